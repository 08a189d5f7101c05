package vn.dvcrank.connectors.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** Vietnamese text as keyboards, fonts and PDF files leave it, made readable. */
public final class VietnameseText {

  /** Letters of an old font that stand for ư: U+01A3 and U+01A2. */
  private static final Map<String, String> OLD_LETTERS = Map.of("ƣ", "ư", "Ƣ", "Ư");

  /** The two places of a tone within oa, oe, uy: the older one is brought to the newer. */
  private static final List<String[]> TONE_PLACES =
      List.of(
          new String[] {"oà", "òa"},
          new String[] {"oá", "óa"},
          new String[] {"oả", "ỏa"},
          new String[] {"oã", "õa"},
          new String[] {"oạ", "ọa"},
          new String[] {"oè", "òe"},
          new String[] {"oé", "óe"},
          new String[] {"oẻ", "ỏe"},
          new String[] {"oẽ", "õe"},
          new String[] {"oẹ", "ọe"},
          new String[] {"uỳ", "ùy"},
          new String[] {"uý", "úy"},
          new String[] {"uỷ", "ủy"},
          new String[] {"uỹ", "ũy"},
          new String[] {"uỵ", "ụy"});

  private VietnameseText() {}

  /** Composed letters, ư for ƣ, single spaces. */
  public static String repaired(String text) {
    String repaired = text;
    for (Map.Entry<String, String> letter : OLD_LETTERS.entrySet()) {
      repaired = repaired.replace(letter.getKey(), letter.getValue());
    }
    // Only now: a mark behind an old letter composes with the letter that it stands for.
    return Normalizer.normalize(repaired, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ")
        .strip();
  }

  /** For comparison: one place for each tone. Lower case is expected. */
  public static String withOneTonePlace(String lowerCase) {
    String text = lowerCase;
    for (String[] place : TONE_PLACES) {
      // Not within a longer vowel (hoài, khuỷu) or after q (quý), where the place is not free.
      text = text.replaceAll("(?<!q)" + place[0] + "(?!\\p{L})", place[1]);
    }
    return text;
  }
}
