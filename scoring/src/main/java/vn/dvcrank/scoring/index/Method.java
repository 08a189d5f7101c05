package vn.dvcrank.scoring.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.period.Period;

/**
 * One way in which an index set has been scored. Scores of two methods are not comparable: a series
 * breaks between them.
 *
 * @param code {@code 2022}, {@code 2026}
 * @param name what it is, for people
 * @param firstPeriod the first period scored by it
 * @param lastPeriod the last one, when it has ended
 * @param groups in the order of published files
 */
public record Method(
    String code, String name, Period firstPeriod, Optional<Period> lastPeriod, List<Group> groups) {

  public Method {
    groups = List.copyOf(groups);
  }

  /** Whether every day of a period lies where the method can hold. */
  public boolean canHoldFor(Period period) {
    return !period.firstDay().isBefore(firstPeriod.firstDay())
        && lastPeriod.filter(last -> period.lastDay().isAfter(last.lastDay())).isEmpty();
  }

  /** Whether anything of it can be scored from a province's own exports. */
  public boolean isLocal() {
    return scored().anyMatch(indicator -> indicator.local().isPresent());
  }

  /** Whatever has a rule: the indicators, and the groups that are scored directly. */
  public Stream<Indicator> scored() {
    return groups.stream()
        .flatMap(group -> Stream.concat(group.direct().stream(), group.indicators().stream()));
  }

  /** The group or nothing, by code. */
  public Optional<Group> group(String code) {
    return groups.stream().filter(group -> group.code().equals(code)).findFirst();
  }

  /** The indicator or nothing, by code; a group that is scored directly is none. */
  public Optional<Indicator> indicator(String code) {
    return groups.stream()
        .flatMap(group -> group.indicators().stream())
        .filter(indicator -> indicator.code().equals(code))
        .findFirst();
  }
}
