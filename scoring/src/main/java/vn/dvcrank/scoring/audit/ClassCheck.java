package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** A row's class is the one of its unrounded converted total. */
final class ClassCheck implements TableCheck {

  @Override
  public Stream<AuditDifference> differences(AuditedTable table) {
    ClassNames names = new ClassNames(table.set());
    return table.rows().stream()
        .flatMap(
            row ->
                row.card().converted().value().flatMap(exact -> ofRow(row, exact, names)).stream());
  }

  private static Optional<AuditDifference> ofRow(
      AuditedRow row, BigDecimal exact, ClassNames names) {
    String recomputed = names.of(exact);
    return row.published()
        .className()
        .filter(printed -> !names.official(printed).equals(recomputed))
        .map(
            printed ->
                row.differs(
                    AuditKind.CLASS_DIFFERS,
                    printed,
                    recomputed,
                    "the printed class is " + printed + ", its total is in " + recomputed));
  }
}
