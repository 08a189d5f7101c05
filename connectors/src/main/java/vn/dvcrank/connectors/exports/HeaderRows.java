package vn.dvcrank.connectors.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dvcrank.connectors.table.TableRow;

/** The rows of a header, and of the numbers below it: printed lists have them on every page. */
final class HeaderRows {

  private static final String OF_NUMBERS = "0123456789()[]+-=: ";
  private static final int LONGEST_NUMBER = 40;
  private static final int FEWEST_NUMBERS = 3;

  private final Set<List<String>> rows = new HashSet<>();

  void add(TableRow row) {
    rows.add(row.cells());
  }

  boolean repeats(TableRow row) {
    return rows.contains(row.cells());
  }

  /**
   * Whether a row just below a header numbers its columns: {@code (1) (2) (3)=(4)+(5)}, {@code A B
   * 1 2}. Every column with a meaning has such a number.
   */
  static boolean numbersColumns(TableRow row, HeaderMatch header) {
    boolean everywhere =
        header.columns().values().stream().allMatch(column -> isNumber(row.cell(column)));
    long numbers = row.cells().stream().filter(HeaderRows::isNumber).count();
    return everywhere
        && numbers >= FEWEST_NUMBERS
        && row.cells().stream().allMatch(cell -> cell.isBlank() || isNumber(cell));
  }

  private static boolean isNumber(String cell) {
    String text = HeaderText.trimmed(cell);
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return false;
    }
    String inner = text.replace("(", "").replace(")", "");
    boolean letter = inner.length() == 1 && Character.isLetter(inner.charAt(0));
    return letter || text.chars().allMatch(c -> OF_NUMBERS.indexOf(c) >= 0);
  }
}
