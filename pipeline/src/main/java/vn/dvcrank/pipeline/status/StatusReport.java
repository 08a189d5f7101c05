package vn.dvcrank.pipeline.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The state of an installation.
 *
 * @param runs the last runs, the newest first
 * @param series what is captured, with its newest captures
 * @param missedNights nights since the first nightly run without one that was done or held, the
 *     newest first
 * @param nextRun when the timer fires next, if it ever does
 */
public record StatusReport(
    List<Run> runs, List<Series> series, List<LocalDate> missedNights, Optional<Instant> nextRun) {

  public StatusReport {
    runs = List.copyOf(runs);
    series = List.copyOf(series);
    missedNights = List.copyOf(missedNights);
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
      String lastTried) {}
}
