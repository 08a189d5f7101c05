package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.pipeline.exports.ExportFindings;
import vn.dvcrank.pipeline.imports.ImportResult;

/** Prints what became of imported files. */
final class ImportListing {

  private final PrintWriter out;

  ImportListing(PrintWriter out) {
    this.out = out;
  }

  /** A line a scope and period, and a line a finding. */
  void print(List<ImportResult> results) {
    ExportListing exports = new ExportListing(out);
    for (ImportResult result : results) {
      if (result.export().isPresent()) {
        exports.print(result.file(), result.export().get());
        continue;
      }
      if (result.isRejected()) {
        out.println("rejected: " + result.rejection());
      }
      for (ImportResult.Imported one : result.captures()) {
        long unread =
            one.lines().stream().filter(line -> line.kind().equals(ReadLine.UNREAD)).count();
        out.println(
            "%s (%s): %s %s of %s, %d units, %s%s"
                .formatted(
                    result.file(),
                    result.kind(),
                    one.figures().indexSet(),
                    one.figures().period(),
                    one.figures().scope(),
                    one.units(),
                    label(one.outcome()),
                    unread == 0 ? "" : "; %d lines unread, see --json".formatted(unread)));
        one.findings().forEach(exports::print);
      }
    }
    out.flush();
  }

  /** Every line of every file. */
  void printJson(List<ImportResult> results) {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    ArrayNode files = json.putArray("files");
    for (ImportResult result : results) {
      ObjectNode file = files.addObject();
      file.put("file", result.file()).put("kind", result.kind());
      file.put("rejection", result.isRejected() ? result.rejection() : null);
      result.export().ifPresent(export -> file.set("export", ExportFindings.of(export)));
      ArrayNode captures = file.putArray("captures");
      result.captures().forEach(one -> add(captures, one));
    }
    out.println(json.toPrettyString());
    out.flush();
  }

  private static void add(ArrayNode captures, ImportResult.Imported one) {
    ObjectNode json = captures.addObject();
    json.put("index_set", one.figures().indexSet()).put("method", one.figures().method());
    json.put("basis", one.figures().basis().label());
    json.put("scope", one.figures().scope().code());
    json.put("period", one.figures().period().toString());
    json.put("outcome", label(one.outcome())).put("units", one.units());
    ExportFindings.add(json, one.findings());
    ArrayNode lines = json.putArray("lines");
    for (ReadLine line : one.lines()) {
      lines
          .addObject()
          .put("where", line.where())
          .put("kind", line.kind())
          .put("text", line.text());
    }
  }

  private static String label(ImportResult.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
