package vn.dvcrank.pipeline.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.dvcrank.scoring.score.Cell;

/** Figures of an explanation, as people read them. */
final class PointsLost {

  private PointsLost() {}

  /** How many points short of the cap; empty when the points are not known. */
  static Optional<BigDecimal> of(Cell points, BigDecimal max) {
    return points.value().map(max::subtract);
  }

  /** A figure with few places, a mark for not applicable, or nothing for missing. */
  static String text(Cell cell, int places) {
    if (cell.isNotApplicable()) {
      return "-";
    }
    return cell.value().map(number -> text(number, places)).orElse("");
  }

  /** The same within a sentence, where nothing would be misread. */
  static String words(Cell cell, int places) {
    return cell.isMissing() ? "nothing that can be told" : text(cell, places);
  }

  static String text(BigDecimal number, int places) {
    BigDecimal rounded =
        number.scale() > places ? number.setScale(places, RoundingMode.HALF_UP) : number;
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
