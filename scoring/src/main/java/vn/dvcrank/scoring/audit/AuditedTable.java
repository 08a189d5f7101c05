package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.score.Scorer;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * A table with its rows scored again.
 *
 * @param converts whether it prints converted totals
 */
record AuditedTable(
    PeerGroup peerGroup, IndexSet set, Method method, boolean converts, List<AuditedRow> rows) {

  /** At most one row in so many may stand out of order in a table that is in order of totals. */
  private static final int ROWS_FOR_ONE_OUT_OF_ORDER = 5;

  AuditedTable {
    rows = List.copyOf(rows);
  }

  static AuditedTable of(PublishedTable table, IndexSet set, Method method, Scorer scorer) {
    return new AuditedTable(
        table.peerGroup(),
        set,
        method,
        table.rows().stream().anyMatch(row -> row.converted().value().isPresent()),
        table.rows().stream()
            .map(row -> AuditedRow.of(row, table.peerGroup().members(), scorer))
            .toList());
  }

  /** The printed figure that ranks a row: the converted total where the table prints it. */
  Optional<BigDecimal> figure(AuditedRow row) {
    return converts ? row.published().converted().value() : row.published().total().value();
  }

  /** The rows that have a figure to rank by. */
  List<AuditedRow> ranked() {
    return rows.stream().filter(row -> figure(row).isPresent()).toList();
  }

  /** One more than the number of rows with a higher figure. */
  long rank(BigDecimal figure) {
    return 1
        + rows.stream()
            .flatMap(row -> figure(row).stream())
            .filter(other -> other.compareTo(figure) > 0)
            .count();
  }

  /**
   * Rows that break the table's order from the highest total to the lowest.
   *
   * <p>Not every table is in such an order: some follow the names, or nothing. Whether this one is
   * cannot be read in it, so it is taken to be when taking out at most one row in five leaves it
   * so; otherwise there is no order to break and the answer is empty.
   */
  Optional<List<AuditedRow>> outOfOrder() {
    List<AuditedRow> ranked = ranked();
    List<Integer> kept =
        LongestDescent.of(ranked.stream().flatMap(row -> figure(row).stream()).toList());
    int out = ranked.size() - kept.size();
    if (out * ROWS_FOR_ONE_OUT_OF_ORDER > ranked.size()) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, ranked.size())
            .filter(index -> !kept.contains(index))
            .mapToObj(ranked::get)
            .toList());
  }
}
