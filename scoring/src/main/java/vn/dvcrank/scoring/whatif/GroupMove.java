package vn.dvcrank.scoring.whatif;

import java.math.BigDecimal;
import java.util.List;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.index.ScoreRule;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.score.IndicatorScore;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * By how much a supposition moves a group's points.
 *
 * @param group its code
 * @param indicator code of the indicator that moves; the group's own when all of it does
 * @param points of the indicator or group, as supposed
 * @param change that less what they are
 */
record GroupMove(String group, String indicator, BigDecimal points, BigDecimal change) {

  static GroupMove of(Scorecard card, Supposition supposition) {
    for (GroupScore group : card.groups()) {
      if (group.group().code().equals(supposition.code())) {
        return move(
            group.group().code(),
            supposition,
            group.points(),
            group.group().max(),
            group.group().direct().map(List::of).orElse(List.of()));
      }
      for (IndicatorScore score : group.indicators()) {
        if (score.indicator().code().equals(supposition.code())) {
          return move(
              group.group().code(),
              supposition,
              score.points(),
              score.indicator().max(),
              List.of(score.indicator()));
        }
      }
    }
    throw new IllegalArgumentException(
        supposition.code()
            + ": the index set has no such group or indicator; 'dvcrank explain' lists them");
  }

  private static GroupMove move(
      String group, Supposition supposition, Cell is, BigDecimal max, List<Indicator> rules) {
    BigDecimal before =
        is.value()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        supposition.code() + ": has no points now, so no change can be told"));
    BigDecimal points =
        supposition.isPercentage() ? byRule(supposition, rules) : supposition.amount();
    if (points.signum() < 0 || points.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "%s: %s is not within 0 to %s"
              .formatted(
                  supposition.code(),
                  supposition.amount().toPlainString(),
                  max.stripTrailingZeros().toPlainString()));
    }
    return new GroupMove(group, supposition.code(), points, points.subtract(before));
  }

  private static BigDecimal byRule(Supposition supposition, List<Indicator> rules) {
    if (supposition.amount().compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(supposition.code() + ": a share is 0% to 100%");
    }
    for (Indicator indicator : rules) {
      if (indicator.rule() instanceof ScoreRule.Proportional rule) {
        return Steepness.of(indicator, rule).pointsAt(supposition.amount());
      }
    }
    throw new IllegalArgumentException(
        supposition.code() + ": no rule is known that makes points of a share; give points");
  }

  boolean ofGroup() {
    return group.equals(indicator);
  }

  /** The group's score moved; other groups stay. */
  GroupScore applied(GroupScore score) {
    if (!score.group().code().equals(group)) {
      return score;
    }
    Cell moved = score.points().value().map(is -> Cell.of(is.add(change))).orElse(score.points());
    return new GroupScore(
        score.group(),
        moved,
        score.recomputed(),
        score.indicators().stream()
            .map(
                one ->
                    one.indicator().code().equals(indicator)
                        ? new IndicatorScore(
                            one.indicator(),
                            Cell.of(points),
                            one.numerator(),
                            one.denominator(),
                            one.recomputed())
                        : one)
            .toList());
  }
}
