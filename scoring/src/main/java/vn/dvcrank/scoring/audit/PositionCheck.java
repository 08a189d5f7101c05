package vn.dvcrank.scoring.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table's rows are numbered 1, 2, 3, … Rows with equal totals may share a number; the next one
 * then counts on from the number or from the row.
 */
final class PositionCheck implements TableCheck {

  @Override
  public Stream<AuditDifference> differences(AuditedTable table) {
    List<AuditDifference> differences = new ArrayList<>();
    List<AuditedRow> rows = table.rows();
    int shared = 0;
    for (int index = 0; index < rows.size(); index++) {
      AuditedRow row = rows.get(index);
      int before = index == 0 ? 0 : rows.get(index - 1).published().position();
      int position = row.published().position();
      if (index > 0 && position == before && equal(table, row, rows.get(index - 1))) {
        shared++;
      } else {
        if (position != before + 1 && position != before + 1 + shared) {
          differences.add(gap(row, before + 1 + shared));
        }
        shared = 0;
      }
    }
    return differences.stream();
  }

  private static boolean equal(AuditedTable table, AuditedRow row, AuditedRow above) {
    return table
        .figure(row)
        .flatMap(figure -> table.figure(above).map(figure::compareTo))
        .filter(order -> order == 0)
        .isPresent();
  }

  private static AuditDifference gap(AuditedRow row, int expected) {
    int position = row.published().position();
    return row.differs(
        AuditKind.POSITION_GAP,
        Integer.toString(position),
        Integer.toString(expected),
        "numbered " + position + " where " + expected + " follows");
  }
}
