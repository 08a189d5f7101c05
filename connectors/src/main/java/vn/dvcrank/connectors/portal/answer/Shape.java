package vn.dvcrank.connectors.portal.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one sort of JSON object.
 *
 * @param used must stand there
 * @param optional may stand there
 * @param ignored may stand there and is not looked into; with the reason
 */
public record Shape(
    Map<String, FieldType> used, Map<String, FieldType> optional, Map<String, String> ignored) {

  public Shape(
      @JsonProperty("used") @Nullable Map<String, FieldType> used,
      @JsonProperty("optional") @Nullable Map<String, FieldType> optional,
      @JsonProperty("ignored") @Nullable Map<String, String> ignored) {
    this.used = used == null ? Map.of() : Map.copyOf(used);
    this.optional = optional == null ? Map.of() : Map.copyOf(optional);
    this.ignored = ignored == null ? Map.of() : Map.copyOf(ignored);
  }

  /** The type of a field that is read. */
  public Optional<FieldType> type(String field) {
    FieldType type = used.get(field);
    return Optional.ofNullable(type == null ? optional.get(field) : type);
  }

  public boolean ignores(String field) {
    return ignored.containsKey(field);
  }
}
