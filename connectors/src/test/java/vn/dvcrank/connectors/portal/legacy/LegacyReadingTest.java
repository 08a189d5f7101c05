package vn.dvcrank.connectors.portal.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.array;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.communes;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.row;
import static vn.dvcrank.connectors.portal.legacy.LegacyPages.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/** Answers read for what they say and nothing more. */
class LegacyReadingTest {

  @Test
  void pagesAreReadTogether() throws Exception {
    Reading reading = read(communes(1, 1000), communes(1001, 7));
    assertThat(reading.observations()).hasSize(1007);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void aLastPageThatIsFullIsNotTakenForAll() throws Exception {
    assertThat(read(communes(1, 1000)).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.PAGES_INCOMPLETE);
    assertThat(read(communes(1, 1000), array()).findings()).isEmpty();
  }

  @Test
  void readsTheFixtureExactly() throws Exception {
    Reading reading = read(LegacyAnswers.json("20"));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.observations()).hasSize(58);
    assertThat(reading.observations().get(0).unit().kind()).isEqualTo(UnitKind.DEPARTMENT);
    assertThat(reading.observations())
        .filteredOn(one -> one.unit().code().equals("H18.107"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.unit().name()).isEqualTo("UBND Xã Mường Ảng - tỉnh Điện Biên");
              assertThat(one.unit().kind()).isEqualTo(UnitKind.COMMUNE);
              assertThat(one.cells())
                  .hasSize(7)
                  .containsEntry(Element.points("CLGQ"), Cell.of("8.47"))
                  .containsEntry(Element.points("TTTT"), Cell.of("8.73"))
                  .containsEntry(Element.points(Element.TOTAL), Cell.of("93.91"));
            });
  }

  @Test
  void theSecondFixtureDiffersWhereItsReadmeSays() throws Exception {
    List<String> changed = new ArrayList<>();
    Reading before = read(LegacyAnswers.json("20"));
    Reading after = read(LegacyAnswers.json("21"));
    for (int i = 0; i < 58; i++) {
      if (!before.observations().get(i).equals(after.observations().get(i))) {
        changed.add(after.observations().get(i).unit().code());
      }
    }
    assertThat(changed).containsExactly("H18.12", "H18.143", "H18.145");
  }

  @Test
  void langSonsOlderCodeIsTheSameProvince() throws Exception {
    Reading reading =
        read(
            Scope.NATIONAL,
            array(
                row("000.00.00.H37", "1", "UBND tỉnh Lạng Sơn", "80.5"),
                row("000.00.19.H37", "1", "Sở", "1"),
                row("H18", "1", "UBND tỉnh Điện Biên", "91.41")));
    assertThat(reading.observations())
        .extracting(one -> one.unit().code())
        .containsExactly("H18", "H37");
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.UNIT_OF_ANOTHER_PROVINCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"8,55\"", "8.55", "\"8.55 \"", "\"\"", "\"1e3\"", "\"-\"", "true"})
  void whatIsNoPlainDecimalIsMissingAndSaid(String value) throws Exception {
    String odd = row("H18.2", "3", "UBND xã B", "1").replace("\"TTTT\":\"4\"", "\"TTTT\":" + value);
    Reading reading = read(array(row("H18.1", "3", "UBND xã A", "1"), odd));
    assertThat(reading.observations().get(1).cell(Element.points("TTTT")))
        .isEqualTo(Cell.missing(AbsenceReason.NOT_IN_ANSWER));
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.FIELD_RETYPED);
              assertThat(finding.where()).endsWith("TTTT");
              assertThat(finding.message()).contains("1 ×", "row 2");
            });
  }

  @Test
  void driftIsReportedByField() throws Exception {
    String drifted =
        row("H18.1", "3", "UBND xã A", "1")
            .replace("\"MDSH\":\"3\",", "")
            .replace("\"ID\":\"1\"", "\"XEP_HANG\":\"1\"");
    Reading reading = read(array(drifted));
    assertThat(reading.findings())
        .extracting(finding -> finding.code() + " " + finding.where())
        .containsExactly(
            "FIELD_NEW report_tinh_766_service XEP_HANG",
            "FIELD_MISSING report_tinh_766_service MDSH");
    assertThat(reading.observations().get(0).cell(Element.points("MDSH")).isMissing()).isTrue();
  }

  @Test
  void rowsThatCannotBeTrustedAreLeftOutAndNamed() throws Exception {
    Reading reading =
        read(
            array(
                row("H18.1", "3", "A", "1"),
                row("H18.1", "3", "B", "2"),
                row("H18.2", "4", "C", "3"),
                row("a path/..", "3", "D", "4"),
                row("H01.5", "3", "E", "5"),
                row("H18.6", "1", "F", "6"),
                row("H18.7", "2", " ", "7"),
                row("H18.8", "2", "G", "8")));
    assertThat(reading.observations())
        .extracting(one -> one.unit().code())
        .containsExactly("H18.8");
    assertThat(reading.findings())
        .extracting(finding -> finding.code() + " " + finding.where())
        .containsExactly(
            "UNIT_DUPLICATE H18.1",
            "UNIT_UNREADABLE H18.2",
            "UNIT_UNREADABLE H18.6",
            "UNIT_UNREADABLE H18.7",
            "UNIT_UNREADABLE row 4",
            "UNIT_OF_ANOTHER_PROVINCE H01.5");
  }

  @Test
  void trailingZerosDoNotMatter() throws Exception {
    Reading reading = read(array(row("H18.1", "3", "A", "93.910")));
    assertThat(reading.observations().get(0).cell(Element.points(Element.TOTAL)).value())
        .contains(new BigDecimal("93.91"));
  }
}
