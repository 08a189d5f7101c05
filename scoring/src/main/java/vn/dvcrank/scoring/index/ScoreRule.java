package vn.dvcrank.scoring.index;

import java.math.BigDecimal;

/**
 * How an indicator's points follow from its figures. It explains and checks a published score; of a
 * province's own exports, which bring none, it makes the score.
 */
public sealed interface ScoreRule {

  /**
   * Points grow with R = numerator / denominator and stop at the cap: min(cap, cap × R / fullAt).
   *
   * @param fullAt the R at which the cap is reached, above 0
   * @param zeroDenominator what a denominator of zero gives
   */
  record Proportional(BigDecimal fullAt, ZeroDenominator zeroDenominator) implements ScoreRule {}

  /** No rule is known: the indicator takes published points only. */
  record PublishedOnly() implements ScoreRule {}

  /** The source follows the indicator but gives it no points. */
  record Tracked() implements ScoreRule {}

  /** What an indicator is worth to a unit that has nothing to take it of. */
  enum ZeroDenominator {
    /** Nothing can be said. */
    MISSING,
    /** No points. */
    ZERO,
    /** All points. */
    FULL
  }
}
