package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names listed in a sentence. They hold commas themselves and separators get lost, so a list is
 * first held against the names that the tables print, the longest first; only what is left over is
 * split.
 */
final class ListedNames {

  private static final int LONGEST_NAME = 150;
  private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern INTRODUCTION =
      Pattern.compile("^\\s*(?:UBND các|Ủy ban nhân dân các|Các)[^:;]{0,40}:", IGNORE_CASE);
  private static final Pattern OFFICE =
      Pattern.compile("^(?:UBND (?:xã|phường|đặc khu)|UBND|Phòng)\\s+");
  private static final Pattern SEPARATORS = Pattern.compile("[;,]");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:UBND|xã|phường|phòng|các|và|\\W)*", IGNORE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ABBREVIATION = Pattern.compile("(?!UBND)\\p{Lu}{3,6}");

  private final List<Spelling> spellings;

  private record Spelling(String printed, String text) {

    Pattern pattern() {
      List<String> words = Stream.of(text.split(" ")).map(Spelling::word).toList();
      return Pattern.compile(
          "(?<!\\p{L})" + String.join("\\s+", words) + "(?:\\s+huyện)?(?!\\p{L})", IGNORE_CASE);
    }

    /** An abbreviation stands for words with its letters: QLĐĐ for Quản lý Đất đai. */
    private static String word(String word) {
      if (!ABBREVIATION.matcher(word).matches()) {
        return Pattern.quote(word);
      }
      List<String> words =
          word.codePoints()
              .mapToObj(letter -> Pattern.quote(Character.toString(letter)) + "\\p{L}*")
              .toList();
      return "(?:" + Pattern.quote(word) + "|" + String.join("\\s+", words) + ")";
    }
  }

  /**
   * Knows the names of one table.
   *
   * @param printed as its rows have them
   */
  ListedNames(List<String> printed) {
    spellings =
        printed.stream()
            .flatMap(
                name ->
                    Stream.of(name, OFFICE.matcher(name).replaceFirst(""))
                        .distinct()
                        .map(text -> new Spelling(name, text)))
            .sorted(
                Comparator.comparing((Spelling spelling) -> spelling.text().length()).reversed())
            .toList();
  }

  /** The names in their order: as the table prints them, or as listed where it has none such. */
  List<String> of(String list) {
    StringBuilder rest = new StringBuilder(INTRODUCTION.matcher(list).replaceFirst(""));
    Map<Integer, String> found = new TreeMap<>();
    for (Spelling spelling : spellings) {
      Matcher match = spelling.pattern().matcher(rest);
      if (!found.containsValue(spelling.printed()) && match.find()) {
        found.put(match.start(), spelling.printed());
        // Separators in its place: what is left over keeps its own place.
        rest.replace(match.start(), match.end(), ";".repeat(match.end() - match.start()));
      }
    }
    leftOver(rest, found);
    return List.copyOf(new ArrayList<>(found.values()));
  }

  private static void leftOver(StringBuilder rest, Map<Integer, String> found) {
    int start = 0;
    for (String piece : SEPARATORS.split(rest, -1)) {
      String name = piece.strip().replaceAll("\\.+$", "");
      if (name.length() <= LONGEST_NAME && !NO_NAME.matcher(name).matches()) {
        found.put(start, name);
      }
      start += piece.length() + 1;
    }
  }
}
