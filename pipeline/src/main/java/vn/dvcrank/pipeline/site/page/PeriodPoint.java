package vn.dvcrank.pipeline.site.page;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit's result in one period, within a trend.
 *
 * @param entry its line
 * @param segment number of the stretch that it is comparable within, from 0
 * @param cut why it is not comparable with the point before; empty where it is
 * @param afterGap whether periods between it and the point before are not known
 * @param restated what the source changed after the period was over
 */
public record PeriodPoint(
    UnitEntry entry,
    int segment,
    Optional<String> cut,
    boolean afterGap,
    Optional<Restated> restated) {

  /** Converted points of 100; empty when it is not evaluated. */
  public Optional<BigDecimal> converted() {
    return entry.standing().rank().isPresent()
        ? entry.standing().card().converted().value()
        : Optional.empty();
  }
}
