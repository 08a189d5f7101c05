package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Adds cells without mixing their three states. */
final class CellSum {

  private CellSum() {}

  /**
   * The sum of the values. One missing cell makes the sum missing; cells that do not apply stay
   * out, and where none applies, neither does the sum.
   */
  static Cell of(List<Cell> cells) {
    if (cells.stream().anyMatch(Cell::isMissing)) {
      return Cell.missing(AbsenceReason.INPUT_MISSING);
    }
    return cells.stream()
        .map(Cell::value)
        .flatMap(Optional::stream)
        .reduce(BigDecimal::add)
        .map(Cell::of)
        .orElse(Cell.notApplicable(AbsenceReason.NOT_ASKED));
  }
}
