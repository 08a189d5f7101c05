package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static vn.dvcrank.pipeline.cli.Fault.national;
import static vn.dvcrank.pipeline.cli.Fault.province;
import static vn.dvcrank.pipeline.cli.Fault.told;
import static vn.dvcrank.pipeline.cli.ShapeFaults.row;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Answers of the wrong units, or of the wrong period. */
final class UnitFaults {

  private static final String LIST = "service-results";
  private static final String CODE = "departmentCode";

  static final List<Fault> ALL =
      List.of(
          national(
              "a province stands twice",
              FaultOutcome.doubtful("unit_duplicate", "gate_units_missing"),
              list(rows -> rows.add(rows.get(0).deepCopy()))),
          national(
              "33 provinces",
              FaultOutcome.doubtful("gate_units_missing"),
              list(rows -> rows.remove(0))),
          national(
              "35 provinces, one of them unknown",
              FaultOutcome.good(1, "unit_not_listed"),
              list(rows -> rows.add(((ObjectNode) rows.get(0).deepCopy()).put(CODE, "H99")))),
          national(
              "0 rows",
              FaultOutcome.doubtful(
                  "gate_units_missing", "gate_units_dropped", "gate_totals_collapsed"),
              list(ArrayNode::removeAll)),
          national(
              "a province without a code",
              FaultOutcome.doubtful("unit_unreadable", "field_missing", "gate_units_missing"),
              row(0, row -> row.remove(CODE))),
          national(
              "a commune among the provinces",
              FaultOutcome.otherThanAgreed(201, true),
              row(0, row -> row.put(CODE, "H20.36"))),
          national(
              "one province's units instead of all provinces",
              FaultOutcome.otherThanAgreed(201, true),
              told(
                  portal ->
                      portal.rewrites(
                          Fault.NATIONAL, LIST, body -> portal.recorded(Fault.PROVINCE, LIST)))),
          national(
              "a province has another name",
              FaultOutcome.good(1),
              row(0, row -> row.put("departmentName", "UBND Thành phố Đồng Tháp"))),
          new Fault(
              "an answer for another period: the year's, when a month was asked for",
              Fault.NATIONAL,
              "month",
              FaultOutcome.doubtful("answer_of_another_period"),
              told(
                  portal ->
                      portal.always(
                          LIST,
                          aResponse()
                              .withStatus(201)
                              .withBody(portal.recorded(Fault.NATIONAL, LIST))))),
          province(
              "another province's list of units",
              new FaultOutcome(
                  "contract 201",
                  true,
                  1,
                  "source_failed",
                  false,
                  3,
                  List.of("source_contract_broken")),
              ofProvince(LIST, body -> body.replace("\"H18", "\"H20"))),
          province(
              "another province's answer of one group",
              FaultOutcome.lacking(
                  "contract 201",
                  true,
                  1,
                  "source_contract_broken",
                  "answers_missing",
                  "gate_coverage_low"),
              ofProvince(
                  "dvc-progress-tree",
                  body ->
                      body.replace("\"H18", "\"H20")
                          .replace(
                              "019d2be3-6a85-74ec-a341-16615c474af4",
                              "019d2be3-6a85-74ec-a341-000000000000"))),
          province(
              "a unit under another province",
              new FaultOutcome(
                  "contract 201",
                  true,
                  1,
                  "source_failed",
                  false,
                  3,
                  List.of("source_contract_broken")),
              ofProvince(LIST, body -> body.replace("\"H18.03\"", "\"H20.03\""))),
          province(
              "a unit under a province that is not known",
              FaultOutcome.doubtful("unit_of_another_province", "gate_units_dropped"),
              ofProvince(LIST, body -> body.replace("\"H18.03\"", "\"H99.03\""))),
          province(
              "a unit stands twice in the list of units",
              FaultOutcome.doubtful("unit_duplicate", "gate_units_dropped"),
              ofProvince(LIST, body -> body.replace("\"H18.03\"", "\"H18.04\""))),
          province(
              "a unit stands twice in a group",
              FaultOutcome.doubtful("unit_duplicate"),
              told(
                  portal ->
                      portal.reshapes(
                          Fault.PROVINCE,
                          "dvc-progress-tree",
                          answer -> {
                            ArrayNode rows = (ArrayNode) answer.at("/data/children");
                            rows.add(rows.get(0).deepCopy());
                          }))));

  private UnitFaults() {}

  private static Fault.Mishap list(Consumer<ArrayNode> change) {
    return told(
        portal ->
            portal.reshapes(
                Fault.NATIONAL,
                LIST,
                answer -> change.accept((ArrayNode) answer.at("/data/evaluation"))));
  }

  private static Fault.Mishap ofProvince(String endpoint, UnaryOperator<String> change) {
    return told(portal -> portal.rewrites(Fault.PROVINCE, endpoint, change));
  }
}
