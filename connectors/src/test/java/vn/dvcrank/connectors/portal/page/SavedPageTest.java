package vn.dvcrank.connectors.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dvcrank.connectors.portal.page.SavedPages.DIEN_BIEN;
import static vn.dvcrank.connectors.portal.page.SavedPages.NATIONAL;
import static vn.dvcrank.connectors.portal.page.SavedPages.OF_DIEN_BIEN;
import static vn.dvcrank.connectors.portal.page.SavedPages.OF_NO_PERIOD;
import static vn.dvcrank.connectors.portal.page.SavedPages.YEAR;
import static vn.dvcrank.connectors.portal.page.SavedPages.page;
import static vn.dvcrank.connectors.portal.page.SavedPages.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/** Pages read for what they show; what they do not show is missing. */
class SavedPageTest {

  private static final Cell NOT_SHOWN = Cell.missing(AbsenceReason.NOT_IN_ANSWER);

  private static Observation of(ImportedCapture capture, String code) {
    return capture.observations().stream()
        .filter(one -> one.unit().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePageOfAllGroupsGivesEachAndTheTotal() throws Exception {
    ImportedCapture capture = read(page("summary.html"), NATIONAL);
    assertThat(capture.source()).isEqualTo("portal.page");
    assertThat(capture.figures())
        .isEqualTo(new RankingKey("qd766", "2022", Basis.PORTAL, Scope.NATIONAL, YEAR));
    assertThat(capture.findings()).isEmpty();
    assertThat(capture.report()).isEmpty();
    assertThat(capture.observations())
        .extracting(one -> one.unit().code())
        .containsExactly("H18", "H19", "H37", "H57");
    assertThat(of(capture, "H18").unit().kind()).isEqualTo(UnitKind.PROVINCE);
    assertThat(of(capture, "H18").cells())
        .containsOnly(
            entry(Element.points("CKMB"), Cell.of("15.29")),
            entry(Element.points("TDGQ"), Cell.of("19.72")),
            entry(Element.points("ONLINE_SERVICE"), Cell.of("18.52")),
            entry(Element.points("CLGQ"), NOT_SHOWN),
            entry(Element.points("TTTT"), NOT_SHOWN),
            entry(Element.points("MDHL"), Cell.of("17.94")),
            entry(Element.points("MDSH"), Cell.of("19.94")),
            entry(Element.points(Element.TOTAL), Cell.of("91.41")));
    assertThat(of(capture, "H19").unit().name()).isEqualTo("UBND tỉnh Đồng Nai");
    assertThat(of(capture, "H57").cell(Element.points("MDSH"))).isEqualTo(Cell.of("5.05"));
  }

  @Test
  void aPageOfOneGroupGivesTheFirstLineOfItsScores() throws Exception {
    ImportedCapture capture = read(page("group-mdsh.html"), NATIONAL);
    assertThat(capture.findings()).isEmpty();
    assertThat(of(capture, "H18").cell(Element.points("MDSH"))).isEqualTo(Cell.of("19.94"));
    assertThat(of(capture, "H19").cell(Element.points("MDSH"))).isEqualTo(Cell.of("14.75"));
    assertThat(of(capture, "H18").cells())
        .hasSize(7)
        .containsEntry(Element.points("CKMB"), NOT_SHOWN)
        .containsEntry(Element.points(Element.TOTAL), NOT_SHOWN);
  }

  @Test
  void aScoreOfAnotherMaximumIsNotRead() throws Exception {
    ImportedCapture capture = read(page("group-ckmb.html"), NATIONAL);
    assertThat(of(capture, "H18").cell(Element.points("CKMB"))).isEqualTo(Cell.of("15.29"));
    assertThat(of(capture, "H19").cell(Element.points("CKMB"))).isEqualTo(NOT_SHOWN);
    assertThat(capture.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.FIELD_RETYPED);
              assertThat(finding.where()).isEqualTo("saved.html row 3 CKMB");
              assertThat(finding.message()).contains("'10/20'", "at most 18");
            });
  }

