package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/**
 * One row being put together, the same memory for all rows of a file; keeps the {@link TableLimits}
 * and lets blank rows go.
 */
final class RowBuffer {

  private final String file;
  private final RowSink sink;
  private final String[] cells = new String[TableLimits.MOST_COLUMNS];
  private int count;
  private int sheet = 1;
  private int number;
  private int handedOut;
  private boolean saysSomething;

  RowBuffer(String file, RowSink sink) {
    this.file = file;
    this.sink = sink;
  }

  /** Starts a row; what was not handed out is gone. */
  void begin(int ofSheet, int withNumber) {
    sheet = ofSheet;
    number = withNumber;
    count = 0;
    saysSomething = false;
  }

  /**
   * Sets a cell; those before it that were not set are empty.
   *
   * @param column from 0
   */
  void put(int column, String text) throws UnreadableImportException {
    if (column >= TableLimits.MOST_COLUMNS) {
      if (!text.isEmpty()) {
        throw fault("more than the " + TableLimits.MOST_COLUMNS + " columns that are read");
      }
      return;
    }
    if (text.length() > TableLimits.LONGEST_CELL) {
      throw tooLong(column);
    }
    fill(column + 1);
    cells[column] = text;
    saysSomething |= !text.isEmpty();
  }

  /** Makes the row so many cells long, the last ones empty, unless it is that long already. */
  void fill(int cellCount) {
    while (count < Math.min(cellCount, cells.length)) {
      cells[count++] = "";
    }
  }

  /** Hands the row out, unless it is blank. */
  void handOut() throws IOException, UnreadableImportException {
    if (saysSomething) {
      handedOut++;
      if (handedOut > TableLimits.MOST_ROWS) {
        throw fault("more than the " + TableLimits.MOST_ROWS + " rows that are read");
      }
      sink.row(new TableRow(sheet, number, List.of(Arrays.copyOf(cells, count))));
    }
  }

  UnreadableImportException tooLong(int column) {
    return fault(
        "its cell in column %d is longer than %d characters"
            .formatted(column + 1, TableLimits.LONGEST_CELL));
  }

  /** What is wrong, and that it is in this row. */
  UnreadableImportException fault(String what) {
    String where = sheet > 1 ? "sheet " + sheet + ", row " + number : "row " + number;
    return new UnreadableImportException(file + ", " + where + ": " + what);
  }
}
