package vn.dvcrank.pipeline.report;

import java.util.List;
import java.util.Map;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.text.PlainText;

/** Sentences as a block of a template takes them, and names within a sentence. */
final class Lines {

  /** More names than these make no sentence; the annex has them all. */
  private static final int MOST_NAMES = 15;

  private Lines() {}

  static List<Map<String, Object>> of(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> Map.<String, Object>of("text", PlainText.line(sentence)))
        .toList();
  }

  /** {@code Sở Ngoại vụ; Sở Xây dựng}, with the number of those that are too many. */
  static String names(List<String> names) {
    if (names.size() <= MOST_NAMES) {
      return String.join("; ", names);
    }
    return String.join("; ", names.subList(0, MOST_NAMES))
        + " và "
        + (names.size() - MOST_NAMES)
        + " đơn vị khác";
  }

  static String name(Standing standing) {
    return PlainText.line(standing.card().unit().name());
  }

  /** With a capital letter at its beginning. */
  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
