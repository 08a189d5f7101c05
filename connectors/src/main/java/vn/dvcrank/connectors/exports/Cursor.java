package vn.dvcrank.connectors.exports;

/** Reads a short text of digits and separators from the left. */
final class Cursor {

  /** No number stands here. */
  static final int NONE = -1;

  private static final int SECONDS_A_MINUTE = 60;
  private static final int SECONDS_AN_HOUR = 3600;

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  /** A number of so many digits; {@link #NONE} when fewer stand here. */
  int number(int fewest, int most) {
    int number = 0;
    int from = at;
    while (at < text.length() && at - from < most && isDigit(text.charAt(at))) {
      number = number * 10 + text.charAt(at++) - '0';
    }
    return at - from < fewest ? NONE : number;
  }

  /** Steps over a character; says whether it stood here. */
  boolean take(char expected) {
    boolean there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** Steps over digits. */
  void skipDigits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  /**
   * Second of the day of {@code HH:mm} or {@code HH:mm:ss}; {@link #NONE} when none stands here.
   */
  int time(boolean withSeconds) {
    int hour = number(1, 2);
    int minute = take(':') ? number(2, 2) : NONE;
    int second = !withSeconds ? 0 : take(':') ? number(2, 2) : NONE;
    return secondOfDay(hour, minute, second);
  }

  /** Second of the day; {@link #NONE} when there is no such time. */
  static int secondOfDay(int hour, int minute, int second) {
    boolean possible = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return possible && second >= 0 && second < 60
        ? hour * SECONDS_AN_HOUR + minute * SECONDS_A_MINUTE + second
        : NONE;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
