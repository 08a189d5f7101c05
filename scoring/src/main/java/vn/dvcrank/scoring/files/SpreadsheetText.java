package vn.dvcrank.scoring.files;

import java.util.regex.Pattern;

/**
 * Makes words of a source harmless in a spreadsheet: what a spreadsheet program would read as a
 * formula gets an apostrophe before it, and characters that XML 1.0 cannot carry become U+FFFD. A
 * formula may also stand behind a semicolon: where decimals have a comma, as in Vietnam,
 * spreadsheet programs part the cells of a CSV file there, quoted or not.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
final class SpreadsheetText {

  /** The half- and full-width signs that open a formula, and the spaces that hide one. */
  private static final String DANGEROUS_FIRST = "=+-@\t\r\n＝＋－＠";

  /** What may part cells, with blanks behind it, before what opens a formula. */
  private static final Pattern HIDDEN_FIRST =
      Pattern.compile("(?s)(?<=;|.[\\t\\r\\n])(\\h*)(?=[=+\\-@＝＋－＠])");

  /** A spreadsheet cell holds 32,767 UTF-16 units; an apostrophe and an ellipsis must fit too. */
  private static final int LONGEST = 32_000;

  private static final int REPLACEMENT = 0xFFFD;

  private SpreadsheetText() {}

  static String harmless(String text) {
    if (text.length() < LONGEST && isPlain(text)) {
      return text;
    }
    StringBuilder harmless = new StringBuilder(text.length() + 1);
    if (!text.isEmpty() && opensFormula(text.charAt(0))) {
      harmless.append('\'');
    }
    HIDDEN_FIRST
        .matcher(text)
        .replaceAll("$1'")
        .codePoints()
        .map(point -> isXml(point) ? point : REPLACEMENT)
        .takeWhile(point -> harmless.length() < LONGEST)
        .forEachOrdered(harmless::appendCodePoint);
    return harmless.length() < LONGEST ? harmless.toString() : harmless.append('…').toString();
  }

  /** As most texts: without a sign that opens a formula, and of what XML can carry. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!isXml(unit) || opensFormula(unit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean opensFormula(char unit) {
    return DANGEROUS_FIRST.indexOf(unit) >= 0;
  }

  /** XML 1.0, production [2] Char. */
  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
