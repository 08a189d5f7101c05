package vn.dvcrank.connectors.exports;

import java.util.Arrays;
import java.util.List;
import vn.dvcrank.connectors.table.TableRow;

/**
 * The headers that a block of rows gives its columns: the texts above each other, with {@link
 * HeaderText#STEP} between. A cell that covers several has its text in the first of them only, so a
 * blank one takes the text on its left, as long as both stand below the same texts; in the last row
 * of a block every cell stands for itself.
 */
final class HeaderPaths {

  /** Columns beyond are no part of a header. */
  static final int MOST_COLUMNS = 300;

  private HeaderPaths() {}

  /**
   * The paths of the columns, keys of {@link HeaderText}; empty for a column without any text.
   *
   * @param block keys of the rows' cells, from the top
   */
  static String[] of(List<String[]> block) {
    int width = block.stream().mapToInt(HeaderPaths::width).max().orElse(0);
    String[] paths = new String[width];
    Arrays.fill(paths, "");
    for (int row = 0; row < block.size(); row++) {
      String[] filled = filled(block.get(row), paths, row == block.size() - 1);
      for (int column = 0; column < width; column++) {
        if (!filled[column].isEmpty()) {
          paths[column] =
              paths[column].isEmpty()
                  ? filled[column]
                  : paths[column] + HeaderText.STEP + filled[column];
        }
      }
    }
    return paths;
  }

  /** Keys of a row's cells. */
  static String[] keys(TableRow row) {
    return row.cells().stream().limit(MOST_COLUMNS).map(HeaderText::key).toArray(String[]::new);
  }

  private static int width(String[] row) {
    int width = row.length;
    while (width > 0 && row[width - 1].isEmpty()) {
      width--;
    }
    return width;
  }

  private static String[] filled(String[] row, String[] above, boolean last) {
    String[] filled = new String[above.length];
    for (int column = 0; column < above.length; column++) {
      String own = column < row.length ? row[column] : "";
      boolean continues =
          !last && own.isEmpty() && column > 0 && above[column].equals(above[column - 1]);
      filled[column] = continues ? filled[column - 1] : own;
    }
    return filled;
  }
}
