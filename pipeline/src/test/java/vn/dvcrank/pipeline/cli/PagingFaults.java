package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static vn.dvcrank.pipeline.cli.Fault.province;
import static vn.dvcrank.pipeline.cli.Fault.told;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** A group's answer in pages, of a portal that gives fewer rows at once than it is asked for. */
final class PagingFaults {

  private static final String GROUP = "transparency";
  private static final int ROWS = 59;
  private static final int HALF = 30;

  static final List<Fault> ALL =
      List.of(
          province(
              "two pages where one was asked for",
              FaultOutcome.good(1),
              told(
                  portal -> {
                    page(portal, 1, 0, HALF, ROWS);
                    page(portal, 2, HALF, ROWS, ROWS);
                  })),
          province(
              "the second page repeats the first",
              FaultOutcome.doubtful("unit_duplicate", "pages_incomplete", "gate_coverage_low"),
              told(
                  portal -> {
                    page(portal, 1, 0, HALF, ROWS);
                    page(portal, 2, 0, HALF, ROWS);
                  })),
          province(
              "the second page repeats a row of the first, and lacks one",
              FaultOutcome.doubtful("unit_duplicate"),
              told(
                  portal -> {
                    page(portal, 1, 0, HALF, ROWS);
                    page(portal, 2, HALF - 1, ROWS - 1, ROWS);
                  })),
          province(
              "the second page skips rows",
              FaultOutcome.doubtful("pages_incomplete"),
              told(
                  portal -> {
                    page(portal, 1, 0, HALF, ROWS);
                    page(portal, 2, HALF + 3, ROWS, ROWS);
                  })),
          province(
              "the second page is not answered",
              FaultOutcome.lacking(
                  "transient 503",
                  false,
                  3,
                  "source_unreachable",
                  "pages_incomplete",
                  "gate_coverage_low"),
              told(
                  portal -> {
                    portal.always(GROUP, aResponse().withStatus(503));
                    page(portal, 1, 0, HALF, ROWS);
                  })),
          province(
              "pages without end",
              FaultOutcome.doubtful("unit_duplicate", "pages_incomplete", "gate_coverage_low"),
              told(
                  portal -> {
                    portal.reshapes(Fault.PROVINCE, GROUP, answer -> cut(answer, 0, HALF, 100_000));
                  })));

  private PagingFaults() {}

  private static void page(PortalDouble portal, int page, int from, int to, int total)
      throws IOException {
    portal.reshapesPage(Fault.PROVINCE, GROUP, page, answer -> cut(answer, from, to, total));
  }

  private static void cut(ObjectNode answer, int from, int to, int total) {
    ArrayNode rows = (ArrayNode) answer.at("/data/evaluation");
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (i < from || i >= to) {
        rows.remove(i);
      }
    }
    ((ObjectNode) answer.at("/data/pagination")).put("total", total).put("pageSize", HALF);
  }
}
