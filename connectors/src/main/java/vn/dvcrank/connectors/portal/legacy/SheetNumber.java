package vn.dvcrank.connectors.portal.legacy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A numeric cell as decimal text. Spreadsheets count 15 digits and write 17 of the binary number
 * behind them ({@code 8.5500000000000007} for 8.55): what stands behind the fifteenth is no part of
 * the figure.
 */
final class SheetNumber {

  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final Pattern SANE =
      Pattern.compile("-?\\d{1,20}(\\.\\d{1,25})?([eE][-+]?\\d{1,2})?");

  private SheetNumber() {}

  /** The exact text of a number of up to 15 digits; anything strange stays as the cell holds it. */
  static String text(String raw) {
    if (!SANE.matcher(raw).matches()) {
      return raw;
    }
    BigDecimal exact = new BigDecimal(raw);
    if (exact.precision() <= DIGITS.getPrecision()) {
      return exact.toPlainString();
    }
    return exact.round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
