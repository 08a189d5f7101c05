package vn.dvcrank.scoring.unit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whose units are measured together: the whole country's provinces, or one province's departments
 * and communes.
 *
 * @param code {@code national} or a province's agency code ({@code H18})
 */
public record Scope(String code) implements Comparable<Scope> {

  public static final Scope NATIONAL = new Scope("national");

  private static final Pattern PROVINCE = Pattern.compile("H\\d{2,3}");

  public Scope {
    if (!code.equals("national") && !PROVINCE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "not a scope: '" + code + "' (write national, or a province's code such as H18)");
    }
  }

  /** Whether a text has the form of a province's code. */
  public static boolean isProvince(String text) {
    return PROVINCE.matcher(text).matches();
  }

  public boolean isNational() {
    return code.equals("national");
  }

  /** The peer groups that may be ranked in it; those without members are not. */
  public List<PeerGroup> peerGroups() {
    return isNational()
        ? List.of(PeerGroup.PROVINCES)
        : List.of(
            PeerGroup.DEPARTMENTS,
            PeerGroup.COMMUNES,
            PeerGroup.DISTRICT_DEPARTMENTS,
            PeerGroup.DISTRICT_COMMUNES);
  }

  @Override
  public int compareTo(Scope other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
