package vn.dvcrank.scoring.whatif;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a group or an indicator is supposed to be.
 *
 * @param code of the group or the indicator
 * @param amount its points; or, of a percentage, the share R of which its rule makes them
 * @param isPercentage which of both
 */
public record Supposition(String code, BigDecimal amount, boolean isPercentage) {

  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z0-9_]{1,60})=(\\d{1,9}(?:[.,]\\d{1,9})?)(%?)");
  private static final int TO_SHARE = -2;

  /**
   * Reads {@code CODE=POINTS} or {@code CODE=85%}; a decimal comma is as good as a point.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static Supposition parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "': write CODE=POINTS, or CODE=85% for an indicator's share");
    }
    BigDecimal number = new BigDecimal(written.group(2).replace(',', '.'));
    boolean percentage = !written.group(3).isEmpty();
    return new Supposition(
        written.group(1), percentage ? number.scaleByPowerOfTen(TO_SHARE) : number, percentage);
  }
}
