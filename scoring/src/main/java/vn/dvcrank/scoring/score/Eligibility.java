package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.index.InactiveRule;

/** Whether a unit is evaluated; the first reason against it is the one that is given. */
final class Eligibility {

  private final Optional<InactiveRule> inactive;

  Eligibility(Optional<InactiveRule> inactive) {
    this.inactive = inactive;
  }

  Optional<Exclusion> exclusion(
      Observation observation, List<GroupScore> groups, Composites composites, Totals totals) {
    Optional<InactiveRule> idle =
        inactive.filter(rule -> isInactive(rule, observation, totals.total()));
    if (idle.isPresent()) {
      return Optional.of(new Exclusion(Exclusion.Reason.INACTIVE, idle.get().reason()));
    }
    if (!groups.isEmpty() && groups.stream().allMatch(Eligibility::isNotEvaluated)) {
      return Optional.of(new Exclusion(Exclusion.Reason.NOT_EVALUATED_BY_SOURCE, ""));
    }
    String missing =
        groups.stream()
            .filter(group -> !composites.isKnown(group.group().code(), group.points()))
            .map(group -> group.group().code())
            .collect(Collectors.joining(" "));
    if (!missing.isEmpty()) {
      return Optional.of(new Exclusion(Exclusion.Reason.GROUP_MISSING, missing));
    }
    return totals.converted().value().isPresent()
        ? Optional.empty()
        : Optional.of(new Exclusion(Exclusion.Reason.TOTAL_MISSING, ""));
  }

  private static boolean isNotEvaluated(GroupScore group) {
    return group.points().equals(Cell.missing(AbsenceReason.NOT_EVALUATED_BY_SOURCE));
  }

  private static boolean isInactive(InactiveRule rule, Observation observation, Cell total) {
    Optional<BigDecimal> activity = observation.cell(Element.denominator(rule.activity())).value();
    return activity.isPresent()
        ? activity.get().signum() == 0
        : total.value().filter(points -> points.compareTo(rule.flatTotal()) == 0).isPresent();
  }
}
