package vn.dvcrank.connectors.table;

/** How much of a table is read at most; a file that has more is refused, never cut. */
public final class TableLimits {

  /** Columns with text; empty cells beyond them are no matter. */
  public static final int MOST_COLUMNS = 512;

  /** Characters of a cell: the most that a spreadsheet holds. */
  public static final int LONGEST_CELL = 32_767;

  /** Rows of a file that say something. */
  public static final int MOST_ROWS = 5_000_000;

  /** Sheets of a workbook, tables of a page. */
  public static final int MOST_SHEETS = 64;

  private TableLimits() {}
}
