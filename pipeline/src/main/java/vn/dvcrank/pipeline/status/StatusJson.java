package vn.dvcrank.pipeline.status;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.scoring.files.VietnamTime;

/** The state of an installation for a program; {@code status.schema.json} describes it. */
public final class StatusJson {

  private static final String SCHEMA = "urn:dvcrank:schema:status:1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StatusJson() {}

  /** All of it. */
  public static String write(StatusReport report) {
    ObjectNode json = JSON.createObjectNode();
    json.put("schema", SCHEMA).put("at", VietnamTime.write(report.at()));
    report
        .lastNight()
        .ifPresentOrElse(
            night -> json.set("last_night", night(night)), () -> json.putNull("last_night"));
    json.put("last_good_run", time(report.lastGoodRun()));
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
      line.put("snapshots", series.snapshots()).put("gaps", series.gaps());
      line.put("last_good", series.lastGood().orElse(null));
      line.put("last_partial", series.lastPartial().orElse(null));
      line.put("last_tried", series.lastTried());
    }
    ArrayNode missed = json.putArray("missed_nights");
    report.missedNights().forEach(night -> missed.add(night.toString()));
    ArrayNode due = json.putArray("due");
    for (Due one : report.due()) {
      ObjectNode line = due.addObject();
      line.put("source", one.source()).put("scope", one.scope()).put("period", one.period());
      line.put("last_good", time(one.lastGood())).put("nights_missing", one.nightsMissing());
      line.put("last_tried", one.lastTried());
    }
    json.set("disk", disk(report.sizes()));
    report
        .lastCall()
        .ifPresentOrElse(
            call -> json.set("last_call", call(call)), () -> json.putNull("last_call"));
    json.put("next_run", time(report.nextRun()));
    return json.toPrettyString();
  }

  private static ObjectNode night(NightReport night) {
    ObjectNode json = JSON.createObjectNode();
    json.put("night", night.night()).put("kind", night.kind()).put("status", night.status());
    json.put("passes", night.runs()).put("started_at", night.startedAt());
    json.put("finished_at", night.finishedAt().orElse(null));
    json.put("fetches", night.fetches()).put("publications", night.publications());
    ArrayNode captures = json.putArray("captures");
    for (NightReport.Captured capture : night.captures()) {
      ObjectNode line = captures.addObject();
      line.put("source", capture.source()).put("scope", capture.scope());
      line.put("period", capture.period()).put("outcome", capture.outcome());
      ArrayNode reasons = line.putArray("reasons");
      capture
          .reasons()
          .forEach(
              one -> reasons.addObject().put("code", one.code()).put("message", one.message()));
      line.put("restated", capture.restatement().orElse(null));
    }
    ArrayNode skipped = json.putArray("skipped");
    night.skipped().forEach(skipped::add);
    ArrayNode exports = json.putArray("exports");
    for (NightReport.Delivered export : night.exports()) {
      exports
          .addObject()
          .put("export", export.label())
          .put("outcome", export.outcome())
          .put("message", export.message());
    }
    ArrayNode findings = json.putArray("findings");
    for (NightReport.Noticed finding : night.findings()) {
      findings
          .addObject()
          .put("code", finding.code())
          .put("severity", finding.severity())
          .put("count", finding.count());
    }
    return json;
  }

  private static ObjectNode disk(Sizes sizes) {
    ObjectNode json = JSON.createObjectNode();
    json.put("database_bytes", sizes.database());
    json.put("database_growth_bytes", number(sizes.databaseGrowth()));
    json.put("archive_bytes", sizes.archive());
    json.put("archive_growth_bytes", number(sizes.archiveGrowth()));
    return json.put("free_bytes", sizes.free());
  }

  private static ObjectNode call(CallMemory.Call call) {
    return JSON.createObjectNode()
        .put("night", call.night().toString())
        .put("status", call.status())
        .put("channel", call.channel())
        .put("called_at", call.at())
        .put("fault", call.fault());
  }

  private static @Nullable String time(Optional<Instant> instant) {
    return instant.map(VietnamTime::write).orElse(null);
  }

  private static @Nullable Long number(OptionalLong number) {
    return number.isEmpty() ? null : Long.valueOf(number.getAsLong());
  }
}
