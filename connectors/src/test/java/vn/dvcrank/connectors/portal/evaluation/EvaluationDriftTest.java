package vn.dvcrank.connectors.portal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.said;
import static vn.dvcrank.connectors.portal.evaluation.PhuTho.unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;

/** Fields, types and metrics that the contract does not know are said, never guessed at. */
class EvaluationDriftTest {

  private final PhuTho answers = new PhuTho();

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
}
