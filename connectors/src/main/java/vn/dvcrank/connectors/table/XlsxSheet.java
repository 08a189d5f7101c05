package vn.dvcrank.connectors.table;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** The rows of one sheet, as its XML has them. */
final class XlsxSheet {

  /** What a sheet of Excel has; whatever says it has more is no sheet. */
  private static final int LAST_ROW = 1_048_576;

  private static final int LAST_COLUMN = 16_384;

  private final XmlPart xml;
  private final XlsxTexts texts;
  private final TextCoding coding;
  private final RowBuffer row;
  private final int sheet;
  private final XlsxText inline = new XlsxText();
  private final StringBuilder value = new StringBuilder();
  private int number;
  private int column;
  private String type = "n";
  private boolean inRows;
  private boolean inValue;
  private boolean inInline;

  XlsxSheet(XmlPart xml, XlsxTexts texts, TextCoding coding, RowBuffer row, int sheet) {
    this.xml = xml;
    this.texts = texts;
    this.coding = coding;
    this.row = row;
    this.sheet = sheet;
  }

  void read() throws IOException, UnreadableImportException {
    for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
      if (event == START_ELEMENT) {
        start(xml.name());
      } else if (event == END_ELEMENT) {
        end(xml.name());
      } else if (inValue && XmlPart.isText(event)) {
        xml.appendTo(value);
        refuseLong(value.length() > TableLimits.LONGEST_CELL);
      }
      if (inInline) {
        inline.take(event, xml);
        refuseLong(inline.isTooLong());
      }
    }
  }

  private void refuseLong(boolean tooLong) throws UnreadableImportException {
    if (tooLong) {
      throw row.tooLong(column - 1);
    }
  }

  private void start(String name) throws UnreadableImportException {
    if (name.equals("sheetData")) {
      inRows = true;
    } else if (!inRows) {
      return;
    }
    switch (name) {
      case "row" -> startRow();
      case "c" -> startCell();
      case "v" -> inValue = true;
      case "is" -> inInline = true;
      default -> {
        // formulas, of which only the value counts, and what is yet to be invented
      }
    }
  }

  private void startRow() throws UnreadableImportException {
    Optional<String> written = xml.attribute("r");
    number = written.isPresent() ? whole(written.get()) : number + 1;
    column = 0;
    row.begin(sheet, number);
    if (number < 1 || number > LAST_ROW) {
      throw row.fault("no row of any sheet");
    }
  }

  /** Columns count from 1 here. */
  private void startCell() throws UnreadableImportException {
    Optional<String> written = xml.attribute("r");
    column = written.isPresent() ? columnOf(written.get()) : column + 1;
    if (column < 1 || column > LAST_COLUMN) {
      throw row.fault("a cell beyond the last column");
    }
    type = xml.attribute("t").orElse("n");
    value.setLength(0);
    inline.begin();
  }

  private void end(String name) throws IOException, UnreadableImportException {
    switch (name) {
      case "v" -> inValue = false;
      case "is" -> inInline = false;
      case "c" -> {
        if (inRows) {
          String text = text();
          if (!text.isEmpty()) {
            row.put(column - 1, text);
          }
        }
      }
      case "row" -> {
        if (inRows) {
          row.handOut();
        }
      }
      case "sheetData" -> inRows = false;
      default -> {
        // nothing was begun
      }
    }
  }

  private String text() throws UnreadableImportException {
    return switch (type) {
      case "n" -> SheetNumber.text(value.toString().strip());
      case "s" -> shared();
      case "inlineStr" -> coding.text(inline.end());
      case "b" -> truth(value.toString().strip());
      case "e" -> "";
      default -> coding.text(value.toString());
    };
  }

  private String shared() throws UnreadableImportException {
    if (value.isEmpty()) {
      return "";
    }
    int index = whole(value.toString().strip());
    if (!texts.has(index)) {
      throw row.fault("a text that the workbook does not have");
    }
    return texts.get(index);
  }

  private static String truth(String written) {
    return switch (written) {
      case "1", "true" -> "TRUE";
      case "0", "false" -> "FALSE";
      default -> "";
    };
  }

  /** A whole number; -1 when it is none. */
  private static int whole(String written) {
    int number = written.isEmpty() || written.length() > 9 ? -1 : 0;
    for (int i = 0; i < written.length() && number >= 0; i++) {
      int digit = written.charAt(i) - '0';
      number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
    }
    return number;
  }

  /** The column of an address like {@code AB12}, from 1; 0 when it is none. */
  private static int columnOf(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && column <= LAST_COLUMN; i++) {
      char c = address.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + c - 'A' + 1;
      } else if (c >= 'a' && c <= 'z') {
        column = column * 26 + c - 'a' + 1;
      } else {
        break;
      }
    }
    return column;
  }
}
