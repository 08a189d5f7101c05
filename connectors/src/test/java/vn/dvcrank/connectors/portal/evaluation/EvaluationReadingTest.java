package vn.dvcrank.connectors.portal.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.said;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.unit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Real answers, and what becomes of them when the portal changes its mind. */
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

  @Test
  void aNewFieldIsSaidOnceWithItsCount() throws Exception {
    answers.with("TDGQ", body -> body.replace("\"level\":", "\"tier\": 1, \"level\":"));
    assertThat(said(answers.read(), FindingCode.FIELD_NEW))
        .containsExactly("TDGQ data.children[].tier: a field that the contract does not know, 2 ×");
  }

  @Test
  void aMissingFieldIsSaidAndItsCellIsMissing() throws Exception {
    answers.with("TDGQ", body -> body.replace("\"totalOnTime\": 7368,", ""));
    Reading reading = answers.read();
    assertThat(said(reading, FindingCode.FIELD_MISSING))
        .contains(
            "TDGQ data.children[].totalOnTime: a field that the contract asks for is not there, 1"
                + " ×");
    assertThat(unit(reading, "H44.100").cell(Element.numerator("PROGRESS_ON_TIME")))
        .isEqualTo(Cell.missing(AbsenceReason.NOT_IN_ANSWER));
    assertThat(unit(reading, "H44.100").cell(Element.points("TDGQ"))).isEqualTo(Cell.of("17.86"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"17.86\"", "\"17,86\"", "{}", "[17.86]", "true", "1e99999", "1e-99999"})
  void aFigureOfAnotherTypeIsNeverGuessed(String value) throws Exception {
    answers.with("TDGQ", body -> body.replace("\"score\": 17.86", "\"score\": " + value));
    Reading reading = answers.read();
    assertThat(said(reading, FindingCode.FIELD_RETYPED))
        .containsExactly(
            "TDGQ data.children[].score: another type than the contract says; not read, 1 ×");
    assertThat(unit(reading, "H44.100").cell(Element.points("TDGQ")))
        .isEqualTo(Cell.missing(AbsenceReason.NOT_IN_ANSWER));
    assertThat(unit(reading, "H44.07").cell(Element.points("TDGQ"))).isEqualTo(Cell.of("14.56"));
  }

  @Test
  void nullIsNeverZero() throws Exception {
    answers.with("TDGQ", body -> body.replace("\"score\": 17.86", "\"score\": null"));
    assertThat(unit(answers.read(), "H44.100").cell(Element.points("TDGQ")))
        .isEqualTo(Cell.missing(AbsenceReason.NULL_IN_ANSWER));
  }

  @Test
  void figuresAreExact() throws Exception {
    answers.with("TDGQ", body -> body.replace("17.86", "17.860000000000001"));
    assertThat(unit(answers.read(), "H44.100").cell(Element.points("TDGQ")))
        .isEqualTo(Cell.of("17.860000000000001"));
  }

  @Test
  void anUnknownMetricIsSaidAndTheOneItStandsForMissing() throws Exception {
    answers.with("MDHL", body -> body.replace("PETITION_PROCESSING_ON_TIME", "PETITION_SPEED"));
    Reading reading = answers.read();
    assertThat(said(reading, FindingCode.METRIC_UNKNOWN))
        .containsExactly(
            "MDHL PETITION_SPEED: a metric that the contract does not know, of 2 unit(s); not read");
    assertThat(said(reading, FindingCode.FIELD_MISSING))
        .contains(
            "MDHL data.evaluation[].metrics[PETITION_PROCESSING_ON_TIME]: a field that the"
                + " contract asks for is not there, 1 ×");
    assertThat(unit(reading, "H44").cells())
        .doesNotContainKey(Element.points("PETITION_PROCESSING_ON_TIME"));
  }

  @Test
  void aUnitListedTwiceIsLeftOut() throws Exception {
    answers.with(PhuTho.LIST, body -> body.replace("H44.02", "H44.07"));
    Reading reading = answers.read();
    assertThat(said(reading, FindingCode.UNIT_DUPLICATE))
        .hasSize(1)
        .allMatch(l -> l.startsWith("H44.07"));
    assertThat(reading.observations())
        .extracting(observation -> observation.unit().code())
        .containsExactly("H44", "H44.100");
    assertThat(said(reading, FindingCode.UNIT_NOT_LISTED)).isEmpty();
  }

  @Test
  void aUnitTwiceInAGroupHasNoSuchGroup() throws Exception {
    answers.with(
        "TTTT", body -> body.replace(PhuTho.WARD, PhuTho.DEPARTMENT).replace("H44.100", "H44.07"));
    Reading reading = answers.read();
    assertThat(said(reading, FindingCode.UNIT_DUPLICATE))
        .containsExactly("TTTT H44.07: more than once in the answer; none of its rows is used");
    assertThat(unit(reading, "H44.07").cell(Element.points("TTTT")).isMissing()).isTrue();
    assertThat(unit(reading, "H44.07").cell(Element.points("TDGQ"))).isEqualTo(Cell.of("14.56"));
  }

  @Test
  void aUnitThatIsNotListedIsSaid() throws Exception {
    answers.with(
        "TDGQ", body -> body.replace(PhuTho.WARD, "019d-other").replace("H44.100", "H44.999"));
    Reading reading = answers.read();
    assertThat(said(reading, FindingCode.UNIT_NOT_LISTED))
        .containsExactly("TDGQ H44.999: not in the list of units; left out");
    assertThat(unit(reading, "H44.100").cell(Element.points("TDGQ")))
        .isEqualTo(Cell.missing(AbsenceReason.UNIT_NOT_IN_ANSWER));
  }

  @Test
  void anIdWithAnotherCodeIsNotJoined() throws Exception {
    answers.with("TDGQ", body -> body.replace("H44.100", "H44.101"));
    Reading reading = answers.read();
    assertThat(said(reading, FindingCode.UNIT_NOT_LISTED)).hasSize(1);
    assertThat(unit(reading, "H44.100").cell(Element.points("TDGQ")).isMissing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"COMMUNE\"', '\"DISTRICT\"', H44.100",
    "'\"childGroup\":\"COMMUNE\"', '\"childGroup\":null', H44.100",
    "'H44.100', 'H 44', H 44",
    "'UBND  Phường Việt Trì ', ' ', H44.100"
  })
  void aUnitThatCannotBeReadIsLeftOut(String from, String to, String where) throws Exception {
    answers.with(PhuTho.LIST, body -> body.replace(from, to));
    Reading reading = answers.read();
    assertThat(reading.observations())
        .extracting(observation -> observation.unit().code())
        .containsExactly("H44", "H44.02", "H44.07");
    assertThat(reading.findings())
        .anyMatch(
            finding ->
                finding.where().equals(where)
                    && (finding.code() == FindingCode.UNIT_UNREADABLE
                        || finding.code() == FindingCode.UNIT_OF_ANOTHER_PROVINCE));
  }

  @Test
  void aUnitOfAnotherProvinceIsLeftOut() throws Exception {
    answers.with(PhuTho.LIST, body -> body.replace("H44.100", "H18.36"));
    Reading reading = answers.read();
    assertThat(said(reading, FindingCode.UNIT_OF_ANOTHER_PROVINCE))
        .containsExactly("H18.36: not under H44; left out");
    assertThat(reading.observations()).hasSize(3);
  }

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
