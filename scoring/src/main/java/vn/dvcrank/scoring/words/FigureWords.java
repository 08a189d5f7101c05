package vn.dvcrank.scoring.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import vn.dvcrank.scoring.score.Cell;

/**
 * Figures as Vietnamese documents write them: a decimal comma, no trailing zeros, no exponent.
 * Rounded half up and once, where they have more places than are shown.
 */
public final class FigureWords {

  /** Places of points and totals in reports. */
  public static final int PLACES = 2;

  private static final String MISSING = "thiếu số liệu";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private FigureWords() {}

  /** Points: {@code 91,41}. */
  public static String points(BigDecimal number) {
    return rounded(number, PLACES).toPlainString().replace('.', ',');
  }

  /** Points in one of their three states: {@code 91,41}, {@code -}, {@code thiếu số liệu}. */
  public static String points(Cell cell) {
    if (cell.isNotApplicable()) {
      return "-";
    }
    return cell.value().map(FigureWords::points).orElse(MISSING);
  }

  /** Points of a cap: {@code 15,29/18}. */
  public static String ofCap(Cell cell, BigDecimal cap) {
    return cell.value().isPresent() ? points(cell) + "/" + points(cap) : points(cell);
  }

  /**
   * A difference with its sign: {@code +0,25}, {@code -0,25}; {@code 0} when nothing of it is left
   * after rounding.
   */
  public static String signed(BigDecimal difference) {
    BigDecimal rounded = rounded(difference, PLACES);
    return (rounded.signum() > 0 ? "+" : "") + points(rounded);
  }

  /** Places gained or lost: {@code +3}, {@code -1}, {@code 0}. */
  public static String signed(int places) {
    return (places > 0 ? "+" : "") + places;
  }

  /** A share from 0 to 1 as a percentage: {@code 84,94%}. */
  public static String percent(BigDecimal share) {
    return points(share.multiply(HUNDRED)) + "%";
  }

  /** A count as official texts write it, with two digits at least: {@code 05}, {@code 45}. */
  public static String count(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private static BigDecimal rounded(BigDecimal number, int places) {
    BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
