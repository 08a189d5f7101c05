package vn.dvcrank.connectors.table;

import java.text.Normalizer;

/**
 * Text of a cell as all formats give it: composed letters, every run of blanks (line breaks,
 * control characters, blanks that do not break) one space, none at the ends, and nothing that has
 * no width. Almost every cell is like that already and is not copied.
 */
final class CellText {

  private CellText() {}

  /** Whether so many characters, without blanks at their ends, are clean as they are. */
  static boolean isClean(char[] buffer, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = buffer[i];
      if (c == ' ' ? buffer[i - 1] == ' ' : !isSettled(c)) {
        return false;
      }
    }
    return true;
  }

  static String clean(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (blank) {
          return rewritten(text);
        }
        blank = true;
      } else if (isSettled(c)) {
        blank = false;
      } else {
        return rewritten(text);
      }
    }
    return blank && !text.isEmpty() ? rewritten(text) : text;
  }

  /** Neither a blank nor anything that composing could change, whatever stands beside it. */
  private static boolean isSettled(char c) {
    return (c > ' ' && c < 0x7F) || (c > 0xA0 && c < 0x300) || (c >= 0x1E00 && c < 0x1F00);
  }

  private static String rewritten(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else if (!isWithoutWidth(c)) {
        if (blank && !clean.isEmpty()) {
          clean.append(' ');
        }
        blank = false;
        clean.append(c);
      }
    }
    // Only now: what has no width may have stood between a letter and its mark.
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Joiners, marks of direction and of byte order; not the soft hyphen, a letter in TCVN3. */
  private static boolean isWithoutWidth(char c) {
    return (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064)
        || c == 0xFEFF;
  }
}
