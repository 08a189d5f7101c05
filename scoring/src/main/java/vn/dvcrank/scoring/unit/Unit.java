package vn.dvcrank.scoring.unit;

import java.util.regex.Pattern;

/**
 * An administrative unit as one source named it at one time.
 *
 * @param code agency code, the only stable key ({@code H18}, {@code H18.36}); never empty, never a
 *     path
 * @param name official Vietnamese name at the time, as the source writes it
 * @param kind what sort of unit
 */
public record Unit(String code, String name, UnitKind kind) {

  private static final Pattern CODE =
      Pattern.compile("[0-9A-Za-z_-]{1,40}(\\.[0-9A-Za-z_-]{1,40}){0,8}");
  private static final int LONGEST_NAME = 300;

  public Unit {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not an agency code: '" + code + "'");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a unit's name is 1 to 300 characters long: " + code);
    }
  }

  /** Whether a text has the form of an agency code. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
