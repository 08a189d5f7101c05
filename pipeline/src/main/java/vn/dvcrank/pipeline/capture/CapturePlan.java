package vn.dvcrank.pipeline.capture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;

/**
 * What a night's pass captures: for every scope the running year and quarter, the last month that
 * has ended, and every period that ended so few days ago that the portal may still score it again.
 * A running month is not asked for: the portal offers a month after it has ended.
 */
public final class CapturePlan {

  private final Configuration.Capture wanted;
  private final Predicate<Period> offered;

  /**
   * @param wanted scopes, lengths of periods and days
   * @param offered whether the source answers for a period
   */
  public CapturePlan(Configuration.Capture wanted, Predicate<Period> offered) {
    this.wanted = wanted;
    this.offered = offered;
  }

  /** The captures of a night, in the order they are made. */
  public List<PlannedCapture> at(Instant now) {
    SortedSet<Period> periods = new TreeSet<>();
    for (PeriodKind kind : wanted.periods()) {
      addPeriods(periods, kind, now);
    }
    return wanted.scopes().stream()
        .distinct()
        .flatMap(
            scope ->
                periods.stream().filter(offered).map(period -> new PlannedCapture(scope, period)))
        .toList();
  }

  private void addPeriods(SortedSet<Period> periods, PeriodKind kind, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    Period running = Period.containing(today, kind);
    periods.add(kind == PeriodKind.MONTH ? running.previous() : running);
    LocalDate oldest = today.minusDays(wanted.collectClosedDays());
    for (Period ended = running.previous();
        !ended.lastDay().isBefore(oldest);
        ended = ended.previous()) {
      periods.add(ended);
    }
  }
}
