package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.math.MathContext;

/** Totals of units to which not everything applies, brought to the index set's maximum. */
public final class Conversion {

  private Conversion() {}

  /**
   * Total / applicable maximum × maximum. The product is exact and the only division is the last
   * step, rounded to 34 digits. What comes out depends on nothing but the exact quotient: 60.51 of
   * 85 and 121.02 of 170 give the same number, so totals that are equal as fractions compare equal,
   * and one that lies exactly on the bound of a class stays on it.
   */
  public static Cell of(Cell total, BigDecimal applicableMax, BigDecimal max) {
    if (applicableMax.signum() == 0) {
      return Cell.missing(AbsenceReason.ZERO_DENOMINATOR);
    }
    // Of most units everything applies; what a long division gives then is the total itself.
    return total
        .value()
        .map(
            points ->
                applicableMax.compareTo(max) == 0
                    ? points.round(MathContext.DECIMAL128)
                    : points.multiply(max).divide(applicableMax, MathContext.DECIMAL128))
        .map(Cell::of)
        .orElse(Cell.missing(AbsenceReason.INPUT_MISSING));
  }
}
