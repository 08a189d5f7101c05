package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * Converted totals follow from their rows, rounded half up. Of one that does not, the message tells
 * which other way of taking it would give the printed figure.
 */
final class ConversionCheck implements TableCheck {

  private static final Map<RoundingMode, String> WAYS =
      Map.of(RoundingMode.HALF_UP, "rounded half up", RoundingMode.DOWN, "cut off");

  @Override
  public Stream<AuditDifference> differences(AuditedTable table) {
    int places = table.set().places();
    return table.rows().stream()
        .flatMap(
            row ->
                row
                    .published()
                    .converted()
                    .value()
                    .flatMap(printed -> difference(table, row, printed, places))
                    .stream());
  }

  private static Optional<AuditDifference> difference(
      AuditedTable table, AuditedRow row, BigDecimal printed, int places) {
    return row.card()
        .converted()
        .value()
        .map(exact -> exact.setScale(places, RoundingMode.HALF_UP))
        .filter(recomputed -> recomputed.compareTo(printed) != 0)
        .map(
            recomputed ->
                row.differs(
                    AuditKind.CONVERTED_DIFFERS,
                    Figure.text(printed),
                    Figure.text(recomputed),
                    "the printed converted total is "
                        + Figure.text(printed)
                        + ", recomputed it is "
                        + Figure.text(recomputed)
                        + "; "
                        + explanation(table.set().max(), row.card(), printed, places)));
  }

  private static String explanation(
      BigDecimal max, Scorecard card, BigDecimal printed, int places) {
    return Stream.of(card.groupSum(), card.statedTotal())
        .flatMap(total -> total.value().stream())
        .distinct()
        .flatMap(
            total ->
                Stream.of(RoundingMode.DOWN, RoundingMode.HALF_UP)
                    .filter(
                        way ->
                            total
                                    .multiply(max)
                                    .divide(card.applicableMax(), MathContext.DECIMAL128)
                                    .setScale(places, way)
                                    .compareTo(printed)
                                == 0)
                    .map(
                        way ->
                            "%s/%s %s gives the printed one"
                                .formatted(
                                    Figure.text(total),
                                    Figure.text(card.applicableMax()),
                                    WAYS.get(way))))
        .findFirst()
        .orElse("neither the sum nor the printed total gives it, rounded or cut off");
  }
}
