package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a published file that is read back, field by field. Whatever is missing or of
 * another type than asked for is an {@link UnreadableFileException} with its place.
 *
 * @param node the object
 * @param where the file, and the way to the object in it
 */
record JsonObject(JsonNode node, String where) {

  /** No figure has more, written out; 1e999999999 would fill the memory. */
  private static final int MOST_DIGITS = 100;

  /** Makes something of an object. */
  @FunctionalInterface
  interface Reading<T> {
    T of(JsonObject object) throws IOException;
  }

  static JsonObject of(JsonNode node, String where) throws IOException {
    if (!node.isObject()) {
      throw new UnreadableFileException(where, "an object is expected");
    }
    return new JsonObject(node, where);
  }

  /** Rejects a file of another kind or version than the reader knows. */
  void expectSchema(String schema) throws IOException {
    if (!text("schema").equals(schema)) {
      throw wrong("schema", schema + " is expected");
    }
  }

  /** Whether it has a field of this name, also when that is null. */
  boolean has(String name) {
    return node.has(name);
  }

  String text(String name) throws IOException {
    JsonNode value = field(name);
    if (!value.isTextual()) {
      throw wrong(name, "a text is expected");
    }
    return value.textValue();
  }

  /** A text's meaning; what {@code meaning} rejects is unreadable. */
  <T> T parsed(String name, Function<String, T> meaning) throws IOException {
    return parsed(text(name), name, meaning);
  }

  Optional<String> optionalText(String name) throws IOException {
    return field(name).isNull() ? Optional.empty() : Optional.of(text(name));
  }

  Optional<BigDecimal> optionalNumber(String name) throws IOException {
    JsonNode value = field(name);
    if (!value.isNull() && !value.isNumber()) {
      throw wrong(name, "a number is expected");
    }
    if (value.isNull()) {
      return Optional.empty();
    }
    BigDecimal number = value.decimalValue();
    if ((long) number.precision() + Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw wrong(name, "a figure of sane size is expected");
    }
    return Optional.of(number);
  }

  boolean flag(String name) throws IOException {
    JsonNode value = field(name);
    if (!value.isBoolean()) {
      throw wrong(name, "true or false is expected");
    }
    return value.booleanValue();
  }

  long whole(String name) throws IOException {
    JsonNode value = field(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name, "a whole number is expected");
    }
    return value.longValue();
  }

  int count(String name) throws IOException {
    long value = whole(name);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw wrong(name, "a count is expected");
    }
    return (int) value;
  }

  JsonObject object(String name) throws IOException {
    return of(field(name), where + "." + name);
  }

  Optional<JsonObject> optionalObject(String name) throws IOException {
    return field(name).isNull() ? Optional.empty() : Optional.of(object(name));
  }

  <T> List<T> objects(String name, Reading<T> reading) throws IOException {
    JsonNode array = array(name);
    List<T> read = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      read.add(reading.of(of(array.get(i), where + "." + name + "[" + i + "]")));
    }
    return read;
  }

  <T> List<T> parsedTexts(String name, Function<String, T> meaning) throws IOException {
    List<T> read = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!element.isTextual()) {
        throw wrong(name, "texts are expected");
      }
      read.add(parsed(element.textValue(), name, meaning));
    }
    return read;
  }

  private <T> T parsed(String text, String name, Function<String, T> meaning) throws IOException {
    try {
      return meaning.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableFileException(where + "." + name, String.valueOf(e.getMessage()), e);
    }
  }

  private JsonNode array(String name) throws IOException {
    JsonNode value = field(name);
    if (!value.isArray()) {
      throw wrong(name, "a list is expected");
    }
    return value;
  }

  private JsonNode field(String name) throws IOException {
    JsonNode value = node.get(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return value;
  }

  private UnreadableFileException wrong(String name, String what) {
    return new UnreadableFileException(where + "." + name, what);
  }
}
