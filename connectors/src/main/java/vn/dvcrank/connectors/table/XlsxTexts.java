package vn.dvcrank.connectors.table;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import vn.dvcrank.connectors.table.WorkbookParts.UnusableWorkbookException;

/**
 * The texts that cells of a workbook share. They have to be kept while its sheets are read, so
 * their memory is bounded.
 */
final class XlsxTexts {

  /** Leaves room beside it in a heap of 512 MB. */
  private static final long MOST_BYTES = 256L * 1024 * 1024;

  private final PackedTexts texts = new PackedTexts();
  private final TextCoding coding;

  XlsxTexts(TextCoding coding) {
    this.coding = coding;
  }

  /** Reads the part that holds them. */
  void read(XmlPart xml) throws IOException {
    XlsxText text = new XlsxText();
    for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
      if (event == START_ELEMENT && xml.name().equals("si")) {
        text.begin();
      } else if (event == END_ELEMENT && xml.name().equals("si")) {
        add(coding.text(text.end()));
      } else {
        text.take(event, xml);
        if (text.isTooLong()) {
          throw new UnusableWorkbookException(
              "a text longer than " + TableLimits.LONGEST_CELL + " characters");
        }
      }
    }
  }

  private void add(String text) throws UnusableWorkbookException {
    texts.add(text);
    if (texts.bytes() > MOST_BYTES) {
      throw new UnusableWorkbookException(
          "too many different texts to keep in memory; save it as CSV UTF-8 and hand in that");
    }
  }

  boolean has(int index) {
    return index >= 0 && index < texts.size();
  }

  String get(int index) {
    return texts.get(index);
  }
}
