package vn.dvcrank.connectors.exports.made;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/** Vietnamese text in the encodings of old files; a letter that one lacks is refused. */
final class OldEncodings {

  private static final int FIRST_OF_TCVN3 = 0xA1;

  /**
   * Letters of TCVN 5712:1993, third set (VN3), from byte A1; a dot where it has none. Capital
   * letters with a tone are not in it: fonts drew them from the small ones.
   */
  private static final String TCVN3 =
      "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

  private OldEncodings() {}

  static byte[] tcvn3(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int place = TCVN3.indexOf(letter);
      if (letter >= 0x80 && place < 0) {
        throw new IllegalArgumentException("not in TCVN3: " + letter);
      }
      out.write(letter < 0x80 ? letter : FIRST_OF_TCVN3 + place);
    }
    return out.toByteArray();
  }

  /** As Windows writes it: what the code page has composed is composed, other tones stand apart. */
  static byte[] windows1258(String text) throws CharacterCodingException {
    CharsetEncoder encoder = Charset.forName("windows-1258").newEncoder();
    StringBuilder split = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      split.append(encoder.canEncode(letter) ? String.valueOf(letter) : apart(letter));
    }
    ByteBuffer bytes = encoder.encode(CharBuffer.wrap(split));
    byte[] exact = new byte[bytes.remaining()];
    bytes.get(exact);
    return exact;
  }

  /** A letter and its tone; circumflex, breve and horn stay with the letter. */
  private static String apart(char letter) {
    String marks = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    StringBuilder base = new StringBuilder(marks.substring(0, 1));
    StringBuilder tone = new StringBuilder();
    for (int i = 1; i < marks.length(); i++) {
      char mark = marks.charAt(i);
      boolean ofLetter = mark == '\u0302' || mark == '\u0306' || mark == '\u031B';
      (ofLetter ? base : tone).append(mark);
    }
    return Normalizer.normalize(base, Normalizer.Form.NFC) + tone;
  }
}
