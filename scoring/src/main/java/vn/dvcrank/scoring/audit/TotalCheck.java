package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.score.Scorecard;

/** Totals are the sums of their points, and their maxima the sums of the caps that apply. */
final class TotalCheck implements TableCheck {

  /** The last printed place: a difference of it is told, anything finer is not printed. */
  private static final BigDecimal LAST_PLACE = new BigDecimal("0.01");

  @Override
  public Stream<AuditDifference> differences(AuditedTable table) {
    return table.rows().stream()
        .flatMap(row -> Stream.concat(total(row).stream(), statedMax(row).stream()));
  }

  private static Optional<AuditDifference> total(AuditedRow row) {
    Scorecard card = row.card();
    return card.groupSum()
        .value()
        .flatMap(
            sum ->
                card.statedTotal()
                    .value()
                    .filter(total -> differ(total, sum))
                    .map(
                        total ->
                            row.differs(
                                AuditKind.TOTAL_DIFFERS,
                                Figure.text(total),
                                Figure.text(sum),
                                "the printed total is "
                                    + Figure.text(total)
                                    + ", its points add up to "
                                    + Figure.text(sum))));
  }

  /** Whether a printed total is off by at least the last printed place. */
  static boolean differ(BigDecimal total, BigDecimal sum) {
    return total.subtract(sum).abs().compareTo(LAST_PLACE) >= 0;
  }

  private static Optional<AuditDifference> statedMax(AuditedRow row) {
    BigDecimal applicable = row.card().applicableMax();
    return row.published()
        .statedMax()
        .filter(stated -> stated.compareTo(applicable) != 0)
        .map(
            stated ->
                row.differs(
                    AuditKind.STATED_MAX_DIFFERS,
                    Figure.text(stated),
                    Figure.text(applicable),
                    "the printed maximum is "
                        + Figure.text(stated)
                        + ", the caps that apply add up to "
                        + Figure.text(applicable)));
  }
}
