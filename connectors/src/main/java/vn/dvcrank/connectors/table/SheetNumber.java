package vn.dvcrank.connectors.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as plain decimal text: no exponent, no zeros behind the last digit that counts, no point
 * behind a whole number. Anything that is no number stays as it is.
 */
public final class SheetNumber {

  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final long FIRST_WITH_16_DIGITS = 1_000_000_000_000_000L;
  private static final int LONGEST = 64;
  private static final int LARGEST_EXPONENT = 99;

  private SheetNumber() {}

  /**
   * A numeric cell. Spreadsheets count 15 digits and write 17 of the binary number behind them
   * ({@code 8.5500000000000007} for 8.55): what stands behind the fifteenth is no part of the
   * figure.
   */
  public static String text(String raw) {
    return isShortWhole(raw) ? raw : plain(raw, true);
  }

  /** A numeric cell of a workbook that keeps its numbers binary. */
  static String text(double binary) {
    long whole = (long) binary;
    if (whole == binary && Math.abs(whole) < FIRST_WITH_16_DIGITS) {
      return Long.toString(whole);
    }
    return Double.isFinite(binary) ? plain(Double.toString(binary), true) : "";
  }

  /** A number that was written as decimal text: all its digits count. */
  public static String exact(String raw) {
    return isShortWhole(raw) ? raw : plain(raw, false);
  }

  private static String plain(String raw, boolean fifteen) {
    if (raw.length() > LONGEST || !isNumber(raw)) {
      return raw;
    }
    BigDecimal number = new BigDecimal(raw);
    if (number.signum() == 0) {
      return "0";
    }
    if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
      return raw;
    }
    BigDecimal rounded =
        fifteen && number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number;
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static boolean isShortWhole(String raw) {
    int digits = raw.length();
    if (digits == 0 || digits > DIGITS.getPrecision() || (raw.charAt(0) == '0' && digits > 1)) {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String raw) {
    int at = sign(raw, 0);
    int whole = digits(raw, at);
    int end = whole;
    if (end < raw.length() && raw.charAt(end) == '.') {
      end = digits(raw, end + 1);
    }
    boolean anyDigit = whole > at || end > whole + 1;
    if (end < raw.length() && (raw.charAt(end) == 'e' || raw.charAt(end) == 'E')) {
      int exponent = sign(raw, end + 1);
      end = digits(raw, exponent);
      anyDigit &= end > exponent && end - exponent <= 3;
    }
    return anyDigit && end == raw.length();
  }

  private static int sign(String raw, int at) {
    return at < raw.length() && (raw.charAt(at) == '-' || raw.charAt(at) == '+') ? at + 1 : at;
  }

  private static int digits(String raw, int from) {
    int at = from;
    while (at < raw.length() && raw.charAt(at) >= '0' && raw.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
