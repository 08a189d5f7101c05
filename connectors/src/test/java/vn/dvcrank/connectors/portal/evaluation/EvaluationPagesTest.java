package vn.dvcrank.connectors.portal.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.said;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.unit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;

/** The pages of a group are read together, and counted. */
class EvaluationPagesTest {

  private final EvaluationContract contract = EvaluationContract.ofPortal();

  private final PhuTho answers = new PhuTho();

  @Test
  void pagesThatDoNotAddUpAreSaid() throws Exception {
    answers.with(
        "CKMB",
        body ->
            body.replace("\"monthlyChart\": []", "\"pagination\":{\"total\":3,\"pageSize\":200}"));
    assertThat(said(answers.read(), FindingCode.PAGES_INCOMPLETE))
        .containsExactly("CKMB: 1 page(s) have 2 rows together, and the answer states 3");
  }

  @Test
  void pagesAreReadTogetherWhereverTheirNumbersStand() throws Exception {
    answers.with(
        "CKMB", body -> body.replaceFirst("\\{", "{\"pagination\":{\"total\":3,\"pageSize\":2},"));
    String second =
        answers
            .body("CKMB")
            .replaceAll("(?s)\"evaluation\": \\[.*", "\"evaluation\": []}}")
            .replace(
                "\"evaluation\": []",
                "\"evaluation\": [{\"departmentId\":\""
                    + PhuTho.DEPARTMENT
                    + "\",\"totalScore\":9,\"metrics\":[]}]");
    PortalRequest first = answers.request("CKMB");
    List<PortalRequest> following =
        contract.followingPages(first, answers.body("CKMB").getBytes(UTF_8));
    assertThat(following).hasSize(1);
    List<Part> parts = new ArrayList<>(answers.parts());
    parts.add(0, new Part(following.get(0), second.getBytes(UTF_8)));
    Reading reading = contract.read(PhuTho.SCOPE, PhuTho.YEAR, parts);
    assertThat(said(reading, FindingCode.PAGES_INCOMPLETE)).isEmpty();
    assertThat(said(reading, FindingCode.FIELD_MISSING))
        .noneMatch(l -> l.contains("CKMB data.pag"));
    assertThat(unit(reading, "H44.07").cell(Element.points("CKMB"))).isEqualTo(Cell.of("9"));
    assertThat(unit(reading, "H44.100").cell(Element.points("CKMB"))).isEqualTo(Cell.of("7.96"));
  }
}
