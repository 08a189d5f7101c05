package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

  @ParameterizedTest
  @CsvSource({"18.00, 18", "20, 20", "2E+1, 20", "0.00, 0", "-0.50, -0.5", "8.320, 8.32"})
  void equalFiguresAreEqualCellsAndArePlainlyWritten(String given, String written) {
    Cell cell = Cell.of(given);

    assertThat(cell).isEqualTo(Cell.of(written)).hasSameHashCodeAs(Cell.of(written));
    assertThat(cell.value().map(BigDecimal::toString)).contains(written);
  }

  @Test
  void theThreeStatesAreNeverEqual() {
    List<Cell> states =
        List.of(
            Cell.of("0"),
            Cell.missing(AbsenceReason.NOT_ASKED),
            Cell.notApplicable(AbsenceReason.NOT_ASKED));

    assertThat(states).doesNotHaveDuplicates();
    assertThat(states).extracting(Cell::isMissing).containsExactly(false, true, false);
    assertThat(states).extracting(Cell::isNotApplicable).containsExactly(false, false, true);
    assertThat(states.get(1).value()).isEmpty();
  }

  @Test
  void whatASourceNeverSpokeOfIsMissing() {
    assertThat(Cards.none().observed().cell(Element.points("CKMB")))
        .isEqualTo(Cell.missing(AbsenceReason.NOT_IN_ANSWER));
  }

  @Test
  void reasonsAndFieldsAreFoundByTheirLabels() {
    assertThat(AbsenceReason.values())
        .allSatisfy(reason -> assertThat(AbsenceReason.ofLabel(reason.label())).isEqualTo(reason));
    assertThat(Element.Field.values())
        .allSatisfy(field -> assertThat(Element.Field.ofLabel(field.label())).isEqualTo(field));
  }
}
