package vn.dvcrank.pipeline.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.dvcrank.pipeline.routes.Schedule;
import vn.dvcrank.scoring.period.Period;

/** The dates, in Vietnam, on which the timer fires. */
final class NightDates {

  /** Ten years of nights; a look further back tells nobody anything. */
  private static final int MOST = 3660;

  private final Schedule schedule;

  NightDates(Schedule schedule) {
    this.schedule = schedule;
  }

  /** Those with a firing after one instant and at or before another. */
  SortedSet<LocalDate> between(Instant after, Instant until) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    Optional<Instant> firing = schedule.next(after);
    while (firing.isPresent() && !firing.get().isAfter(until) && dates.size() < MOST) {
      LocalDate date = LocalDate.ofInstant(firing.get(), Period.ZONE);
      dates.add(date);
      firing = schedule.next(beginning(date.plusDays(1)).minusSeconds(1));
    }
    return dates;
  }

  /** The first instant of a date. */
  static Instant beginning(LocalDate date) {
    return date.atStartOfDay(Period.ZONE).toInstant();
  }
}
