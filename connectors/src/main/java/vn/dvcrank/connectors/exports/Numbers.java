package vn.dvcrank.connectors.exports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers as exports print them: {@code 1.234} is one thousand and more, {@code 85,5%} a rate. */
final class Numbers {

  private static final int MOST_DIGITS = 15;
  private static final int GROUP = 3;

  private Numbers() {}

  /**
   * A whole number, with or without "." before each three digits; {@code 12.0} is what some
   * programs make of 12.
   */
  static OptionalLong whole(String text) {
    String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return OptionalLong.empty();
    }
    boolean grouped = digits.indexOf('.') >= 0;
    long number = 0;
    int inGroup = 0;
    boolean first = true;
    for (int i = 0; i < digits.length(); i++) {
      char letter = digits.charAt(i);
      if (letter == '.') {
        if (first ? inGroup < 1 || inGroup > GROUP : inGroup != GROUP) {
          return OptionalLong.empty();
        }
        first = false;
        inGroup = 0;
      } else if (letter >= '0' && letter <= '9') {
        number = number * 10 + letter - '0';
        inGroup++;
      } else {
        return OptionalLong.empty();
      }
    }
    return grouped && inGroup != GROUP ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** An amount of money without its currency, as {@link #whole}, or with decimals. */
  static Optional<BigDecimal> amount(String text) {
    OptionalLong whole = whole(text);
    if (whole.isPresent()) {
      return Optional.of(BigDecimal.valueOf(whole.getAsLong()));
    }
    int comma = text.indexOf(',');
    if (comma > 0) {
      OptionalLong before = whole(text.substring(0, comma));
      return before.isPresent()
          ? decimal(before.getAsLong() + "." + text.substring(comma + 1))
          : Optional.empty();
    }
    return decimal(text);
  }

  /** A percentage, {@code 85,5%} or {@code 85.5}: the number in front of the sign. */
  static Optional<BigDecimal> rate(String text) {
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    return decimal(number.replace(',', '.'));
  }

  private static Optional<BigDecimal> decimal(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      points += letter == '.' ? 1 : 0;
      if (letter != '.' && (letter < '0' || letter > '9')) {
        return Optional.empty();
      }
    }
    boolean number =
        !text.isEmpty() && text.length() <= MOST_DIGITS + GROUP && text.charAt(0) != '.';
    return number && points <= 1 && !text.endsWith(".")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
