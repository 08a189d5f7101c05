package vn.dvcrank.connectors.exports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.scoring.finding.FindingCode;

/**
 * A header as a layout reads it.
 *
 * @param layout that reads it
 * @param first index of its first row among those that were looked at
 * @param rows how many rows it has
 * @param paths of its columns
 * @param columns index of the column of each meaning; the first one that has it
 */
record HeaderMatch(
    Layout layout, int first, int rows, List<String> paths, Map<Meaning, Integer> columns) {

  private static final int LONGEST_SHOWN = 40;
  private static final int LETTERS = 26;

  HeaderMatch {
    paths = List.copyOf(paths);
    columns = Collections.unmodifiableMap(new EnumMap<>(columns));
  }

  /** What a layout makes of a header, whether it fits or not. */
  static HeaderMatch of(Layout layout, int first, int rows, List<String> paths) {
    Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
    for (int column = 0; column < paths.size(); column++) {
      Optional<Meaning> meaning = layout.meaning(paths.get(column));
      if (meaning.isPresent()) {
        columns.putIfAbsent(meaning.get(), column);
      }
    }
    return new HeaderMatch(layout, first, rows, paths, columns);
  }

  boolean has(Meaning meaning) {
    return columns.containsKey(meaning);
  }

  /** Headers of the required columns that are not there, as people write them. */
  List<String> missing() {
    return layout.columns().entrySet().stream()
        .filter(column -> column.getValue().required() && !has(column.getKey()))
        .map(column -> column.getValue().header())
        .toList();
  }

  /** How many of the layout's required columns are there. */
  int requiredThere() {
    return (int)
        layout.columns().entrySet().stream()
            .filter(column -> column.getValue().required() && has(column.getKey()))
            .count();
  }

  /** How many columns the layout knows. */
  int known() {
    return (int)
        paths.stream()
            .filter(path -> layout.meaning(path).isPresent() || layout.isLeftOut(path))
            .count();
  }

  int width() {
    return paths.size();
  }

  /** The column of a meaning for a message: {@code column E (Ngày nhận)}. */
  String place(Meaning meaning) {
    Integer column = columns.get(meaning);
    String header = layout.header(meaning);
    return column == null ? header : "column %s (%s)".formatted(letters(column), header);
  }

  /** Notes the columns that are not read, where the layout does not say so. */
  void note(FindingLog log, TableRow at) {
    Map<Meaning, Integer> seen = new EnumMap<>(Meaning.class);
    for (int column = 0; column < paths.size(); column++) {
      String path = paths.get(column);
      Optional<Meaning> meaning = layout.meaning(path);
      if (meaning.isPresent()) {
        Integer earlier = seen.putIfAbsent(meaning.get(), column);
        if (earlier != null) {
          log.note(
              FindingCode.EXPORT_HEADER_DUPLICATE,
              at,
              "column %s: column %s has the header %s already and is read"
                  .formatted(letters(column), letters(earlier), layout.header(meaning.get())));
        }
      } else if (!layout.isLeftOut(path)) {
        log.note(
            FindingCode.EXPORT_HEADER_UNKNOWN,
            at,
            "column %s is left out: the layout %s does not know its header%s"
                .formatted(letters(column), layout.name(), shown(path)));
      }
    }
  }

  /** A header as a message may show it: a short one without digits. */
  private static String shown(String path) {
    boolean harmless =
        !path.isEmpty()
            && path.length() <= LONGEST_SHOWN
            && path.chars().noneMatch(Character::isDigit);
    return harmless ? " '" + path + "'" : "";
  }

  /** The letters by which spreadsheets call a column, from 0. */
  static String letters(int column) {
    List<Character> letters = new ArrayList<>();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.add(0, (char) ('A' + rest % LETTERS));
    }
    StringBuilder text = new StringBuilder();
    letters.forEach(text::append);
    return text.toString();
  }
}
