package vn.dvcrank.connectors.reports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes as reports print them: whole, short, or broken over two lines. */
final class ClassNames {

  private static final Map<String, String> PRINTED =
      Map.of(
          "xuất sắc", "Xuất sắc",
          "xs", "Xuất sắc",
          "tốt", "Tốt",
          "khá", "Khá",
          "trung bình", "Trung bình",
          "tb", "Trung bình",
          "yếu", "Yếu");

  private static final Set<String> FIRST_HALVES = Set.of("Xuất", "Trung");
  private static final Set<String> SECOND_HALVES = Set.of("sắc", "bình");

  private ClassNames() {}

  /** For a regular expression that ignores case. */
  static String alternatives() {
    return "xuất sắc|tốt|khá|trung bình|yếu";
  }

  /** The class written out. */
  static Optional<String> of(String printed) {
    return Optional.ofNullable(PRINTED.get(printed.toLowerCase(Locale.ROOT)));
  }

  /** In the capitals of a class, so that no name's "Bình" is taken for one. */
  static boolean isFirstHalf(String word) {
    return FIRST_HALVES.contains(word);
  }

  static boolean isSecondHalf(String word) {
    return SECOND_HALVES.contains(word);
  }
}
