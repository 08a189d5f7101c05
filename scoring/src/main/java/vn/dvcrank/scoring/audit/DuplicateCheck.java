package vn.dvcrank.scoring.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A table has each unit once. */
final class DuplicateCheck implements TableCheck {

  @Override
  public Stream<AuditDifference> differences(AuditedTable table) {
    Map<String, AuditedRow> seen = new HashMap<>();
    return table.rows().stream()
        .flatMap(
            row ->
                Stream.ofNullable(seen.putIfAbsent(NameKey.of(row.name()), row))
                    .map(first -> duplicate(row, first)));
  }

  private static AuditDifference duplicate(AuditedRow row, AuditedRow first) {
    String positions = first.published().position() + ", " + row.published().position();
    return row.differs(
        AuditKind.DUPLICATE_ROW,
        positions,
        Integer.toString(first.published().position()),
        "the table has the unit at positions " + positions);
  }
}
