package vn.dvcrank.connectors.text;

import java.util.Locale;

/** Names of administrative units, for comparison: one key for every way to write a name. */
public final class UnitName {

  /** What may stand behind a name. */
  private static final String ENDS = " \t\n\f\r\u000B.;,:";

  private UnitName() {}

  /**
   * What two spellings of one name have in common: repaired letters, lower case, one place for each
   * tone, one dash, without the province's name behind it, UBND written short.
   */
  public static String key(String name) {
    String key = VietnameseText.repaired(name).toLowerCase(Locale.ROOT);
    key = VietnameseText.withOneTonePlace(key);
    key = key.replace('–', '-').replaceAll("\\s+-\\s+(tỉnh|thành phố|tp\\.?)\\s.*$", "");
    key = key.replaceAll("(?<!\\p{L})ủy ban nhân dân(?!\\p{L})", "ubnd");
    key = key.replaceAll("^(ubnd\\s+)?(tp\\.?|thành phố)\\s+", "ubnd thành phố ");
    return withoutEnd(key).strip();
  }

  /** From the end: a pattern would try anew at each of a million points. */
  private static String withoutEnd(String key) {
    int end = key.length();
    while (end > 0 && ENDS.indexOf(key.charAt(end - 1)) >= 0) {
      end--;
    }
    return key.substring(0, end);
  }
}
