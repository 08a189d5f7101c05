package vn.dvcrank.connectors.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One level of a layout's file: gives its values and notes those that are not as they should be.
 */
final class Settings {

  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_TEXTS = 500;

  private final ObjectNode node;
  private final String path;
  private final List<LayoutFault> faults;
  private final Set<String> asked = new TreeSet<>();

  Settings(ObjectNode node, String path, List<LayoutFault> faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  /** The text of a key that must be there. */
  String text(String key) {
    JsonNode value = ask(key);
    if (value.isMissingNode()) {
      fault(LayoutCheck.MISSING_KEY, key, "it must be there");
      return "";
    }
    return scalar(key, value);
  }

  /** Whether a key says {@code true}; not when it is left out. */
  boolean flag(String key) {
    JsonNode value = ask(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      fault(LayoutCheck.BAD_VALUE, key, "true or false is expected");
    }
    return value.booleanValue();
  }

  /** The texts of a key; none when it is left out. */
  List<String> texts(String key) {
    JsonNode value = ask(key);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > MOST_TEXTS) {
      fault(
          LayoutCheck.BAD_VALUE,
          key,
          "a list of at most %d texts is expected".formatted(MOST_TEXTS));
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    value.forEach(text -> texts.add(scalar(key, text)));
    return texts;
  }

  /** Lists of texts by name; none when the key is left out. */
  Map<String, List<String>> lists(String key) {
    Settings inner = section(key);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    inner.node.fieldNames().forEachRemaining(name -> lists.put(name, inner.texts(name)));
    return lists;
  }

  /** The level below a key; an empty one when it is left out. */
  Settings section(String key) {
    JsonNode value = ask(key);
    if (value instanceof ObjectNode inner) {
      return new Settings(inner, at(key) + ".", faults);
    }
    if (!value.isMissingNode()) {
      fault(LayoutCheck.BAD_VALUE, key, "names and values are expected");
    }
    return new Settings(node.objectNode(), at(key) + ".", faults);
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Notes keys that nobody has asked for. */
  void refuseOthers() {
    for (String name : names()) {
      if (!asked.contains(name)) {
        fault(LayoutCheck.UNKNOWN_KEY, name, "there is no such key here");
      }
    }
  }

  private JsonNode ask(String key) {
    asked.add(key);
    return node.path(key);
  }

  private String scalar(String key, JsonNode value) {
    boolean usable = value.isTextual() || value.isIntegralNumber();
    if (!usable || value.asText().length() > LONGEST_TEXT) {
      fault(
          LayoutCheck.BAD_VALUE,
          key,
          "a text of at most %d letters is expected; yes, no, true, false and 1.5 need quotes"
              .formatted(LONGEST_TEXT));
      return "";
    }
    return value.asText();
  }

  private void fault(LayoutCheck check, String key, String message) {
    faults.add(new LayoutFault(check, at(key), message));
  }

  private String at(String key) {
    return path + key;
  }
}
