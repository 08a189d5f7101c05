package vn.dvcrank.scoring.audit;

import java.text.Normalizer;
import java.util.Locale;

/** What two printings of one name share: composed letters, lower case, single spaces. */
final class NameKey {

  private NameKey() {}

  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\u00a0]+", " ")
        .strip();
  }
}
