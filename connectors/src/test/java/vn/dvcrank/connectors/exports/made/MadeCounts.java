package vn.dvcrank.connectors.exports.made;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.scoring.dossier.Measure;

/**
 * What follows from a list for September 2026, counted plainly and apart from the program.
 *
 * @param counts every measure that the layout of the list can give
 */
public record MadeCounts(Map<Measure, Integer> counts) {

  static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  static final LocalDate LAST = LocalDate.of(2026, 9, 30);

  public MadeCounts {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  /** All measures of a list in layout A. */
  public static MadeCounts of(List<MadeDossier> dossiers) {
    Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      counts.put(measure, 0);
    }
    dossiers.forEach(dossier -> count(dossier, counts));
    return new MadeCounts(counts);
  }

  /** A count; a measure that the layout cannot give is refused. */
  public int of(Measure measure) {
    return Optional.ofNullable(counts.get(measure)).orElseThrow();
  }

  /** Early, on time, and open in time: what index 766 takes for on time. */
  int onTime() {
    return of(Measure.RESOLVED_EARLY) + of(Measure.RESOLVED_ON_TIME) + of(Measure.OPEN_IN_TIME);
  }

  /** Without what layout B does not print: fees, digitisation, and the hours of days. */
  MadeCounts withDaysOnly() {
    Map<Measure, Integer> fewer = new EnumMap<>(counts);
    fewer.keySet().removeIf(measure -> measure.compareTo(Measure.FEE_DUE) >= 0);
    fewer.put(Measure.LATE_BY_THE_CLOCK, 0);
    return new MadeCounts(fewer);
  }

  /** Whether a dossier is one of those to be handled in September. */
  static boolean isReceived(MadeDossier dossier) {
    MadeCourse course = dossier.course();
    int status = course.status();
    if (status == 1 || status == 3 || status == 7 || course.received().isEmpty()) {
      return false;
    }
    return cameInByTheEnd(course)
        && course.finished().map(time -> !time.toLocalDate().isBefore(FIRST)).orElse(true);
  }

  /** Whether it was settled by the end of September. */
  static boolean isResolved(MadeDossier dossier) {
    return dossier.course().status() >= 9
        && dossier.course().finished().map(at -> !at.toLocalDate().isAfter(LAST)).orElse(false);
  }

  static boolean cameInBefore(MadeDossier dossier) {
    return dossier.course().received().orElseThrow().toLocalDate().isBefore(FIRST);
  }

  private static boolean cameInByTheEnd(MadeCourse course) {
    return !course.received().orElseThrow().toLocalDate().isAfter(LAST);
  }

  private static void count(MadeDossier dossier, Map<Measure, Integer> counts) {
    if (dossier.course().status() == 7 && cameInByTheEnd(dossier.course())) {
      add(counts, Measure.WITHDRAWN, true);
    }
    if (!isReceived(dossier)) {
      return;
    }
    boolean before = cameInBefore(dossier);
    boolean online = dossier.channel() == 2;
    add(counts, Measure.RECEIVED, true);
    add(counts, Measure.CARRIED_OVER, before);
    add(counts, Measure.ONLINE, !before && online);
    add(counts, Measure.DIRECT, !before && !online);
    add(counts, Measure.WITHOUT_DUE_DATE, dossier.course().due().isEmpty());
    if (isResolved(dossier)) {
      countResolved(dossier, counts);
    } else {
      countOpen(dossier, counts);
    }
    boolean feeDue = dossier.fee().orElse(0) > 0;
    add(counts, Measure.FEE_DUE, feeDue);
    add(counts, Measure.PAID_ONLINE, feeDue && (dossier.payment() == 1 || dossier.payment() == 2));
    add(counts, Measure.DIGITISATION_STATED, dossier.digitised().isPresent());
    add(counts, Measure.DIGITISED, dossier.digitised().orElse(false));
    add(counts, Measure.REUSE_STATED, dossier.reused().isPresent());
    add(counts, Measure.REUSED, dossier.reused().orElse(false));
  }

  private static void countResolved(MadeDossier dossier, Map<Measure, Integer> counts) {
    int againstDue =
        dossier
            .course()
            .due()
            .map(
                due ->
                    dossier
                        .course()
                        .finished()
                        .orElseThrow()
                        .toLocalDate()
                        .compareTo(due.toLocalDate()))
            .orElse(0);
    add(counts, Measure.RESOLVED_EARLY, againstDue < 0);
    add(counts, Measure.RESOLVED_ON_TIME, againstDue == 0);
    add(counts, Measure.RESOLVED_LATE, againstDue > 0);
    add(counts, Measure.LATE_BY_THE_CLOCK, dossier.lateByTheClock());
    add(counts, Measure.RESULT_STATED, dossier.resultElectronic().isPresent());
    add(counts, Measure.RESULT_ELECTRONIC, dossier.resultElectronic().orElse(false));
  }

  private static void countOpen(MadeDossier dossier, Map<Measure, Integer> counts) {
    int status = dossier.course().status();
    boolean late =
        dossier.course().due().map(due -> due.toLocalDate().isBefore(LAST)).orElse(false);
    boolean paused = status == 5 || status == 6 || status == 8;
    add(counts, Measure.OPEN_IN_TIME, !late);
    add(counts, Measure.OPEN_LATE, late);
    add(counts, Measure.PAUSED_IN_TIME, paused && !late);
    add(counts, Measure.PAUSED_LATE, paused && late);
  }

  private static void add(Map<Measure, Integer> counts, Measure measure, boolean counted) {
    counts.merge(measure, counted ? 1 : 0, Integer::sum);
  }
}
