package vn.dvcrank.scoring.score;

import vn.dvcrank.scoring.index.Indicator;

/**
 * One indicator of one unit.
 *
 * @param indicator which
 * @param points as published; from a province's own exports what the rule gives
 * @param numerator as published, or counted of exports
 * @param denominator likewise
 * @param recomputed points that the rule gives from numerator and denominator, unrounded
 */
public record IndicatorScore(
    Indicator indicator, Cell points, Cell numerator, Cell denominator, Cell recomputed) {}
