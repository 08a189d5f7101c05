package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static vn.dvcrank.pipeline.cli.Fault.national;
import static vn.dvcrank.pipeline.cli.Fault.province;
import static vn.dvcrank.pipeline.cli.Fault.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** JSON that is not what was agreed: as a whole, in its fields, and in the form of its figures. */
final class ShapeFaults {

  private static final String LIST = "service-results";
  private static final String TOTAL = "totalScore";

  static final List<Fault> ALL =
      List.of(
          other("JSON of another shape: a list", "[]"),
          other("JSON of another shape: `code` is not OK", "{\"code\":\"E01\",\"data\":{}}"),
          other("JSON of another shape: no `data`", "{\"code\":\"OK\"}"),
          other(
              "JSON of another shape: no list of units",
              "{\"code\":\"OK\",\"data\":{\"overview\":{}},\"message\":\"OK\"}"),
          other("JSON nested without end", "{\"code\":\"OK\",\"data\":" + "[".repeat(100_000)),
          national(
              "JSON that breaks off",
              FaultOutcome.otherThanAgreed(201, true),
              written(body -> body.substring(0, body.length() / 2))),
          national(
              "more text behind the JSON",
              FaultOutcome.otherThanAgreed(201, true),
              written(body -> body + "{}")),
          national(
              "one key twice",
              FaultOutcome.otherThanAgreed(201, true),
              written(body -> body.replaceFirst("\"code\"", "\"code\": \"OK\", \"code\""))),
          national(
              "NaN for a figure",
              FaultOutcome.otherThanAgreed(201, true),
              written(body -> body.replaceFirst("(\"totalScore\": )68.32", "$1NaN"))),
          national(
              "decimal comma in a number",
              FaultOutcome.otherThanAgreed(201, true),
              written(body -> body.replaceFirst("(\"totalScore\": )68.32", "$168,32"))),
          national(
              "field added", FaultOutcome.good(1, "field_new"), rows(row -> row.put("rank", 1))),
          national(
              "field renamed: the total",
              FaultOutcome.doubtful(
                  "field_new", "field_missing", "gate_all_zero", "gate_totals_collapsed"),
              rows(row -> row.set("total", row.remove(TOTAL)))),
          national(
              "field renamed: the groups",
              FaultOutcome.doubtful("field_new", "field_missing", "gate_coverage_low"),
              rows(row -> row.set("groups", row.remove("groupScores")))),
          province(
              "field renamed: the points of one group of a province",
              FaultOutcome.doubtful("field_new", "field_missing", "gate_coverage_low"),
              told(
                  portal ->
                      portal.rewrites(
                          Fault.PROVINCE,
                          "dvc-progress-tree",
                          body -> body.replace("\"score\"", "\"points\"")))),
          national(
              "field retyped: the groups are a list",
              FaultOutcome.doubtful("field_retyped", "gate_coverage_low"),
              rows(row -> row.putArray("groupScores").add(1))),
          national(
              "values as texts",
              FaultOutcome.doubtful("field_retyped", "gate_all_zero", "gate_totals_collapsed"),
              rows(row -> row.put(TOTAL, row.get(TOTAL).asText()))),
          national(
              "values as texts with a decimal comma",
              FaultOutcome.doubtful("field_retyped", "gate_all_zero", "gate_totals_collapsed"),
              rows(row -> row.put(TOTAL, row.get(TOTAL).asText().replace('.', ',')))),
          national(
              "one value as text",
              FaultOutcome.good(1, "field_retyped"),
              row(0, row -> row.put(TOTAL, row.get(TOTAL).asText()))),
          national(
              "a number of a size that nobody can count",
              FaultOutcome.good(1, "field_retyped"),
              written(body -> body.replaceFirst("(\"totalScore\": )68.32", "$11e999999999"))));

  private ShapeFaults() {}

  private static Fault other(String words, String body) {
    return national(
        words,
        FaultOutcome.otherThanAgreed(201, true),
        told(portal -> portal.always(LIST, aResponse().withStatus(201).withBody(body))));
  }

  private static Fault.Mishap written(UnaryOperator<String> change) {
    return told(portal -> portal.rewrites(Fault.NATIONAL, LIST, change));
  }

  /** Changes every row of the provinces. */
  static Fault.Mishap rows(Consumer<ObjectNode> change) {
    return told(
        portal ->
            portal.reshapes(
                Fault.NATIONAL,
                LIST,
                answer -> {
                  for (JsonNode row : answer.at("/data/evaluation")) {
                    change.accept((ObjectNode) row);
                  }
                }));
  }

  /** Changes one row of the provinces. */
  static Fault.Mishap row(int place, Consumer<ObjectNode> change) {
    return told(
        portal ->
            portal.reshapes(
                Fault.NATIONAL,
                LIST,
                answer -> change.accept((ObjectNode) answer.at("/data/evaluation/" + place))));
  }
}
