package vn.dvcrank.connectors.table;

import java.util.List;

/**
 * One row of a table.
 *
 * <p>Cells are plain text: a number of a workbook without grouping and with a decimal point, a date
 * of a workbook as its serial number, a formula as its cached value, a cell that covers several as
 * its text in the first and nothing in the others.
 *
 * @param sheet from 1; 1 where the format has no sheets
 * @param number of the row as the file's own program counts it (for CSV: the line), from 1
 * @param cells from the left; empty text for an empty cell, none missing in between
 */
public record TableRow(int sheet, int number, List<String> cells) {

  /** The cell of a column, from 0; empty beyond the last one. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** Whether no cell says anything. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
