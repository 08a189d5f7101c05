package vn.dvcrank.pipeline.status;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.files.VietnamTime;
import vn.dvcrank.scoring.rank.Basis;

/** The state of an installation in one screen: {@value #LINES} lines of {@value #WIDTH} columns. */
public final class StatusText {

  static final int LINES = 24;
  static final int WIDTH = 100;

  private static final int EACH_OUTCOME = 2;
  private static final int MISSING_SHOWN = 3;
  private static final int LEAST_SERIES = 3;
  private static final int RUNS_SHOWN = 5;
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB");

  private final PrintWriter out;

  public StatusText(PrintWriter out) {
    this.out = out;
  }

  /** Prints it. */
  public void print(StatusReport report) {
    List<String> night = night(report);
    List<String> rest = new ArrayList<>(missing(report));
    rest.addAll(end(report));
    List<String> runs = new ArrayList<>();
    report.runs().stream()
        .filter(run -> isEarlier(run, report))
        .limit(RUNS_SHOWN)
        .forEach(run -> runs.add(run(run)));
    int room = LINES - night.size() - rest.size();
    List<String> series = report.series().stream().map(StatusText::series).toList();
    int forSeries = Math.min(series.size(), Math.max(LEAST_SERIES, room - 2 - runs.size()));
    int forRuns = Math.min(runs.size(), room - 2 - forSeries);
    night.forEach(this::line);
    list("earlier runs", runs.subList(0, Math.max(0, forRuns)), RUNS_SHOWN);
    list("series", series, forSeries);
    rest.forEach(this::line);
    out.flush();
  }

  private static boolean isEarlier(StatusReport.Run run, StatusReport report) {
    return report
        .lastNight()
        .map(night -> !night.night().equals(run.night()) || !night.kind().equals(run.kind()))
        .orElse(true);
  }

  private void list(String title, List<String> entries, int most) {
    if (!entries.isEmpty()) {
      line(title);
      Columns.first(entries, most).forEach(entry -> line("  " + entry));
    }
  }

  private void line(String text) {
    out.println(Columns.cut(text, WIDTH));
  }

