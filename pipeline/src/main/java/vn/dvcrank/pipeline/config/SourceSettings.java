package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settings by name of which each may be left out; what nobody asks for is not known. */
final class SourceSettings {

  private final String within;
  private final ObjectNode settings;
  private final Set<String> known = new TreeSet<>();

  private SourceSettings(String within, ObjectNode settings) {
    this.within = within;
    this.settings = settings;
  }

  /**
   * The settings of a node.
   *
   * @param setting name of the setting whose value the node is; empty for an element of a list
   */
  static SourceSettings of(String setting, JsonNode node) {
    if (node instanceof ObjectNode settings) {
      return new SourceSettings(setting.isEmpty() ? "" : setting + ".", settings);
    }
    throw new IllegalArgumentException(
        (setting.isEmpty() ? "" : setting + ": ") + "settings by name are expected");
  }

  /** A setting's value; empty when it is left out. */
  Optional<JsonNode> take(String name) {
    known.add(name);
    Optional<JsonNode> value = Optional.ofNullable(settings.get(name));
    if (value.isPresent() && value.get().isNull()) {
      throw new IllegalArgumentException(within + name + ": has no value");
    }
    return value;
  }

  /** A setting's value, which is a text that is not blank. */
  Optional<String> text(String name) {
    Optional<JsonNode> value = take(name);
    if (value.isPresent() && (!value.get().isTextual() || value.get().textValue().isBlank())) {
      throw new IllegalArgumentException(within + name + ": a text is expected");
    }
    return value.map(JsonNode::textValue);
  }

  /** A setting's elements; none when it is left out. */
  Iterable<JsonNode> list(String name) {
    Optional<JsonNode> value = take(name);
    if (value.isPresent() && !value.get().isArray()) {
      throw new IllegalArgumentException(within + name + ": a list is expected");
    }
    return value.isPresent() ? value.get() : Set.of();
  }

  /** Refuses settings that were not asked for. */
  void refuseOthers() {
    for (String name : (Iterable<String>) settings::fieldNames) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(within + name + ": there is no such setting here");
      }
    }
  }
}
