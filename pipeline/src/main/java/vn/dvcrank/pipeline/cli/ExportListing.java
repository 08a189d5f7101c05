package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import vn.dvcrank.pipeline.exports.ExportFindings;
import vn.dvcrank.pipeline.exports.ExportOutcome;
import vn.dvcrank.scoring.finding.Finding;

/** Prints what became of exports. */
final class ExportListing {

  private final PrintWriter out;

  ExportListing(PrintWriter out) {
    this.out = out;
  }

  /** By the beginning of each file's digest, as it is put away. */
  void print(List<ExportOutcome> outcomes) {
    if (outcomes.isEmpty()) {
      out.println("nothing to take in");
    }
    for (ExportOutcome outcome : outcomes) {
      print(outcome.mark(), outcome);
    }
    out.flush();
  }

  /**
   * One export: what it is, what was noticed, and what was scored.
   *
   * @param name by which the reader of the line knows it
   */
  void print(String name, ExportOutcome outcome) {
    out.println(name + ": " + words(outcome));
    outcome.findings().forEach(this::print);
    for (ExportOutcome.Scored one : outcome.scored()) {
      out.println(
          "  %s %s of %s: %d units, %s"
              .formatted(
                  one.figures().indexSet(),
                  one.figures().period(),
                  one.figures().scope(),
                  one.units(),
                  one.sealed() ? "sealed" : "as known"));
    }
  }

  /** A line for what was noticed, below what it was noticed in. */
  void print(Finding finding) {
    out.println("  %s %s %s".formatted(finding.code().label(), finding.where(), finding.message()));
  }

  void printJson(List<ExportOutcome> outcomes) {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    ArrayNode files = json.putArray("files");
    outcomes.forEach(outcome -> files.add(ExportFindings.of(outcome)));
    out.println(json.toPrettyString());
    out.flush();
  }

  private static String words(ExportOutcome outcome) {
    return switch (outcome.state()) {
      case KNOWN -> "known, nothing to do";
      case REJECTED -> "rejected: " + outcome.message();
      case UNREAD -> "not read: " + outcome.message();
      case TAKEN ->
          outcome
              .reading()
              .map(
                  reading ->
                      "%s by layout %s, %d rows taken, %d rejected; %d new or changed"
                          .formatted(
                              reading.head().form().name().toLowerCase(Locale.ROOT),
                              reading.head().layout(),
                              reading.taken(),
                              reading.rejected(),
                              outcome.changed()))
              .orElse("taken");
    };
  }
}
