package vn.dvcrank.connectors.table;

import java.text.Normalizer;

/**
 * The coding of TCVN 5712:1993 as the fonts of that time use it (VN3, "ABC"): Vietnamese letters in
 * the places of Latin-1's symbols, so that {@code §¬n vÞ} is "Đơn vị". Fonts of capitals have them
 * in the places of the small letters; what was written in such a font comes out small.
 */
public final class Tcvn3 {

  private static final char FIRST = 0xA1;

  /** Letters from U+00A1 on; a blank stands for what is no letter of the coding. */
  private static final String LETTERS =
      "ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

  /** Capitals with marks, which the fonts do not have: text with them is something else. */
  private static final String ONLY_IN_THE_STANDARD = "ẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ";

  /** Symbols that do not stand between the letters of a word. */
  private static final String SYMBOLS = "§¨©ª«¬®µ¶·¸¹»¼½¾×÷";

  /** Those of them that do not stand at a word's end either. */
  private static final String NEVER_LAST = "¨¬µ¶·¸¼½¾×÷";

  private Tcvn3() {}

  /** The text that is meant; characters outside the coding stay. */
  public static String decode(String coded) {
    for (int i = 0; i < coded.length(); i++) {
      if (isCoded(coded.charAt(i))) {
        return decoded(coded);
      }
    }
    return coded;
  }

  /**
   * Whether a text can hardly be anything but coded so: nothing in it is foreign to the coding, and
   * somewhere a symbol stands within a word. Short words may be missed, so ask for all texts of a
   * row.
   */
  public static boolean looksCoded(String text) {
    boolean symbol = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        if (!isCoded(c) || ONLY_IN_THE_STANDARD.indexOf(letter(c)) >= 0) {
          return false;
        }
        symbol |= SYMBOLS.indexOf(c) >= 0 && isWithinWord(text, i);
      }
    }
    return symbol;
  }

  private static boolean isWithinWord(String text, int at) {
    boolean before = at > 0 && isLetter(text.charAt(at - 1));
    boolean last = at + 1 == text.length() || text.charAt(at + 1) == ' ';
    boolean after = !last && isLetter(text.charAt(at + 1));
    char c = text.charAt(at);
    return (before && after)
        || (before && last && NEVER_LAST.indexOf(c) >= 0)
        || (c == '§' && !before && after);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isCoded(c);
  }

  private static String decoded(String coded) {
    StringBuilder text = new StringBuilder(coded.length());
    for (int i = 0; i < coded.length(); i++) {
      char c = coded.charAt(i);
      text.append(isCoded(c) ? letter(c) : c);
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isCoded(char c) {
    return c >= FIRST && c <= 0xFF && letter(c) != ' ';
  }

  private static char letter(char c) {
    return LETTERS.charAt(c - FIRST);
  }
}
