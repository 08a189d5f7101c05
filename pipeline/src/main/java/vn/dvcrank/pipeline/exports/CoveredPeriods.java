package vn.dvcrank.pipeline.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;

/**
 * Which periods can be counted from dossier lists. A list says of dossiers that they are there, and
 * nothing of days before its first and after its last one: a year that is counted from a month's
 * list would look like a year of little work. No list says where it begins or ends, but no province
 * goes without a new dossier for long.
 *
 * @param kinds lengths of periods that are wanted
 * @param first day on which the first dossier of all lists was received
 * @param last day on which the last one was
 * @param exportedOn day on which the newest list was exported
 */
record CoveredPeriods(
    List<PeriodKind> kinds, LocalDate first, LocalDate last, LocalDate exportedOn) {

  /** Longer than the holidays of Tết with the weekends around them. */
  private static final int DAYS_WITHOUT_DOSSIER = 10;

  CoveredPeriods {
    kinds = List.copyOf(kinds);
  }

  /** The periods that a span of days lies in and that lists reach across, in order. */
  List<Period> within(LocalDate from, LocalDate to) {
    return touched(from, to).stream().filter(this::covers).toList();
  }

  /** A line for each period that the span lies in and that lists do not reach across. */
  List<Finding> gaps(LocalDate from, LocalDate to) {
    List<Finding> gaps = new ArrayList<>();
    for (Period period : touched(from, to)) {
      if (!covers(period)) {
        gaps.add(FindingSentence.PERIOD_NOT_COVERED.at(period.toString(), first, last, period));
      }
    }
    return gaps;
  }

  private boolean covers(Period period) {
    LocalDate end = period.lastDay().isBefore(exportedOn) ? period.lastDay() : exportedOn;
    return !first.isAfter(period.firstDay().plusDays(DAYS_WITHOUT_DOSSIER))
        && !last.isBefore(end.minusDays(DAYS_WITHOUT_DOSSIER));
  }

  private SortedSet<Period> touched(LocalDate from, LocalDate to) {
    SortedSet<Period> periods = new TreeSet<>();
    LocalDate end = to.isBefore(exportedOn) ? to : exportedOn;
    for (PeriodKind kind : kinds) {
      for (Period period = Period.containing(from, kind);
          !period.firstDay().isAfter(end);
          period = period.next()) {
        periods.add(period);
      }
    }
    return periods;
  }
}
