package vn.dvcrank.pipeline.status;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import vn.dvcrank.scoring.files.VietnamTime;
import vn.dvcrank.scoring.rank.Basis;

/** The state of an installation, for a person or a program. */
public final class StatusText {

  private static final int RUNS_SHOWN = 7;

  private final PrintWriter out;

  public StatusText(PrintWriter out) {
    this.out = out;
  }

  /** In one screen. */
  public void print(StatusReport report) {
    out.println("last runs");
    if (report.runs().isEmpty()) {
      out.println("  none yet");
    }
    report.runs().stream()
        .limit(RUNS_SHOWN)
        .forEach(
            run ->
                out.printf(
                    Locale.ROOT,
                    "  %s %-8s %-13s %d sealed, %d partial, %d failed, %d fetches, %d published%n",
                    run.night(),
                    run.kind(),
                    run.status(),
                    run.sealed(),
                    run.partial(),
                    run.failed(),
                    run.fetches(),
                    run.publications()));
    out.println("captured");
    report
        .series()
        .forEach(
            series ->
                out.printf(
                    Locale.ROOT,
                    "  %s %-8s %-8s method %s%s: %d snapshots, last good %s%s%n",
                    series.indexSet(),
                    series.scope(),
                    series.period(),
                    series.method(),
                    series.basis().equals(Basis.LOCAL.label()) ? ", " + series.source() : "",
                    series.snapshots(),
                    series.lastGood().orElse("never"),
                    series.lastTried().equals("sealed")
                        ? ""
                        : "; last try: " + series.lastTried()));
    if (!report.missedNights().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "missed nights: %d, the last one %s%n",
          report.missedNights().size(),
          report.missedNights().get(0));
    }
    out.printf("next run: %s%n", report.nextRun().map(VietnamTime::write).orElse("none"));
    out.flush();
  }

  /** All of it, as JSON. */
  public void printJson(StatusReport report) {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    ArrayNode runs = json.putArray("runs");
    for (StatusReport.Run run : report.runs()) {
      ObjectNode line = runs.addObject();
      line.put("run", run.id()).put("kind", run.kind()).put("night", run.night());
      line.put("started_at", run.startedAt()).put("finished_at", run.finishedAt().orElse(null));
      line.put("status", run.status()).put("sealed", run.sealed()).put("partial", run.partial());
      line.put("failed", run.failed()).put("fetches", run.fetches());
      line.put("publications", run.publications());
    }
    ArrayNode captured = json.putArray("captured");
    for (StatusReport.Series series : report.series()) {
      ObjectNode line = captured.addObject();
      line.put("index_set", series.indexSet()).put("method", series.method());
      line.put("basis", series.basis()).put("source", series.source());
      line.put("scope", series.scope()).put("period", series.period());
      line.put("snapshots", series.snapshots()).put("last_good", series.lastGood().orElse(null));
      line.put("last_partial", series.lastPartial().orElse(null));
      line.put("last_tried", series.lastTried());
    }
    ArrayNode missed = json.putArray("missed_nights");
    report.missedNights().forEach(night -> missed.add(night.toString()));
    json.put("next_run", report.nextRun().map(VietnamTime::write).orElse(null));
    out.println(json.toPrettyString());
    out.flush();
  }
}
