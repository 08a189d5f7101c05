package vn.dvcrank.connectors.table;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;

/**
 * A text of a workbook, put together from its runs ({@code t}); hints on how to say it ({@code
 * rPh}) are no part of it.
 */
final class XlsxText {

  private static final int ESCAPE = "_x000D_".length();

  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inHint;

  /** Begins anew. */
  void begin() {
    text.setLength(0);
    inText = false;
    inHint = false;
  }

  /** Takes what stands within the text's element. */
  void take(int event, XmlPart xml) throws IOException {
    if (event == START_ELEMENT || event == END_ELEMENT) {
      boolean begins = event == START_ELEMENT;
      switch (xml.name()) {
        case "t" -> inText = begins;
        case "rPh" -> inHint = begins;
        default -> {
          // how it looks
        }
      }
    } else if (inText && !inHint && XmlPart.isText(event)) {
      xml.appendTo(text);
    }
  }

  /** Whether more has come than any cell holds. */
  boolean isTooLong() {
    // Written in full, each character may be an escape.
    return text.length() > ESCAPE * TableLimits.LONGEST_CELL;
  }

  /** The text, with {@code _x000D_} and its like as the characters that they stand for. */
  String end() {
    int at = text.indexOf("_x");
    while (at >= 0 && at + ESCAPE <= text.length()) {
      int code = code(at + 2);
      if (code >= 0 && text.charAt(at + ESCAPE - 1) == '_') {
        text.replace(at, at + ESCAPE, String.valueOf((char) code));
      }
      at = text.indexOf("_x", at + 1);
    }
    return text.toString();
  }

  private int code(int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
