package vn.dvcrank.connectors.table;

import java.util.List;

/**
 * One row of a table.
 *
 * <p>Cells are plain text: a number of a workbook without grouping and with a decimal point, a date
 * of a workbook as its serial number, a formula as its cached value, an error as nothing, a truth
 * value as TRUE or FALSE, a cell that covers several as its text in the first and nothing in the
 * others. Letters are composed; blanks of any kind between words are one space, and there are none
 * at the ends.
 *
 * <p>A row of a text file or a page has as many cells as are written there, so that it can be told
 * from its header's number of cells. A row of a workbook ends with the last cell that says
 * something.
 *
 * @param sheet from 1; 1 where the format has no sheets
 * @param number of the row as the file's own program counts it, from 1 (for CSV: the line; for a
 *     page: the row of its table; for JSON: the object in its array, where the row of the keys,
 *     which come first, has number 0)
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
