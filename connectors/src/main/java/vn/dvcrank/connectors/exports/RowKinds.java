package vn.dvcrank.connectors.exports;

import java.util.List;
import java.util.Set;

/**
 * Which rows are no data, by their words; all texts are keys of {@link HeaderText}.
 *
 * @param groups beginnings of group rows, besides their numbers (I, II, A, B)
 * @param totals texts of total rows
 * @param footers beginnings of what stands below a table
 * @param unitLabels what stands before the unit's name in a title
 */
record RowKinds(
    List<String> groups, Set<String> totals, List<String> footers, List<String> unitLabels) {

  private static final int LONGEST_MARK = 5;
  private static final String ROMAN = "ivxlc";

  RowKinds {
    groups = List.copyOf(groups);
    totals = Set.copyOf(totals);
    footers = List.copyOf(footers);
    unitLabels = List.copyOf(unitLabels);
  }

  /** Whether a text names a total; what stands in brackets or behind a colon does not matter. */
  boolean isTotal(String cell) {
    if (cell.isEmpty() || cell.length() > HeaderText.LONGEST) {
      return false;
    }
    int end = 0;
    while (end < cell.length() && cell.charAt(end) != '(' && cell.charAt(end) != ':') {
      end++;
    }
    return totals.contains(HeaderText.key(end == 0 ? cell : cell.substring(0, end)));
  }

  /** Whether a text begins what stands below a table. */
  boolean isFooter(String cell) {
    return beginsWith(footers, cell);
  }

  /** Whether a text is the number of a group: {@code I}, {@code IV.}, {@code A)}. */
  static boolean isGroupNumber(String cell) {
    if (cell.isEmpty() || cell.length() > LONGEST_MARK + 1) {
      return false;
    }
    char last = cell.charAt(cell.length() - 1);
    String mark = last == '.' || last == ')' ? cell.substring(0, cell.length() - 1) : cell;
    boolean letter = mark.length() == 1 && mark.charAt(0) >= 'A' && mark.charAt(0) <= 'Z';
    return letter
        || (!mark.isEmpty()
            && mark.chars().allMatch(c -> ROMAN.indexOf(Character.toLowerCase(c)) >= 0));
  }

  /** Whether a text is that of a group: it begins with a number of one, or as the layout says. */
  boolean isGroup(String cell) {
    int blank = cell.indexOf(' ');
    if (blank > 1 && blank <= LONGEST_MARK + 1) {
      String mark = cell.substring(0, blank);
      if ((mark.endsWith(".") || mark.endsWith(")")) && isGroupNumber(mark)) {
        return true;
      }
    }
    return beginsWith(groups, cell);
  }

  private static boolean beginsWith(List<String> beginnings, String cell) {
    if (cell.isEmpty() || beginnings.isEmpty()) {
      return false;
    }
    String key = HeaderText.key(cell);
    return beginnings.stream().anyMatch(key::startsWith);
  }
}
