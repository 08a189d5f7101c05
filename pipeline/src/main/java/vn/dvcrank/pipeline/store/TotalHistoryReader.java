package vn.dvcrank.pipeline.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;

/** Reads how the totals of a series changed from capture to capture. */
public final class TotalHistoryReader {

  private static final String CAPTURES =
      """
      SELECT o.captured_at FROM snapshot n JOIN snapshot o ON o.series_id = n.series_id
      WHERE n.id = ? ORDER BY o.captured_at
      """;

  /** Unit by unit along the table's key: a year of captures has many cells and few totals. */
  private static final String CHANGES =
      """
      SELECT u.code, u.kind, c.since, c.value, c.scale, a.state, a.reason
      FROM (SELECT DISTINCT x.series_id, x.unit_id FROM snapshot n
            JOIN unit_change x ON x.series_id = n.series_id WHERE n.id = ?) m
      CROSS JOIN element e
      CROSS JOIN cell_change c
        ON c.series_id = m.series_id AND c.unit_id = m.unit_id AND c.element_id = e.id
      JOIN unit u ON u.id = m.unit_id
      LEFT JOIN absence a ON a.id = c.absence_id
      WHERE e.code = 'TOTAL' AND e.field = 'points'
      ORDER BY u.code, u.kind, c.since
      """;

  private final DataSource source;

  public TotalHistoryReader(DataSource source) {
    this.source = source;
  }

  /** The history of the series that a snapshot is of. */
  public TotalHistory of(long snapshot) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return new TotalHistory(captures(connection, snapshot), changes(connection, snapshot));
    }
  }

  private static List<Instant> captures(Connection connection, long snapshot) throws SQLException {
    List<Instant> captures = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(CAPTURES)) {
      query.setLong(1, snapshot);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          captures.add(Instant.ofEpochSecond(row.getLong(1)));
        }
      }
    }
    return captures;
  }

  private static Map<String, List<TotalHistory.Change>> changes(
      Connection connection, long snapshot) throws SQLException {
    Map<String, List<TotalHistory.Change>> changes = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
      query.setLong(1, snapshot);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          changes
              .computeIfAbsent(
                  TotalHistory.key(row.getString("code"), row.getString("kind")),
                  unit -> new ArrayList<>())
              .add(
                  new TotalHistory.Change(Instant.ofEpochSecond(row.getLong("since")), total(row)));
        }
      }
    }
    return changes;
  }

  private static Optional<Cell> total(ResultSet row) throws SQLException {
    long value = row.getLong("value");
    if (!row.wasNull()) {
      return Optional.of(Cell.of(BigDecimal.valueOf(value, row.getInt("scale"))));
    }
    String state = row.getString("state");
    if (state == null) {
      return Optional.empty();
    }
    AbsenceReason reason = AbsenceReason.ofLabel(row.getString("reason"));
    return Optional.of(state.equals("missing") ? Cell.missing(reason) : Cell.notApplicable(reason));
  }
}
