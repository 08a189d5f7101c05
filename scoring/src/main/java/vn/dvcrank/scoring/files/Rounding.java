package vn.dvcrank.scoring.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.score.Cell;

/**
 * How figures that we compute are rounded for publication: half up, once, then without trailing
 * zeros. Published figures are never rounded.
 *
 * @param places decimal places
 */
public record Rounding(int places) {

  /** Of coverage, which is a share from 0 to 1. */
  public static final Rounding COVERAGE = new Rounding(4);

  /** Of recomputed points, fine enough to compare with published ones. */
  public static final Rounding RECOMPUTED = new Rounding(4);

  /** How a ranking's points are written: a source's as they are, those that we compute rounded. */
  public static UnaryOperator<Cell> ofPoints(Ranking ranking) {
    return ranking.key().basis() == Basis.LOCAL
        ? new Rounding(ranking.indexSet().places())::round
        : UnaryOperator.identity();
  }

  /** A number, rounded half up and without trailing zeros. */
  public BigDecimal round(BigDecimal number) {
    return exact(number.setScale(places, RoundingMode.HALF_UP));
  }

  /** A cell's number, likewise. */
  public Cell round(Cell cell) {
    return cell instanceof Cell.Value value ? Cell.of(round(value.number())) : cell;
  }

  /** The same number, without exponent and trailing zeros when written. */
  public static BigDecimal exact(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
