package vn.dvcrank.connectors.portal.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.said;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.unit;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/** Real answers, whole and in part. */
class EvaluationReadingTest {

  private final EvaluationContract contract = EvaluationContract.ofPortal();
  private final PhuTho answers = new PhuTho();

  private Reading readOne(Scope scope, String period, String body) throws ContractFailure {
    Period of = Period.parse(period);
    PortalRequest request = contract.requests(scope, of).get(0);
    return contract.read(scope, of, List.of(new Part(request, body.getBytes(UTF_8))));
  }

  @Test
  void readsTheProvinces() throws Exception {
    Reading reading = readOne(Scope.NATIONAL, "2026", PhuTho.resource("national.year-2026.json"));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.observations()).hasSize(34);
    Observation dongThap = unit(reading, "H20");
    assertThat(dongThap.unit().name()).isEqualTo("UBND tỉnh Đồng Tháp");
    assertThat(dongThap.unit().kind()).isEqualTo(UnitKind.PROVINCE);
    assertThat(dongThap.cells())
        .hasSize(7)
        .containsEntry(Element.points("TOTAL"), Cell.of("68.32"))
        .containsEntry(Element.points("CKMB"), Cell.of("11.45"))
        .containsEntry(Element.points("CLGQ"), Cell.of("8.83"))
        .containsEntry(Element.points("TTTT"), Cell.of("6.22"));
  }

  @Test
  void readsTheWorkedFiguresOfAProvince() throws Exception {
    Reading reading = answers.read();
    assertThat(reading.observations())
        .extracting(observation -> observation.unit().code())
        .containsExactly("H44", "H44.02", "H44.07", "H44.100");

    Observation province = unit(reading, "H44");
    assertThat(province.unit().kind()).isEqualTo(UnitKind.PROVINCE);
    assertThat(province.cells())
        .containsEntry(Element.points("TOTAL"), Cell.of("62.22"))
        .containsEntry(Element.points("TDGQ"), Cell.of("17.68"))
        .containsEntry(Element.numerator("PROGRESS_ON_TIME"), Cell.of("528684"))
        .containsEntry(Element.denominator("PROGRESS_ON_TIME"), Cell.of("597918"))
        .containsEntry(Element.points("TTTT"), Cell.of("6.67"))
        .containsEntry(Element.numerator("ONLINE_PAYMENT_DOSSIER"), Cell.of("309542"))
        .containsEntry(Element.denominator("ONLINE_PAYMENT_DOSSIER"), Cell.of("358625"))
        .containsEntry(Element.numerator("ONLINE_PAYMENT_FORMALITY"), Cell.of("119"))
        .containsEntry(Element.denominator("ONLINE_PAYMENT_FORMALITY"), Cell.of("313"))
        .containsEntry(Element.numerator("ONLINE_PAYMENT_THIRD_TERM"), Cell.of("68"))
        .containsEntry(Element.denominator("ONLINE_PAYMENT_THIRD_TERM"), Cell.of("313"))
        .containsEntry(Element.points("CLGQ"), Cell.of("8.56"))
        .containsEntry(Element.numerator("ONLINE_FORMALITY_PROVIDED"), Cell.of("52"))
        .containsEntry(Element.denominator("ONLINE_FORMALITY_PROVIDED"), Cell.of("89"))
        .containsEntry(Element.numerator("ONLINE_FORMALITY_USED"), Cell.of("516"))
        .containsEntry(Element.denominator("ONLINE_FORMALITY_USED"), Cell.of("1884"))
        .containsEntry(Element.numerator("ONLINE_DOSSIER"), Cell.of("589496"))
        .containsEntry(Element.denominator("ONLINE_DOSSIER"), Cell.of("597894"))
        .containsEntry(Element.points("MDHL"), Cell.of("11.43"))
        .containsEntry(Element.points("DOSSIER_RECEIVING_SATISFACTION"), Cell.of("5.89"))
        .containsEntry(Element.ratio("PETITION_PROCESSING_ON_TIME"), Cell.of("51.93"))
        .containsEntry(
            Element.points("PETITION_CLASSIFICATION_STAFF"),
            Cell.missing(AbsenceReason.NULL_IN_ANSWER))
        .containsEntry(Element.points("MDSH"), Cell.of("9.59"))
        .containsEntry(
            Element.numerator("ELECTRONIC_CERTIFIED_COPY"),
            Cell.missing(AbsenceReason.NULL_IN_ANSWER))
        .containsEntry(Element.ratio("ELECTRONIC_CERTIFIED_COPY"), Cell.of("100"))
        .containsEntry(Element.points("CKMB"), Cell.of("7.96"));
  }

  @Test
  void joinsUnitsOnTheirIds() throws Exception {
    Reading reading = answers.read();
    Observation ward = unit(reading, "H44.100");
    assertThat(ward.unit().name()).isEqualTo("UBND Phường Việt Trì");
    assertThat(ward.unit().kind()).isEqualTo(UnitKind.COMMUNE);
    assertThat(ward.cells())
        .containsEntry(Element.points("TDGQ"), Cell.of("17.86"))
        .containsEntry(Element.points("CKMB"), Cell.of("7.96"))
        .containsEntry(Element.denominator("DOSSIER_SYNC"), Cell.of("6670"))
        .containsEntry(Element.points("MDHL"), Cell.of("5.95"))
        .containsEntry(Element.points("MDSH"), Cell.missing(AbsenceReason.UNIT_NOT_IN_ANSWER));
    assertThat(ward.cells()).doesNotContainKey(Element.numerator("ONLINE_DOSSIER"));

    Observation department = unit(reading, "H44.07");
    assertThat(department.unit().kind()).isEqualTo(UnitKind.DEPARTMENT);
    assertThat(department.cells())
        .containsEntry(Element.points("TTTT"), Cell.of("8"))
        .containsEntry(Element.points("CKMB"), Cell.missing(AbsenceReason.UNIT_NOT_IN_ANSWER));
    assertThat(unit(reading, "H44.02").cell(Element.points("TOTAL")))
        .isEqualTo(Cell.missing(AbsenceReason.NULL_IN_ANSWER));
  }

  @Test
  void saysWhatTheExcerptsLackAndThePortalDoubts() throws Exception {
    Reading reading = answers.read();
    assertThat(said(reading, FindingCode.PORTAL_DATA_QUALITY))
        .containsExactly(
            "CKMB DOSSIER_SYNC TEMP_NATIONAL_REPORT_DENOMINATOR: marked so by the portal for 3"
                + " unit(s)");
    // The excerpts were cut after the rows: all three paged groups lack their pagination.
    assertThat(said(reading, FindingCode.FIELD_MISSING))
        .hasSize(3)
        .allMatch(line -> line.contains("data.pagination.total"));
    assertThat(reading.findings()).hasSize(4).isSorted();
  }

  @Test
  void readsAProvincesListAlone() throws Exception {
    Reading reading =
        readOne(new Scope("H21"), "2026-03", PhuTho.resource("gia-lai.month-2026-03.excerpt.json"));
    assertThat(reading.observations()).hasSize(7);
    assertThat(unit(reading, "H21.05").unit().kind()).isEqualTo(UnitKind.DEPARTMENT);
    assertThat(unit(reading, "H21.217").cell(Element.points("TOTAL"))).isEqualTo(Cell.of("60.25"));
    assertThat(said(reading, FindingCode.FIELD_NEW)).hasSize(1).allMatch(l -> l.contains("_note"));
    assertThat(said(reading, FindingCode.ANSWERS_MISSING)).hasSize(6);
  }

  @Test
  void fiveOfSixGroupsAreSaidToBeFive() throws Exception {
    Reading reading = answers.without("MDHL").read();
    assertThat(said(reading, FindingCode.ANSWERS_MISSING))
        .containsExactly(
            "MDHL: the answer of /api/v1/reporting/evaluation/handling-satisfaction is not there");
    assertThat(reading.observations())
        .allSatisfy(
            observation ->
                assertThat(observation.cell(Element.points("MDHL")))
                    .isEqualTo(Cell.missing(AbsenceReason.NOT_IN_ANSWER)));
    assertThat(unit(reading, "H44").cell(Element.points("MDSH"))).isEqualTo(Cell.of("9.59"));
  }

  @Test
  void nothingIsReadWithoutTheListOfUnits() {
    assertThatThrownBy(() -> answers.without(PhuTho.LIST).read())
        .isInstanceOf(ContractFailure.class)
        .hasMessageContaining("service-results");
  }
}
