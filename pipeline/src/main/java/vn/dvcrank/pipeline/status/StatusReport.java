package vn.dvcrank.pipeline.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The state of an installation.
 *
 * @param at the instant for which it is told
 * @param lastNight the night of the last pass, if there ever was one
 * @param lastGoodRun when the last pass that was done ended
 * @param runs the last runs, the newest first
 * @param series what is captured, with its newest captures
 * @param missedNights nights since the first nightly run without one that was done or held, the
 *     newest first
 * @param due what each night should bring, and since when it has not; nothing before the first
 *     nightly run
 * @param sizes what it takes on the disk
 * @param lastCall when somebody was last told of a failed night
 * @param nextRun when the timer fires next, if it ever does
 */
public record StatusReport(
    Instant at,
    Optional<NightReport> lastNight,
    Optional<Instant> lastGoodRun,
    List<Run> runs,
    List<Series> series,
    List<LocalDate> missedNights,
    List<Due> due,
    Sizes sizes,
    Optional<CallMemory.Call> lastCall,
    Optional<Instant> nextRun) {

  public StatusReport {
    runs = List.copyOf(runs);
    series = List.copyOf(series);
    missedNights = List.copyOf(missedNights);
    due = List.copyOf(due);
  }

  /** What should have come and did not, the longest missing first. */
  public List<Due> missing() {
    return due.stream()
        .filter(one -> one.nightsMissing() > 0)
        .sorted(Comparator.comparing(Due::nightsMissing).reversed())
        .toList();
  }

  /**
   * One run, as the view {@code last_runs} shows it; times in Vietnam.
   *
   * @param finishedAt empty while it runs, or when it was cut off
   */
  public record Run(
      long id,
      String kind,
      String night,
      String startedAt,
      Optional<String> finishedAt,
      String status,
      int sealed,
      int partial,
      int failed,
      int fetches,
      int publications) {}

  /**
   * One series of captures; times in Vietnam.
   *
   * @param basis what its figures rest on
   * @param source what they were read from
   * @param lastGood when it was last captured whole
   * @param lastPartial when a doubtful capture was last kept
   * @param snapshots how many good snapshots there are
   * @param gaps nights between its first and its last good capture that brought none
   * @param lastTried what the last try came to
   */
  public record Series(
      String indexSet,
      String method,
      String basis,
      String source,
      String period,
      String scope,
      Optional<String> lastGood,
      Optional<String> lastPartial,
      int snapshots,
      int gaps,
      String lastTried) {}
}
