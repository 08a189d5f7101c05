package vn.dvcrank.scoring.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;

class LocalFiguresTest {

  private static final Cell NOT_IN_EXPORT = Cell.missing(AbsenceReason.NOT_IN_EXPORT);

  @Test
  void everyMeasureIsThereWithItsCountOrTheReasonForNone() {
    Observation figures =
        Counts.summary()
            .with(Measure.WITHDRAWN, 0)
            .missing(Measure.FEE_DUE, AbsenceReason.NULL_IN_ANSWER)
            .of(Counts.COMMUNE);

    assertThat(figures.unit()).isEqualTo(Counts.COMMUNE);
    assertThat(figures.cells())
        .containsKeys(
            Arrays.stream(Measure.values())
                .map(measure -> Element.count(measure.label()))
                .toArray(Element[]::new))
        .containsEntry(Element.count("received"), Cell.of("100"))
        .containsEntry(Element.count("withdrawn"), Cell.of("0"))
        .containsEntry(Element.count("fee_due"), Cell.missing(AbsenceReason.NULL_IN_ANSWER))
        .containsEntry(Element.count("reused"), NOT_IN_EXPORT);
  }

  @Test
  void aFigureIsTheSumOfItsMeasures() {
    Observation figures = Counts.list().of(Counts.COMMUNE);

    assertThat(figures.cells())
        .containsEntry(Element.numerator("PROGRESS_ON_TIME"), Cell.of("80"))
        .containsEntry(Element.denominator("PROGRESS_ON_TIME"), Cell.of("100"))
        .containsEntry(Element.numerator("ONLINE_DOSSIER"), Cell.of("30"))
        .containsEntry(Element.denominator("ONLINE_DOSSIER"), Cell.of("60"))
        .containsEntry(Element.numerator("REUSED_DIGITIZED_DATA"), Cell.of("90"));
  }

  @Test
  void anIndicatorWithoutAFormulaIsNotInTheExport() {
    Observation figures = Counts.list().of(Counts.COMMUNE);

    assertThat(figures.cells())
        .containsEntry(Element.numerator("PETITION_PROCESSING_ON_TIME"), NOT_IN_EXPORT)
        .containsEntry(Element.denominator("PETITION_PROCESSING_ON_TIME"), NOT_IN_EXPORT);
  }

  @Test
  void aSumThatLacksAMeasureIsMissingForItsReason() {
    Observation figures =
        Counts.summary()
            .missing(Measure.OPEN_IN_TIME, AbsenceReason.NULL_IN_ANSWER)
            .of(Counts.COMMUNE);

    assertThat(figures.cell(Element.numerator("PROGRESS_ON_TIME")))
        .isEqualTo(Cell.missing(AbsenceReason.NULL_IN_ANSWER));
    assertThat(figures.cell(Element.denominator("PROGRESS_ON_TIME"))).isEqualTo(Cell.of("100"));
    assertThat(figures.cell(Element.numerator("ONLINE_PAYMENT_DOSSIER"))).isEqualTo(NOT_IN_EXPORT);
  }

  @Test
  void groupsThatAreScoredDirectlyHaveFiguresOfTheirOwn() {
    Observation figures =
        Counts.summary().of(Counts.COMMUNE, IndexSets.bundled("dien-bien-459"), "2023");

    assertThat(figures.cells())
        .containsEntry(Element.numerator("TDGQ"), Cell.of("60"))
        .containsEntry(Element.denominator("TDGQ"), Cell.of("75"))
        .containsEntry(Element.numerator("DVCTT2"), NOT_IN_EXPORT);
  }
}
