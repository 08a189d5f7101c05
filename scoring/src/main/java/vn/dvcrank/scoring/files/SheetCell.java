package vn.dvcrank.scoring.files;

import java.math.BigDecimal;
import java.util.Optional;
import vn.dvcrank.scoring.score.Cell;

/** One cell of a table, before a file format writes it. */
public sealed interface SheetCell {

  /**
   * A number, already rounded.
   *
   * @param number without trailing zeros
   */
  record Figure(BigDecimal number) implements SheetCell {}

  /**
   * Words.
   *
   * @param text harmless in a spreadsheet
   */
  record Text(String text) implements SheetCell {}

  /** No figure and no words. */
  enum Blank implements SheetCell {
    /** Does not apply: a lone {@code -}. */
    NOT_APPLICABLE,
    /** Missing. */
    EMPTY
  }

  /** A number that needs no rounding. */
  static SheetCell exact(BigDecimal number) {
    return new Figure(Rounding.exact(number));
  }

  static SheetCell whole(int number) {
    return new Figure(BigDecimal.valueOf(number));
  }

  /** Words of a source; none give an empty cell. */
  static SheetCell text(String text) {
    return text.isEmpty() ? Blank.EMPTY : new Text(SpreadsheetText.harmless(text));
  }

  /** A published figure, exactly as it was observed. */
  static SheetCell published(Cell cell) {
    if (cell instanceof Cell.Value value) {
      return exact(value.number());
    }
    return cell.isNotApplicable() ? Blank.NOT_APPLICABLE : Blank.EMPTY;
  }

  /** As CSV writes it, and a spreadsheet shows it. */
  default String written() {
    if (this instanceof Figure figure) {
      return figure.number().toPlainString();
    }
    if (this instanceof Text text) {
      return text.text();
    }
    return this == Blank.NOT_APPLICABLE ? "-" : "";
  }

  /** The number, when it is one. */
  default Optional<BigDecimal> asNumber() {
    return this instanceof Figure figure ? Optional.of(figure.number()) : Optional.empty();
  }
}
