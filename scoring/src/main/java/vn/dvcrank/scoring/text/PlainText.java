package vn.dvcrank.scoring.text;

/**
 * The one place that says which characters of a source are words, and which could make a terminal,
 * a log or a page show something else: control characters (of both halves of Latin-1, so also what
 * opens a terminal's commands), marks of direction, separators of lines and the mark of byte order.
 *
 * @see <a href="https://trojansource.codes/">Trojan Source: marks of direction</a>
 */
public final class PlainText {

  private PlainText() {}

  /** One line: each run of such characters is a space, and none stands at the ends. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (isOfWords(character)) {
        if (gap) {
          line.append(' ');
        }
        line.append(character);
      }
      gap = !isOfWords(character);
    }
    return line.toString().strip();
  }

  /** One line of at most so many characters, with an ellipsis in the place of more. */
  public static String line(String text, int longest) {
    String line = line(text);
    return line.length() <= longest ? line : line.substring(0, longest) + "…";
  }

  /** Whether a character may be shown: it is none of those, or ends a line or a column. */
  public static boolean isShown(char character) {
    return isOfWords(character) || character == '\n' || character == '\r' || character == '\t';
  }

  private static boolean isOfWords(char character) {
    return character >= 0x20
        && (character < 0x7F || character > 0x9F)
        && character != 0x061C
        && (character < 0x200E || character > 0x200F)
        && (character < 0x2028 || character > 0x202E)
        && (character < 0x2066 || character > 0x2069)
        && character != 0xFEFF;
  }
}
