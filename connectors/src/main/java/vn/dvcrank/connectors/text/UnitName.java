package vn.dvcrank.connectors.text;

import java.util.Locale;

/** Names of administrative units, for comparison: one key for every way to write a name. */
public final class UnitName {

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
    return key.replaceAll("[\\s.;,:]+$", "").strip();
  }
}