  private static List<String> night(StatusReport report) {
    if (report.lastNight().isEmpty()) {
      return List.of("no night yet");
    }
    NightReport night = report.lastNight().get();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s: %s, %s fetches, %s published%s"
            .formatted(
                night.kind(),
                night.night(),
                night.status(),
                night.fetches(),
                night.publications(),
                night.runs() == 1 ? "" : ", in %s passes".formatted(night.runs())));
    List<NightReport.Captured> sealed = night.captures("sealed");
    outcome(
        lines,
        "captured",
        sealed.size(),
        sealed.isEmpty()
            ? List.of()
            : List.of(
                sealed.stream()
                    .map(NightReport.Captured::label)
                    .collect(Collectors.joining(", "))));
    captures(lines, "held back", night.captures("partial"));
    captures(lines, "blocked", night.captures("blocked"));
    captures(lines, "failed", night.captures("source_failed"));
    outcome(
        lines,
        "skipped",
        night.skipped().size(),
        night.skipped().isEmpty()
            ? List.of()
            : List.of("not tried: " + String.join(", ", night.skipped())));
    List<String> restated =
        night.captures().stream()
            .flatMap(one -> one.restatement().map(text -> one.label() + ": " + text).stream())
            .toList();
    outcome(lines, "restated", restated.size(), restated);
    long taken = night.exports().stream().filter(NightReport.Delivered::isGood).count();
    if (taken > 0) {
      lines.add("  %-9s %3s  exports of provinces' own systems".formatted("taken in", taken));
    }
    List<String> rejected =
        night.exports().stream()
            .filter(one -> !one.isGood())
            .map(one -> one.label() + ": " + one.outcome() + ": " + one.message())
            .toList();
    outcome(lines, "no export", rejected.size(), rejected);
    return lines;
  }

  private static void captures(
      List<String> lines, String title, List<NightReport.Captured> captures) {
    outcome(
        lines,
        title,
        captures.size(),
        captures.stream().map(one -> one.label() + ": " + brief(one.why())).toList());
  }

  /** Without the address that was asked: it is long, and in the ledger. */
  private static String brief(String message) {
    return message.replaceAll(" \\((?:GET|POST) [^)]*\\)", "");
  }

  private static void outcome(List<String> lines, String title, int number, List<String> entries) {
    boolean first = true;
    for (String entry : Columns.first(entries, EACH_OUTCOME)) {
      lines.add(
          first
              ? String.format(Locale.ROOT, "  %-9s %3s  %s", title, number, entry)
              : " ".repeat(17) + entry);
      first = false;
    }
  }

  /** A time to the minute, in Vietnam like all others: {@code 2026-09-17 02:00}. */
  private static String minute(String time) {
    return time.substring(0, "2026-09-17T02:00".length()).replace('T', ' ');
  }

  private static String run(StatusReport.Run run) {
    return String.format(
        Locale.ROOT,
        "%s %-8s %-13s %s sealed, %s partial, %s failed, %s fetches, %s published",
        run.night(),
        run.kind(),
        run.status(),
        run.sealed(),
        run.partial(),
        run.failed(),
        run.fetches(),
        run.publications());
  }

  private static String series(StatusReport.Series series) {
    return String.format(
        Locale.ROOT,
        "%s %-8s %-8s method %s%s: %s snapshots%s, last good %s%s",
        series.indexSet(),
        series.scope(),
        series.period(),
        series.method(),
        series.basis().equals(Basis.LOCAL.label()) ? ", " + series.source() : "",
        series.snapshots(),
        series.lastTried().equals("sealed") ? "" : ", last try " + series.lastTried(),
        series.lastGood().map(StatusText::minute).orElse("never"),
        series.gaps() == 0 ? "" : "; gaps: %s nights".formatted(series.gaps()));
  }

  private static List<String> missing(StatusReport report) {
    List<String> missing =
        report.missing().stream()
            .map(
                one ->
                    "  %s: %s %s, last good %s%s"
                        .formatted(
                            one.label(),
                            one.nightsMissing(),
                            one.nightsMissing() == 1 ? "night" : "nights",
                            one.lastGood()
                                .map(VietnamTime::write)
                                .map(StatusText::minute)
                                .orElse("never"),
                            one.lastTried().isEmpty() ? "; never tried" : ""))
            .toList();
    List<String> lines = new ArrayList<>();
    if (!missing.isEmpty()) {
      lines.add("missing");
      lines.addAll(Columns.first(missing, MISSING_SHOWN));
    }
    if (!report.missedNights().isEmpty()) {
      lines.add(
          "missed nights: %s, the last one %s"
              .formatted(report.missedNights().size(), report.missedNights().get(0)));
    }
    return lines;
  }

  private static List<String> end(StatusReport report) {
    List<String> lines = new ArrayList<>();
    report.lastCall().ifPresent(call -> lines.add(call(call)));
    lines.add("next run: " + report.nextRun().map(VietnamTime::write).orElse("none"));
    Sizes sizes = report.sizes();
    lines.add(
        "database %s%s, archive %s%s, free %s"
            .formatted(
                bytes(sizes.database(), 3),
                growth(sizes.databaseGrowth()),
                bytes(sizes.archive(), 3),
                growth(sizes.archiveGrowth()),
                bytes(sizes.free(), 2)));
    return lines;
  }

  private static String call(CallMemory.Call call) {
    String night = "%s (%s) by %s".formatted(call.night(), call.status(), call.channel());
    return call.fault().isEmpty()
        ? "told of %s at %s".formatted(night, call.at())
        : "told of %s in vain: %s".formatted(night, call.fault());
  }

  private static String growth(OptionalLong growth) {
    return growth.isEmpty() ? "" : " (%s a night)".formatted(bytes(growth.getAsLong(), 3));
  }

  /** Bytes to so many digits, in powers of a thousand. */
  static String bytes(long bytes, int digits) {
    BigDecimal rounded = new BigDecimal(bytes).round(new MathContext(digits, RoundingMode.HALF_UP));
    int unit =
        Math.max(0, Math.min(UNITS.size() - 1, (rounded.precision() - rounded.scale() - 1) / 3));
    BigDecimal shown = rounded.movePointLeft(3 * unit);
    return shown.stripTrailingZeros().toPlainString() + " " + UNITS.get(unit);
  }
}
