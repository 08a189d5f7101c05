package vn.dvcrank.connectors.exports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values by the words that cells have for them. Words that were met are kept, so many of them, for
 * lists have the same few again and again.
 */
final class WordLookup<T> {

  private static final int MOST_KEPT = 2000;

  private final Map<String, T> words;
  private final Map<String, Optional<T>> met = new HashMap<>();

  /** Takes words as keys of {@link HeaderText}. */
  WordLookup(Map<String, T> words) {
    this.words = words;
  }

  /** The value of a word; empty when it is not known. */
  Optional<T> of(String cell) {
    Optional<T> before = met.get(cell);
    if (before != null) {
      return before;
    }
    if (cell.length() > HeaderText.LONGEST) {
      return Optional.empty();
    }
    Optional<T> value = Optional.ofNullable(words.get(HeaderText.key(withoutDecimals(cell))));
    if (met.size() < MOST_KEPT) {
      met.put(cell, value);
    }
    return value;
  }

  /** Some programs make 9.0 of the code 9. */
  private static String withoutDecimals(String cell) {
    boolean code = cell.length() <= 4 && cell.endsWith(".0");
    return code ? cell.substring(0, cell.length() - 2) : cell;
  }
}
