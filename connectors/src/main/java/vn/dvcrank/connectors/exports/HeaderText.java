package vn.dvcrank.connectors.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.dvcrank.connectors.text.VietnameseText;

/** Headers and words of exports, for comparison: one key for every way to write one. */
final class HeaderText {

  /** Between the rows of a header: {@code Số hồ sơ đã giải quyết / Trong đó / Quá hạn}. */
  static final String STEP = " / ";

  /** Longer texts are neither headers nor words. */
  static final int LONGEST = 300;

  private static final String AT_THE_END = ".:;,*!?…";

  private HeaderText() {}

  /**
   * What the spellings of one header have in common: composed letters, lower case, one place for
   * each tone, single blanks, no punctuation at the end of a step.
   */
  static String key(String text) {
    if (text.length() > LONGEST) {
      return key(text.substring(0, LONGEST));
    }
    String key = VietnameseText.repaired(text).toLowerCase(Locale.ROOT);
    if (key.isEmpty()) {
      return key;
    }
    return Arrays.stream(VietnameseText.withOneTonePlace(key).split("/", -1))
        .map(step -> withoutEnd(step.strip()))
        .collect(Collectors.joining(STEP));
  }

  private static String withoutEnd(String step) {
    int end = step.length();
    while (end > 0
        && (AT_THE_END.indexOf(step.charAt(end - 1)) >= 0 || step.charAt(end - 1) == ' ')) {
      end--;
    }
    return step.substring(0, end);
  }

  /** Without blanks of any kind around it. */
  static String trimmed(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isBlank(cell.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isBlank(char letter) {
    return letter <= ' '
        || (letter >= '\u0080'
            && (Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\u200b'
                || letter == '\ufeff'));
  }
}
