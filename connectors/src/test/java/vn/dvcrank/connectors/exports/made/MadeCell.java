package vn.dvcrank.connectors.exports.made;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands in a cell, before a format writes it. */
sealed interface MadeCell {

  MadeCell EMPTY = new Text("");

  /** As text formats print it. */
  String text();

  /** Words, codes, and whatever is printed as it is. */
  record Text(String text) implements MadeCell {}

  /** A whole number, with "." for thousands where it is printed. */
  record Figure(long value) implements MadeCell {
    @Override
    public String text() {
      return thousands(value);
    }
  }

  /** A day or a time, day first. */
  record Moment(LocalDateTime at, Form form) implements MadeCell {
    @Override
    public String text() {
      return form.format.format(at);
    }
  }

  /** A time as a spreadsheet's own number; only workbooks can have it. */
  record Serial(LocalDateTime at, boolean styled) implements MadeCell {
    @Override
    public String text() {
      throw new IllegalStateException("text formats have no serials");
    }
  }

  /** A formula, with the value that the spreadsheet had computed when it saved the file. */
  record Formula(String expression, String cached, boolean numeric) implements MadeCell {
    @Override
    public String text() {
      return cached;
    }
  }

  /** How a moment is printed. */
  enum Form {
    DAY("dd/MM/yyyy"),
    SECONDS("dd/MM/yyyy HH:mm:ss"),
    COMPACT("yyyyMMddHHmmss");

    @SuppressWarnings("ImmutableEnumChecker") // a formatter is immutable, and does not say so
    private final DateTimeFormatter format;

    Form(String pattern) {
      this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
  }

  static MadeCell text(String text) {
    return text.isEmpty() ? EMPTY : new Text(text);
  }

  private static String thousands(long value) {
    StringBuilder digits = new StringBuilder(Long.toString(value));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, '.');
    }
    return digits.toString();
  }
}
