package vn.dvcrank.connectors.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a code is written, as layouts say it: {@code <agency>-<yyMMdd>-<digits>}. What stands in
 * angles is a part, anything else stands for itself.
 *
 * <ul>
 *   <li>{@code <agency>}: Latin letters, digits and points ({@code H18.14}, {@code 000.00.12.H18})
 *   <li>{@code <yyMMdd>}: a day
 *   <li>{@code <digits>}, {@code <digits:6>}: digits, so many of them where the number is given
 * </ul>
 */
final class CodeForm {

  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_AGENCY = 40;
  private static final int MOST_DIGITS = 20;

  private final List<Part> parts;

  private CodeForm(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** A part of a code: says where it ends when it begins at an index, -1 when it does not fit. */
  @FunctionalInterface
  private interface Part {
    int end(String code, int from);
  }

  /** Reads the form from a layout; empty when it is none. */
  static Optional<CodeForm> parse(String written) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < written.length()) {
      if (written.charAt(at) != '<') {
        char literal = written.charAt(at++);
        parts.add((code, from) -> hasAt(code, from, literal) ? from + 1 : -1);
        continue;
      }
      int close = written.indexOf('>', at);
      Optional<Part> part = close < 0 ? Optional.empty() : part(written.substring(at + 1, close));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
      at = close + 1;
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new CodeForm(parts));
  }

  private static Optional<Part> part(String name) {
    return switch (name) {
      case "agency" -> Optional.of(CodeForm::endOfAgency);
      case "yyMMdd" -> Optional.of(CodeForm::endOfDay);
      case "digits" -> Optional.of((code, from) -> endOfDigits(code, from, 1, MOST_DIGITS));
      default -> digits(name);
    };
  }

  private static Optional<Part> digits(String name) {
    if (!name.startsWith("digits:")) {
      return Optional.empty();
    }
    Cursor at = new Cursor(name.substring("digits:".length()));
    int number = at.number(1, 2);
    return number < 1 || number > MOST_DIGITS || !at.atEnd()
        ? Optional.empty()
        : Optional.of((code, from) -> endOfDigits(code, from, number, number));
  }

  /** Whether a code is written so. */
  boolean fits(String code) {
    if (code.length() > LONGEST_CODE) {
      return false;
    }
    int at = 0;
    for (Part part : parts) {
      at = part.end(code, at);
      if (at < 0) {
        return false;
      }
    }
    return at == code.length();
  }

  private static boolean hasAt(String code, int at, char letter) {
    return at < code.length() && code.charAt(at) == letter;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static int endOfDigits(String code, int from, int fewest, int most) {
    int at = from;
    while (at < code.length() && at - from < most && isDigit(code.charAt(at))) {
      at++;
    }
    return at - from < fewest ? -1 : at;
  }

  private static int endOfAgency(String code, int from) {
    int at = from;
    while (at < code.length() && at - from < LONGEST_AGENCY && isOfAgency(code.charAt(at))) {
      at++;
    }
    boolean framed = at > from && code.charAt(from) != '.' && code.charAt(at - 1) != '.';
    return framed ? at : -1;
  }

  private static boolean isOfAgency(char letter) {
    return isDigit(letter)
        || letter == '.'
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= 'a' && letter <= 'z');
  }

  private static int endOfDay(String code, int from) {
    int end = endOfDigits(code, from, 6, 6);
    if (end < 0) {
      return -1;
    }
    Cursor at = new Cursor(code.substring(from, end));
    int year = 2000 + at.number(2, 2);
    return Moment.of(year, at.number(2, 2), at.number(2, 2), 0).isPresent() ? end : -1;
  }
}
