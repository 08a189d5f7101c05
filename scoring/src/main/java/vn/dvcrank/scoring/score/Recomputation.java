package vn.dvcrank.scoring.score;

import static vn.dvcrank.scoring.score.AbsenceReason.INPUT_MISSING;
import static vn.dvcrank.scoring.score.AbsenceReason.NOT_ASKED;
import static vn.dvcrank.scoring.score.AbsenceReason.RULE_UNKNOWN;
import static vn.dvcrank.scoring.score.AbsenceReason.ZERO_DENOMINATOR;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.index.ScoreRule;

/** What the index set's rules make of the figures that a source gives beside its points. */
final class Recomputation {

  /** Fraction of a per cent figure, as a numerator over this denominator. */
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** One indicator's points by its rule, unrounded. */
  Cell indicator(Indicator indicator, Observation observation) {
    return exact(indicator, observation).cell();
  }

  /** The same with the fraction behind it, for whoever adds points up. */
  ExactPoints exact(Indicator indicator, Observation observation) {
    ScoreRule rule = indicator.rule();
    if (rule instanceof ScoreRule.Proportional proportional) {
      return proportional(indicator, proportional, observation);
    }
    return ExactPoints.absent(
        rule instanceof ScoreRule.Tracked
            ? Cell.notApplicable(NOT_ASKED)
            : Cell.missing(RULE_UNKNOWN));
  }

  /**
   * A group's points by its own rule, else as the sum of its indicators', published ones where
   * there is no rule.
   */
  Cell group(Group group, List<IndicatorScore> indicators, Observation observation) {
    if (group.direct().isPresent()) {
      return indicator(group.direct().get(), observation);
    }
    return indicators.isEmpty()
        ? Cell.missing(RULE_UNKNOWN)
        : CellSum.of(indicators.stream().map(Recomputation::contribution).toList());
  }

  private static Cell contribution(IndicatorScore score) {
    return score.indicator().rule() instanceof ScoreRule.PublishedOnly
        ? score.points()
        : score.recomputed();
  }

  private static ExactPoints proportional(
      Indicator indicator, ScoreRule.Proportional rule, Observation observation) {
    Cell numerator = observation.cell(Element.numerator(indicator.code()));
    Cell denominator = observation.cell(Element.denominator(indicator.code()));
    if (numerator.isNotApplicable() || denominator.isNotApplicable()) {
      return ExactPoints.absent(Cell.notApplicable(NOT_ASKED));
    }
    if (numerator.isMissing() && denominator.isMissing()) {
      return statedRatio(indicator, observation)
          .map(percent -> points(indicator, rule, percent, HUNDRED))
          .orElse(ExactPoints.absent(Cell.missing(INPUT_MISSING)));
    }
    return numerator
        .value()
        .flatMap(above -> denominator.value().map(below -> counted(indicator, rule, above, below)))
        .orElse(ExactPoints.absent(Cell.missing(INPUT_MISSING)));
  }

  private static ExactPoints counted(
      Indicator indicator, ScoreRule.Proportional rule, BigDecimal above, BigDecimal below) {
    return below.signum() == 0 ? atZero(indicator, rule) : points(indicator, rule, above, below);
  }

  /**
   * The ratio of an answer without counts, such as a lone 100 per cent for a service that is simply
   * there. A lone 0 says nothing: it cannot be told from nothing having been counted.
   */
  private static Optional<BigDecimal> statedRatio(Indicator indicator, Observation observation) {
    return observation
        .cell(Element.ratio(indicator.code()))
        .value()
        .filter(percent -> percent.signum() > 0);
  }

  private static ExactPoints atZero(Indicator indicator, ScoreRule.Proportional rule) {
    return switch (rule.zeroDenominator()) {
      case MISSING -> ExactPoints.absent(Cell.missing(ZERO_DENOMINATOR));
      case ZERO -> ExactPoints.of(Fraction.ZERO);
      case FULL -> ExactPoints.of(Fraction.of(indicator.max()));
    };
  }

  private static ExactPoints points(
      Indicator indicator, ScoreRule.Proportional rule, BigDecimal above, BigDecimal below) {
    return ExactPoints.of(
        Fraction.of(indicator.max().multiply(above))
            .dividedBy(below.multiply(rule.fullAt()))
            .atMost(indicator.max()));
  }
}