  @Test
  void theAddressOfAPageTellsItsGroupBeforeItsHeading() throws Exception {
    String moved =
        page("group-mdsh.html")
            .replace(
                "<title>",
                "<link rel=\"canonical\" href=\"https://example.vn/p/home/"
                    + "dvc-index-tinhthanhpho-mucdohailong.html\"><title>");
    assertThat(of(read(moved, NATIONAL), "H19").cells())
        .containsEntry(Element.points("MDHL"), Cell.of("14.75"))
        .containsEntry(Element.points("MDSH"), NOT_SHOWN);
  }

  @Test
  void aProvincesPageGivesTotalsOfDepartmentsAndCommunes() throws Exception {
    ImportedCapture capture = read(page("province.html"), OF_DIEN_BIEN);
    assertThat(capture.figures().scope()).isEqualTo(DIEN_BIEN);
    assertThat(capture.observations())
        .extracting(
            one -> one.unit().code() + " " + one.unit().kind(),
            one -> one.cell(Element.points(Element.TOTAL)))
        .containsExactly(
            tuple("H18.05 DEPARTMENT", Cell.of("95.4")),
            tuple("H18.101 COMMUNE", Cell.of("95.02")),
            tuple("H18.102 COMMUNE", Cell.of("94.69")),
            tuple("H18.11 DEPARTMENT", Cell.of("95.01")));
    assertThat(of(capture, "H18.05").cell(Element.points("CKMB"))).isEqualTo(NOT_SHOWN);
  }

  @Test
  void namesThatAreUnknownOrOfTwoUnitsAreLeftOutAndNamed() throws Exception {
    ImportedCapture capture = read(page("province.html"), OF_DIEN_BIEN);
    assertThat(capture.findings())
        .extracting(finding -> finding.code() + " " + finding.where())
        .containsExactly("UNIT_AMBIGUOUS saved.html row 8", "UNIT_NAME_UNKNOWN saved.html row 7");
    assertThat(capture.findings().get(1).message()).contains("UBND xã Chưa Biết");
    assertThat(capture.findings().get(0).message()).contains("H18.103 or H18.104");
    assertThat(capture.lines())
        .filteredOn(line -> line.kind().equals(ReadLine.UNREAD))
        .extracting(ReadLine::text)
        .containsExactly("UBND xã Chưa Biết", "UBND xã Hai Nơi");
  }

  @Test
  void aUnitThatStandsTwiceIsUsedNotAtAll() throws Exception {
    String twice = page("summary.html").replace("UBND tỉnh Đồng Nai", "UBND tỉnh Lạng Sơn");
    ImportedCapture capture = read(twice, NATIONAL);
    assertThat(capture.observations())
        .extracting(one -> one.unit().code())
        .containsExactly("H18", "H57");
    assertThat(capture.findings())
        .extracting(finding -> finding.code() + " " + finding.where())
        .contains("UNIT_DUPLICATE H37");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chỉ số tháng 8/2025|2025-08",
        "Chỉ số tháng 12 năm 2025|2025-12",
        "Chỉ số quý III năm 2025|2025-Q3",
        "CHỈ SỐ 6 THÁNG ĐẦU NĂM 2025|2025-H1",
        "Chỉ số năm 2024|2024"
      })
  void aHeadingSaysOfWhenThePageIs(String heading, String period) throws Exception {
    String headed = page("summary.html").replace("<body>", "<body><h2>" + heading + "</h2>");
    assertThat(read(headed, OF_NO_PERIOD).figures().period()).isEqualTo(Period.parse(period));
  }

  @Test
  void theYearOfADecisionIsNotThePages() throws Exception {
    String headed =
        page("summary.html").replace("<body>", "<body><h2>Quyết định 766/QĐ-TTg năm 2022</h2>");
    assertThat(read(headed, NATIONAL).figures().period()).isEqualTo(YEAR);
  }
}
