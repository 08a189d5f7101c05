package vn.dvcrank.connectors.table;

import java.util.Arrays;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Which places of a table's next row are taken by cells from above. */
final class HtmlGrid {

  private static final int MOST_SPANNED_ROWS = 65_534;

  private final boolean text;
  private final int[] rowsLeft = new int[TableLimits.MOST_COLUMNS];
  private final boolean[] taken = new boolean[TableLimits.MOST_COLUMNS];
  private int width;
  private int widest;
  private Optional<Element> group = Optional.empty();

  /**
   * @param text whether the whole table is text of the cell that it stands in
   */
  HtmlGrid(boolean text) {
    this.text = text;
  }

  boolean isText() {
    return text;
  }

  /** The most cells that a row of the table was written with. */
  int widest() {
    return widest;
  }

  /** Cells reach down to the end of their group of rows at most. */
  void beginRow(Element row) {
    Optional<Element> groupOfRow = Optional.ofNullable(row.parent());
    if (!groupOfRow.equals(group)) {
      Arrays.fill(rowsLeft, 0);
      group = groupOfRow;
    }
    for (int i = 0; i < width; i++) {
      taken[i] = rowsLeft[i] > 0;
      rowsLeft[i] -= taken[i] ? 1 : 0;
    }
    widest = Math.max(widest, row.childrenSize());
  }

  /** The first free place from a column on; beyond the last column all are free. */
  int free(int column) {
    int free = column;
    while (free < taken.length && taken[free]) {
      free++;
    }
    return free;
  }

  /** The place behind the last one that is taken. */
  int end() {
    int end = width;
    while (end > 0 && !taken[end - 1]) {
      end--;
    }
    return end;
  }

  /** Puts a cell; returns the column behind it. */
  int occupy(int column, Element cell) {
    int rows = span(cell, "rowspan");
    int end = column + Math.max(1, Math.min(span(cell, "colspan"), taken.length));
    width = Math.max(width, Math.min(end, taken.length));
    for (int i = column; i < width && i < end; i++) {
      taken[i] = true;
      rowsLeft[i] = (rows == 0 ? MOST_SPANNED_ROWS : rows) - 1;
    }
    return end;
  }

  /** What is no sane number is one, as browsers have it. */
  private static int span(Element cell, String attribute) {
    String written = cell.attr(attribute).strip();
    boolean sane = !written.isEmpty() && written.length() <= 5;
    for (int i = 0; i < written.length() && sane; i++) {
      sane = written.charAt(i) >= '0' && written.charAt(i) <= '9';
    }
    return sane ? Math.min(Integer.parseInt(written), MOST_SPANNED_ROWS) : 1;
  }
}
