package vn.dvcrank.connectors.portal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.said;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;

/** Figures reach a unit only when it is listed, once, and is who it says. */
class EvaluationUnitsTest {

  private final PhuTho answers = new PhuTho();

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
}
