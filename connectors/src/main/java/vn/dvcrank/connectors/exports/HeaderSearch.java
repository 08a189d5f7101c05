package vn.dvcrank.connectors.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.table.TableRow;

/** Looks for the header of a layout in the first rows of a sheet. */
final class HeaderSearch {

  /** Rows at the top of a sheet among which its header is. */
  static final int ROWS = 40;

  private static final int MOST_HEADER_ROWS = 4;

  private final List<Layout> layouts;

  HeaderSearch(List<Layout> layouts) {
    this.layouts = List.copyOf(layouts);
  }

  /**
   * What was found.
   *
   * @param match the layout that fits and knows most columns
   * @param rival another one that fits as well and knows as many
   * @param nearest of those that do not fit, the one with most of its required columns
   */
  record Found(
      Optional<HeaderMatch> match, Optional<HeaderMatch> rival, Optional<HeaderMatch> nearest) {}

  Found in(List<TableRow> head) {
    List<String[]> keys = head.stream().map(HeaderPaths::keys).toList();
    List<HeaderMatch> best = new ArrayList<>();
    Optional<HeaderMatch> nearest = Optional.empty();
    for (int first = 0; first < keys.size(); first++) {
      for (int end = first + 1; end <= Math.min(keys.size(), first + MOST_HEADER_ROWS); end++) {
        List<String> paths = List.of(HeaderPaths.of(keys.subList(first, end)));
        for (Layout layout : layouts) {
          HeaderMatch match = HeaderMatch.of(layout, first, end - first, paths);
          if (!match.missing().isEmpty()) {
            nearest = Optional.of(nearer(nearest, match));
          } else if (best.isEmpty() || isAtLeastAsGood(match, best.get(0))) {
            best.removeIf(earlier -> !isAtLeastAsGood(earlier, match));
            best.add(match);
          }
        }
      }
    }
    Optional<HeaderMatch> match = best.stream().findFirst();
    Optional<HeaderMatch> rival =
        match.flatMap(
            chosen ->
                best.stream()
                    .filter(other -> !other.layout().name().equals(chosen.layout().name()))
                    .findFirst());
    return new Found(match, rival, nearest.filter(near -> near.requiredThere() > 0));
  }

  /** Knowing more columns; as many in fewer rows: a title above is no part of a header. */
  private static boolean isAtLeastAsGood(HeaderMatch one, HeaderMatch other) {
    return one.known() > other.known()
        || (one.known() == other.known() && one.rows() <= other.rows());
  }

  private static HeaderMatch nearer(Optional<HeaderMatch> nearest, HeaderMatch match) {
    return nearest
        .filter(
            near ->
                near.requiredThere() > match.requiredThere()
                    || (near.requiredThere() == match.requiredThere()
                        && near.missing().size() <= match.missing().size()))
        .orElse(match);
  }
}
