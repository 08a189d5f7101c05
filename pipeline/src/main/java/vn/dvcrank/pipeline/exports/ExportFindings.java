package vn.dvcrank.pipeline.exports;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.dvcrank.connectors.exports.ExportReading;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.unit.Scope;

/** What became of an export, as the file that is put beside it. */
public final class ExportFindings {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExportFindings() {}

  /** UTF-8, two spaces, a line's end at the end. */
  static byte[] json(ExportOutcome outcome) {
    return (of(outcome).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** As an object. */
  public static ObjectNode of(ExportOutcome outcome) {
    ObjectNode json = JSON.createObjectNode();
    json.put("outcome", outcome.state().name().toLowerCase(Locale.ROOT));
    json.put("message", outcome.message());
    json.put("sha256", outcome.sha256());
    json.put("scope", outcome.scope().map(Scope::code).orElse(null));
    json.put("layout", outcome.reading().map(reading -> reading.head().layout()).orElse(null));
    json.put("rows_taken", outcome.reading().map(ExportReading::taken).orElse(0L));
    json.put("rows_rejected", outcome.reading().map(ExportReading::rejected).orElse(0L));
    json.put("rows_aside", outcome.reading().map(ExportReading::aside).orElse(0L));
    json.put("changed", outcome.changed());
    var scored = json.putArray("scored");
    for (ExportOutcome.Scored one : outcome.scored()) {
      scored
          .addObject()
          .put("index_set", one.figures().indexSet())
          .put("period", one.figures().period().toString())
          .put("units", one.units());
    }
    add(json, outcome.findings());
    return json;
  }

  /** Adds findings to what they are of, under {@code findings}. */
  public static void add(ObjectNode json, List<Finding> noticed) {
    var findings = json.putArray("findings");
    for (Finding finding : noticed) {
      findings
          .addObject()
          .put("code", finding.code().label())
          .put("severity", finding.severity().label())
          .put("where", finding.where())
          .put("message", finding.message());
    }
  }
}
