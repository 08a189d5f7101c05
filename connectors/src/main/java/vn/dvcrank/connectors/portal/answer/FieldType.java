package vn.dvcrank.connectors.portal.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field of an answer holds.
 *
 * @param kind its JSON type
 * @param nullable whether null is known to stand there
 * @param shape name of the shape of the object, or of the list's objects; empty when they are not
 *     looked into
 */
public record FieldType(Kind kind, boolean nullable, Optional<String> shape) {

  /** JSON types that answers use. */
  public enum Kind {
    NUMBER,
    TEXT,
    /** A text that holds a plain decimal. */
    DECIMAL,
    OBJECT,
    LIST
  }

  private static final Pattern WRITTEN =
      Pattern.compile("(number|text|decimal)(\\?)?|(object|list)(?: ([a-z-]+))?");

  /**
   * Reads the form of the contract's file.
   *
   * @throws IllegalArgumentException when it is another
   */
  @JsonCreator
  public static FieldType parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException("not a field type: '" + text + "'");
    }
    String kind = written.group(1) != null ? written.group(1) : written.group(3);
    return new FieldType(
        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        written.group(2) != null,
        Optional.ofNullable(written.group(4)));
  }

  /** Whether a value that stands there is of this type; never by a conversion. */
  public boolean accepts(JsonNode value) {
    if (value.isNull()) {
      return nullable;
    }
    return switch (kind) {
      case NUMBER -> ExactNumber.of(value).isPresent();
      case DECIMAL -> ExactNumber.ofText(value).isPresent();
      case TEXT -> value.isTextual();
      case OBJECT -> value.isObject();
      case LIST -> value.isArray();
    };
  }
}
