package vn.dvcrank.connectors.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What parts the cells of a text file.
 *
 * @param delimiter one of {@link #DELIMITERS}
 * @param stated whether the first line only says so ({@code sep=;}, as Excel reads it)
 */
record CsvDialect(char delimiter, boolean stated) {

  /** In the order in which they are preferred where nothing else decides. */
  private static final String DELIMITERS = "\t;|,";

  private static final String STATEMENT = "sep=";
  private static final int MOST_LINES = 64;

  /**
   * By the first lines: the delimiter that parts most of them into the same number of cells, and
   * into many.
   *
   * @param head from the file's first character; its last line may be cut
   * @return empty when no line has any delimiter outside quotes
   */
  static Optional<CsvDialect> of(String head) {
    if (head.regionMatches(true, 0, STATEMENT, 0, STATEMENT.length())
        && head.length() > STATEMENT.length()
        && DELIMITERS.indexOf(head.charAt(STATEMENT.length())) >= 0) {
      return Optional.of(new CsvDialect(head.charAt(STATEMENT.length()), true));
    }
    int best = -1;
    int bestScore = 0;
    int[][] counts = counts(head);
    for (int i = 0; i < DELIMITERS.length(); i++) {
      int score = score(counts[i]);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(new CsvDialect(DELIMITERS.charAt(best), false));
  }

  /** How often each delimiter stands in each line, outside quotes. */
  private static int[][] counts(String head) {
    int[][] counts = new int[DELIMITERS.length()][MOST_LINES];
    int line = 0;
    boolean quoted = false;
    boolean cellStarts = true;
    for (int i = 0; i < head.length() && line < MOST_LINES; i++) {
      char c = head.charAt(i);
      int delimiter = DELIMITERS.indexOf(c);
      if (quoted) {
        quoted = c != '"';
      } else if (c == '"' && (cellStarts || head.charAt(i - 1) == '"')) {
        // Behind a quote that has just ended it is a doubled one, within the same cell.
        quoted = true;
      } else if (c == '\n') {
        line++;
      } else if (delimiter >= 0) {
        counts[delimiter][line]++;
      }
      cellStarts = !quoted && (c == '\n' || delimiter >= 0);
    }
    return counts;
  }

  /** Lines that agree in their number of delimiters, times that number; the best there is. */
  private static int score(int[] counts) {
    Map<Integer, Integer> lines = new HashMap<>();
    int best = 0;
    for (int count : counts) {
      best = Math.max(best, lines.merge(count, 1, Integer::sum) * count);
    }
    return best;
  }
}
