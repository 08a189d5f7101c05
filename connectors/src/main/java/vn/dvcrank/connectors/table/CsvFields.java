package vn.dvcrank.connectors.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/**
 * Takes the fields of one record after the other, each straight from the parser's memory, and keeps
 * the last record.
 */
final class CsvFields extends AbstractBaseCsvCallbackHandler<CsvFields> {

  private final TextCoding coding;
  private final String[] fields = new String[TableLimits.MOST_COLUMNS + 1];
  private int count;
  private long line;

  CsvFields(TextCoding coding) {
    this.coding = coding;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    count = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    String text = text(buffer, offset, length);
    // One place behind the last column that is read tells whether there is text beyond it.
    if (index < TableLimits.MOST_COLUMNS) {
      fields[index] = text;
      count = index + 1;
    } else if (!text.isEmpty()) {
      fields[TableLimits.MOST_COLUMNS] = text;
      count = fields.length;
    }
  }

  private String text(char[] buffer, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end && buffer[from] <= ' ') {
      from++;
    }
    while (end > from && buffer[end - 1] <= ' ') {
      end--;
    }
    if (from == end) {
      return "";
    }
    String text = new String(buffer, from, end - from);
    // Almost every cell is clean, which the parser's memory tells sooner than a String.
    boolean asItIs = coding == TextCoding.UNICODE && CellText.isClean(buffer, from, end);
    return asItIs ? text : coding.text(text);
  }

  @Override
  protected CsvFields buildRecord() {
    return this;
  }

  /** Line of the file at which the last record begins. */
  int line() {
    return Math.toIntExact(line);
  }

  void putInto(RowBuffer row) throws UnreadableImportException {
    for (int i = 0; i < count; i++) {
      row.put(i, fields[i]);
    }
  }
}
