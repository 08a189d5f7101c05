package vn.dvcrank.scoring.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as it is published: columns and rows. The same table gives the same bytes.
 *
 * @param name of its sheet in a workbook
 * @param columns names of the columns
 * @param rows as many cells each as there are columns
 */
record SheetTable(String name, List<String> columns, List<List<SheetCell>> rows) {

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;
  private static final int MARGIN = 2;

  SheetTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A header, then one line a row. The stream is the caller's: flushed and not closed. */
  void writeCsv(OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(columns);
    for (List<SheetCell> row : rows) {
      csv.writeRecord(row.stream().map(SheetCell::written).toList());
    }
    csv.flush();
  }

  /**
   * A workbook of one sheet.
   *
   * @param created what it says of its creation
   */
  void writeXlsx(Instant created, OutputStream out) throws IOException {
    new ReproducibleWorkbook(created).write(workbook -> fill(workbook.newWorksheet(name)), out);
  }

  private void fill(Worksheet sheet) {
    put(sheet, 0, columns.stream().map(SheetCell::text).toList());
    for (int row = 0; row < rows.size(); row++) {
      put(sheet, row + 1, rows.get(row));
    }
    for (int column = 0; column < columns.size(); column++) {
      sheet.style(0, column).bold().set();
      sheet.width(column, width(column));
    }
    sheet.freezePane(0, 1);
  }

  private static void put(Worksheet sheet, int row, List<SheetCell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      put(sheet, row, column, cells.get(column));
    }
  }

  private static void put(Worksheet sheet, int row, int column, SheetCell cell) {
    if (cell instanceof SheetCell.Figure figure) {
      sheet.value(row, column, figure.number());
    } else if (cell != SheetCell.Blank.EMPTY) {
      sheet.value(row, column, cell.written());
    }
  }

  /** In characters, after the longest text; a long note does not push the sheet apart. */
  private int width(int column) {
    int longest =
        Stream.concat(
                Stream.of(columns.get(column)), rows.stream().map(row -> row.get(column).written()))
            .mapToInt(String::length)
            .max()
            .orElse(NARROWEST);
    return Math.max(NARROWEST, Math.min(WIDEST, longest + MARGIN));
  }
}
