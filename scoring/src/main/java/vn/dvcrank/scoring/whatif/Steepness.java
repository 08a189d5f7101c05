package vn.dvcrank.scoring.whatif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.index.ScoreRule;

/**
 * How points grow with an indicator's share R: by max / fullAt, until they reach the cap.
 *
 * @param max the cap
 * @param fullAt the R at which it is reached
 */
record Steepness(BigDecimal max, BigDecimal fullAt) {

  static Steepness of(Indicator indicator, ScoreRule.Proportional rule) {
    return new Steepness(indicator.max(), rule.fullAt());
  }

  /** Points at a share, unrounded. */
  BigDecimal pointsAt(BigDecimal share) {
    return max.multiply(share).divide(fullAt, MathContext.DECIMAL128).min(max);
  }

  /** How many more must be counted above the line for so many points: the next whole number. */
  BigDecimal countsFor(BigDecimal points, BigDecimal denominator) {
    return points.multiply(denominator).multiply(fullAt).divide(max, 0, RoundingMode.CEILING);
  }
}
