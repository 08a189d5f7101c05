package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dvcrank.connectors.portal.NotedExchange;
import vn.dvcrank.pipeline.capture.ProbeReport;
import vn.dvcrank.pipeline.exports.ExportFindings;
import vn.dvcrank.scoring.finding.Finding;

/** Prints what came of a probe, on one screen. */
final class ProbeListing {

  /** With the lines above and below them they fit into a terminal of 25 lines. */
  private static final int MOST_FINDINGS = 16;

  private final PrintWriter out;

  ProbeListing(PrintWriter out) {
    this.out = out;
  }

  void print(ProbeReport report) {
    out.println("question: %s, %s".formatted(report.source(), report.planned()));
    report.exchanges().forEach(exchange -> out.println("  " + words(exchange)));
    String answer =
        Stream.of(
                report.bytes().stream().mapToObj(bytes -> bytes + " bytes"),
                report.units().stream().mapToObj(units -> units + " units"))
            .flatMap(words -> words)
            .collect(Collectors.joining(", "));
    if (!answer.isEmpty()) {
      out.println("answer: " + answer);
    }
    out.println("%s: %s".formatted(report.verdict().label(), report.verdict().words()));
    report.findings().stream().limit(MOST_FINDINGS).forEach(this::print);
    if (report.findings().size() > MOST_FINDINGS) {
      out.println(
          "  … and %d more; --json has all".formatted(report.findings().size() - MOST_FINDINGS));
    }
    out.println("to do: " + report.verdict().advice());
    out.flush();
  }

  private void print(Finding finding) {
    new ExportListing(out).print(finding);
  }

  private static String words(NotedExchange exchange) {
    return Stream.of(
            Stream.of("%s %s".formatted(exchange.method(), exchange.address())),
            Stream.of(
                exchange.status().map(status -> "status " + status).orElse("no answer")
                    + " after %d ms".formatted(exchange.took().toMillis())),
            exchange.protocol().stream(),
            exchange.issuer().stream().map(issuer -> "certificate issued by " + issuer))
        .flatMap(part -> part)
        .collect(Collectors.joining(", "));
  }

  void printJson(ProbeReport report) {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    json.put("source", report.source());
    json.put("scope", report.planned().scope().code());
    json.put("period", report.planned().period().toString());
    json.put("question", report.request().body());
    ArrayNode exchanges = json.putArray("exchanges");
    for (NotedExchange exchange : report.exchanges()) {
      exchanges
          .addObject()
          .put("method", exchange.method())
          .put("address", exchange.address())
          .put("status", exchange.status().orElse(null))
          .put("milliseconds", exchange.took().toMillis())
          .put("tls", exchange.protocol().orElse(null))
          .put("issuer", exchange.issuer().orElse(null));
    }
    json.put("bytes", report.bytes().isPresent() ? report.bytes().getAsInt() : null);
    json.put("units", report.units().isPresent() ? report.units().getAsInt() : null);
    json.put("verdict", report.verdict().label()).put("message", report.verdict().words());
    json.put("to_do", report.verdict().advice());
    ExportFindings.add(json, report.findings());
    out.println(json.toPrettyString());
    out.flush();
  }
}
