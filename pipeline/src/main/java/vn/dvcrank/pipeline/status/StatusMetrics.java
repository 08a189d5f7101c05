package vn.dvcrank.pipeline.status;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The state of an installation in Prometheus' text format. All are gauges: they say what stands,
 * and nothing is counted by this process.
 */
public final class StatusMetrics {

  private static final List<String> STATUSES =
      List.of("running", "done", "held", "source_failed", "failed", "cut_off");
  private static final List<String> OUTCOMES =
      List.of("sealed", "partial", "source_failed", "blocked");
  private static final List<String> DELIVERIES =
      List.of("taken", "known", "rejected", "source_failed", "blocked");

  private final MetricSnapshots.Builder metrics = MetricSnapshots.builder();

  private StatusMetrics() {}

  /** The bytes of a file for a textfile collector. */
  public static byte[] write(StatusReport report) {
    StatusMetrics status = new StatusMetrics();
    status.all(report);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.builder().build().write(bytes, status.metrics.build());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  private void all(StatusReport report) {
    single("status_timestamp_seconds", "When these figures were taken.", seconds(report.at()));
    optional(
        "last_good_run_timestamp_seconds",
        "When the last pass ended that was done.",
        report.lastGoodRun().map(StatusMetrics::seconds));
    optional(
        "next_run_timestamp_seconds",
        "When the timer fires next.",
        report.nextRun().map(StatusMetrics::seconds));
    single(
        "missed_nights",
        "Nights since the first one without a pass that was done or held.",
        report.missedNights().size());
    due(report.due());
    sizes(report.sizes());
    single(
        "alert_failed",
        "1 when the last call for a failed night did not come through.",
        report.lastCall().filter(call -> !call.fault().isEmpty()).isPresent() ? 1 : 0);
    report.lastNight().ifPresent(this::night);
  }

  private void night(NightReport night) {
    single(
        "run_start_timestamp_seconds",
        "When the last night's first pass began.",
        seconds(OffsetDateTime.parse(night.startedAt()).toInstant()));
    optional(
        "run_end_timestamp_seconds",
        "When the last night's last pass ended; absent when it did not.",
        night.finishedAt().map(at -> seconds(OffsetDateTime.parse(at).toInstant())));
    GaugeSnapshot.Builder outcome =
        gauge("run_outcome", "1 for what the last night's last pass came to, 0 for all else.");
    STATUSES.forEach(
        one -> point(outcome, Labels.of("outcome", one), one.equals(night.status()) ? 1 : 0));
    metrics.metricSnapshot(outcome.build());
    single("run_requests", "Questions asked in the last night.", night.fetches());
    single("run_publications", "Folders of rankings that changed.", night.publications());
    GaugeSnapshot.Builder captures =
        gauge("run_captures", "Captures of the last night by what they came to.");
    OUTCOMES.forEach(one -> point(captures, Labels.of("outcome", one), night.captures(one).size()));
    metrics.metricSnapshot(captures.build());
    single(
        "run_skipped_captures",
        "Captures that were due in the last night and not tried.",
        night.skipped().size());
    single(
        "run_restated_captures",
        "Captures of closed periods that differ from what they were.",
        night.captures().stream().filter(one -> one.restatement().isPresent()).count());
    Map<String, Long> exports =
        night.exports().stream()
            .collect(Collectors.groupingBy(NightReport.Delivered::outcome, Collectors.counting()));
    GaugeSnapshot.Builder deliveries =
        gauge("run_exports", "Exports of provinces' own systems by what became of them.");
    DELIVERIES.forEach(
        one -> point(deliveries, Labels.of("outcome", one), exports.getOrDefault(one, 0L)));
    metrics.metricSnapshot(deliveries.build());
    GaugeSnapshot.Builder findings =
        gauge("run_findings", "Findings of the last night by code and severity.");
    night
        .findings()
        .forEach(
            one ->
                point(
                    findings,
                    Labels.of("code", one.code(), "severity", one.severity()),
                    one.count()));
    if (!night.findings().isEmpty()) {
      metrics.metricSnapshot(findings.build());
    }
  }

  private void due(List<Due> due) {
    GaugeSnapshot.Builder missing =
        gauge("missing_nights", "Nights since the last good capture of what is due each night.");
    GaugeSnapshot.Builder lastGood =
        gauge(
            "last_good_capture_timestamp_seconds",
            "When what is due each night was last had whole; absent when never.");
    for (Due one : due) {
      Labels labels =
          Labels.of("period", one.period(), "scope", one.scope(), "source", one.source());
      point(missing, labels, one.nightsMissing());
      one.lastGood().ifPresent(at -> point(lastGood, labels, seconds(at)));
    }
    if (!due.isEmpty()) {
      metrics.metricSnapshot(missing.build());
    }
    if (due.stream().anyMatch(one -> one.lastGood().isPresent())) {
      metrics.metricSnapshot(lastGood.build());
    }
  }

  private void sizes(Sizes sizes) {
    single("database_bytes", "Pages of the database.", sizes.database());
    single("archive_bytes", "Indexed records of the archive.", sizes.archive());
    single("free_bytes", "Room left on the disk of the data directory.", sizes.free());
    if (sizes.databaseGrowth().isPresent()) {
      single(
          "database_growth_bytes",
          "What a night adds to the database, median of the last thirty.",
          sizes.databaseGrowth().getAsLong());
    }
    if (sizes.archiveGrowth().isPresent()) {
      single(
          "archive_growth_bytes",
          "What a night adds to the archive, median of the last thirty.",
          sizes.archiveGrowth().getAsLong());
    }
  }

  private void optional(String name, String help, Optional<Long> value) {
    value.ifPresent(one -> single(name, help, one));
  }

  private void single(String name, String help, long value) {
    GaugeSnapshot.Builder gauge = gauge(name, help);
    point(gauge, Labels.EMPTY, value);
    metrics.metricSnapshot(gauge.build());
  }

  private static GaugeSnapshot.Builder gauge(String name, String help) {
    return GaugeSnapshot.builder().name("dvcrank_" + name).help(help);
  }

  private static void point(GaugeSnapshot.Builder gauge, Labels labels, long value) {
    gauge.dataPoint(GaugeDataPointSnapshot.builder().labels(labels).value((double) value).build());
  }

  private static long seconds(Instant instant) {
    return instant.getEpochSecond();
  }
}
