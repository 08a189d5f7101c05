package vn.dvcrank.connectors.imports;

import java.text.Normalizer;
import java.util.Locale;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * A stable code of our own for a unit that is known by its name only. It is no agency code and does
 * not look like one: {@code H18.name-commune-thanh-an}. The registry can join it to the agency code
 * later.
 */
public final class LocalUnitCode {

  private static final int LONGEST_PART = 40;
  private static final String MARK = ".name-";

  private LocalUnitCode() {}

  /** Whether a code is one of ours, and no agency's. */
  public static boolean isLocal(String code) {
    return code.contains(MARK);
  }

  /** The same name gives the same code, always. */
  public static String of(Scope scope, UnitKind kind, String name) {
    String letters =
        Normalizer.normalize(UnitName.key(name), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace('đ', 'd')
            .replaceAll("[^a-z0-9]+", "-");
    String slug = MARK.substring(1) + kind.label() + "-" + letters;
    if (slug.length() > LONGEST_PART) {
      String tail = Integer.toHexString(slug.hashCode());
      slug = slug.substring(0, LONGEST_PART - tail.length() - 1) + "-" + tail;
    }
    return scope.code() + "." + slug.toLowerCase(Locale.ROOT);
  }
}
