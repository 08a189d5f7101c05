package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.imports.ReportAudit;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.scoring.audit.AuditDifference;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** Published figures against recomputed ones. */
@Command(
    name = "audit",
    header = "Hold imported reports against themselves.",
    description = {
      "Hold imported reports against themselves: sums, converted totals, classes, places",
      "and order, counts and names in the text. Each difference with its line and both",
      "figures; nothing is corrected."
    })
final class AuditCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(
      names = "--period",
      required = true,
      paramLabel = "P",
      description = "2025, 2025-H1, 2025-Q3 or 2025-07.")
  private Period period = Period.parse("1000");

  @Option(
      names = "--scope",
      paramLabel = "H18",
      description = "Only reports on this province (default: all).")
  private @org.jspecify.annotations.Nullable Scope scope;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    List<ReportAudit.Audited> audited;
    try (Database database = Database.openToRead(options.data())) {
      audited =
          new ReportAudit(options.data(), database)
              .of(period, java.util.Optional.ofNullable(scope));
    }
    if (audited.isEmpty()) {
      throw new UsageException(
          "no report on " + period + (scope == null ? "" : " of " + scope) + " was imported");
    }
    if (json) {
      printJson(audited);
    } else {
      print(audited);
    }
    return ExitCode.DONE.number();
  }

  private void print(List<ReportAudit.Audited> audited) {
    PrintWriter out = spec.commandLine().getOut();
    for (ReportAudit.Audited one : audited) {
      out.println(
          "%s: %s rows, %s differences"
              .formatted(one.snapshot(), one.rows(), one.differences().size()));
      for (AuditDifference difference : one.differences()) {
        out.println(
            "  %s: %s: %s"
                .formatted(difference.where(), difference.kind().label(), difference.message()));
      }
    }
    out.flush();
  }

  private void printJson(List<ReportAudit.Audited> audited) {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    ArrayNode reports = json.putArray("reports");
    for (ReportAudit.Audited one : audited) {
      ObjectNode report = reports.addObject();
      report.put("snapshot", one.snapshot()).put("rows", one.rows());
      ArrayNode differences = report.putArray("differences");
      for (AuditDifference difference : one.differences()) {
        differences
            .addObject()
            .put("kind", difference.kind().label())
            .put("line", difference.line())
            .put("unit", difference.unit())
            .put("published", difference.published())
            .put("recomputed", difference.recomputed())
            .put("message", difference.message());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json.toPrettyString());
    out.flush();
  }
}
