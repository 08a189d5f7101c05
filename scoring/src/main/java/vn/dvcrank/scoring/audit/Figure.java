package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;

/** How a figure is written in a difference: exact and plain. */
final class Figure {

  private Figure() {}

  static String text(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
