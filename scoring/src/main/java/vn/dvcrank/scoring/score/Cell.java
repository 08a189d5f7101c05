package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure in one of three states: a value, missing, or not applicable. Missing is never zero,
 * and not applicable is never missing.
 */
public sealed interface Cell {

  /**
   * A figure that is known, exactly as the source gave it.
   *
   * @param number without trailing zeros, so that equal figures are equal cells
   */
  record Value(BigDecimal number) implements Cell {
    public Value {
      BigDecimal stripped = number.stripTrailingZeros();
      number = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /** A figure that should be there and is not: it can neither be added nor ranked. */
  record Missing(AbsenceReason reason) implements Cell {}

  /** A figure that the unit does not owe: it leaves the sum and the maximum alike. */
  record NotApplicable(AbsenceReason reason) implements Cell {}

  static Cell of(BigDecimal number) {
    return new Value(number);
  }

  /** Reads a decimal number as {@link BigDecimal#BigDecimal(String)} does. */
  static Cell of(String number) {
    return new Value(new BigDecimal(number));
  }

  static Cell missing(AbsenceReason reason) {
    return new Missing(reason);
  }

  static Cell notApplicable(AbsenceReason reason) {
    return new NotApplicable(reason);
  }

  /** The figure, when it is known. */
  default Optional<BigDecimal> value() {
    return this instanceof Value value ? Optional.of(value.number()) : Optional.empty();
  }

  /** For a message: the figure, {@code -} for not applicable, or why it is missing. */
  default String words() {
    if (this instanceof Missing missing) {
      return "missing (" + missing.reason().label() + ")";
    }
    return value().map(BigDecimal::toPlainString).orElse("-");
  }

  default boolean isMissing() {
    return this instanceof Missing;
  }

  default boolean isNotApplicable() {
    return this instanceof NotApplicable;
  }
}
