package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.index.InactiveRule;

/** Whether a unit is evaluated; the first reason against it is the one that is given. */
final class Eligibility {

  private final InactiveRule inactive;

  Eligibility(InactiveRule inactive) {
    this.inactive = inactive;
  }

  Optional<Exclusion> exclusion(Observation observation, List<GroupScore> groups, Totals totals) {
    if (isInactive(observation, totals.total())) {
      return Optional.of(new Exclusion(Exclusion.Reason.INACTIVE, inactive.reason()));
    }
    String missing =
        groups.stream()
            .filter(group -> group.points().isMissing())
            .map(group -> group.group().code())
            .collect(Collectors.joining(" "));
    if (!missing.isEmpty()) {
      return Optional.of(new Exclusion(Exclusion.Reason.GROUP_MISSING, missing));
    }
    return totals.converted().value().isPresent()
        ? Optional.empty()
        : Optional.of(new Exclusion(Exclusion.Reason.TOTAL_MISSING, ""));
  }

  private boolean isInactive(Observation observation, Cell total) {
    Optional<BigDecimal> activity =
        observation.cell(Element.denominator(inactive.activity())).value();
    return activity.isPresent()
        ? activity.get().signum() == 0
        : total.value().filter(points -> points.compareTo(inactive.flatTotal()) == 0).isPresent();
  }
}
