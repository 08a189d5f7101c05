package vn.dvcrank.connectors.reports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a table, taken apart: number, name, cells, class; any may be absent.
 *
 * @param line itself
 * @param number of the row, when it stands in this line
 * @param words of the name
 * @param cells that stand together behind the name
 * @param className behind the cells: whole, or a half
 */
record RowLine(
    DocumentLine line,
    Optional<Integer> number,
    String words,
    List<String> cells,
    String className) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}\\.?");
  private static final Pattern CELL =
      Pattern.compile("[-–—]|\\d{1,9}(?:[.,]\\d{1,9})?(?:/\\d{1,9}(?:[.,]\\d{1,9})?)?");

  /** Words that a number is part of the name after: UBND phường 14. */
  private static final Set<String> NUMBERED = Set.of("phường", "quận", "số", "khu", "xã");

  /** Takes a line of a table with so many cells apart. */
  static RowLine of(DocumentLine line, int expected) {
    List<String> tokens = List.of(line.text().split(" "));
    int end = tokens.size() - classLength(tokens);
    int start = end;
    while (start > 0 && CELL.matcher(tokens.get(start - 1)).matches()) {
      start--;
    }
    boolean numbered = start > 0 && NUMBER.matcher(tokens.get(0)).matches();
    if (end - start == expected + 1 && start > 0 && NUMBERED.contains(lower(tokens, start - 1))) {
      start++;
    }
    if (start > 0 && end - start <= 1 && end == tokens.size()) {
      start = end; // A name's own dash or number.
    }
    return new RowLine(
        line,
        numbered ? Optional.of(number(tokens.get(0))) : Optional.empty(),
        String.join(" ", tokens.subList(numbered ? 1 : 0, start)),
        tokens.subList(start, end),
        String.join(" ", tokens.subList(end, tokens.size())));
  }

  private static int classLength(List<String> tokens) {
    int size = tokens.size();
    for (int length = Math.min(2, size); length > 0; length--) {
      String last = String.join(" ", tokens.subList(size - length, size));
      boolean isClass =
          ClassNames.of(last).isPresent()
              || ClassNames.isFirstHalf(last)
              || ClassNames.isSecondHalf(last);
      if (isClass && (length == size || CELL.matcher(tokens.get(size - length - 1)).matches())) {
        return length;
      }
    }
    return 0;
  }

  /** Whether it is one whole number and nothing else. */
  boolean isNumberOnly() {
    return words.isEmpty()
        && className.isEmpty()
        && cells.size() == 1
        && NUMBER.matcher(cells.get(0)).matches();
  }

  /** The only number of a line that {@link #isNumberOnly}, or the first of its cells. */
  Optional<Integer> leadingNumber() {
    return number.isPresent() || cells.isEmpty() || !NUMBER.matcher(cells.get(0)).matches()
        ? number
        : Optional.of(number(cells.get(0)));
  }

  boolean isClassOnly() {
    return words.isEmpty() && cells.isEmpty() && !className.isEmpty();
  }

  /** Whether the name lacks what stands behind its last word: that may have become a cell. */
  boolean endsOpen() {
    List<String> names = List.of(words.split(" "));
    return NUMBERED.contains(lower(names, names.size() - 1));
  }

  private static String lower(List<String> tokens, int index) {
    return tokens.get(index).toLowerCase(Locale.ROOT);
  }

  private static int number(String token) {
    return Integer.parseInt(token.replace(".", ""));
  }
}
