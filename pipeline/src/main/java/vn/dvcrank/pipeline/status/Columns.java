package vn.dvcrank.pipeline.status;

import java.util.ArrayList;
import java.util.List;

/** Lines of a bounded width, and lists of a bounded length. */
final class Columns {

  private Columns() {}

  /** A text in one line, without what would steer a terminal, cut to so many characters. */
  static String cut(String text, int most) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ");
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** The first entries, the last line saying how many more there are when there are more. */
  static List<String> first(List<String> entries, int most) {
    if (entries.size() <= most) {
      return entries;
    }
    List<String> first = new ArrayList<>(entries.subList(0, Math.max(0, most - 1)));
    first.add("and %s more".formatted(entries.size() - first.size()));
    return first;
  }
}
