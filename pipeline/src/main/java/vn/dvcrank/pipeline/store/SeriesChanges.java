package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.pipeline.store.SeriesState.CellKey;

/**
 * Writes a snapshot into its series as changes: what differs from the snapshot before it, and, when
 * it comes between two that are already there, what the later one took over unchanged.
 */
final class SeriesChanges {

  private final Connection connection;
  private final long series;

  SeriesChanges(Connection connection, long series) {
    this.connection = connection;
    this.series = series;
  }

  /**
   * Stores {@code now} as the series' state from {@code since} on, up to the next snapshot.
   *
   * @return how many rows that took
   */
  int store(SeriesState now, long since) throws SQLException {
    SeriesState before = SeriesState.at(connection, series, since);
    OptionalLong next = nextSnapshot(since);
    return storeNames(now, before, since, next) + storeCells(now, before, since, next);
  }

  private OptionalLong nextSnapshot(long since) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT min(captured_at) FROM snapshot WHERE series_id = ? AND captured_at > ?")) {
      query.setLong(1, series);
      query.setLong(2, since);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        long next = row.getLong(1);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(next);
      }
    }
  }

  private int storeNames(SeriesState now, SeriesState before, long since, OptionalLong next)
      throws SQLException {
    try (PreparedStatement add =
            connection.prepareStatement(
                "INSERT INTO unit_change (series_id, unit_id, since, name_id) VALUES (?, ?, ?, ?)");
        PreparedStatement keep =
            connection.prepareStatement(
                "INSERT OR IGNORE INTO unit_change (series_id, unit_id, since, name_id)"
                    + " VALUES (?, ?, ?, ?)")) {
      for (long unit : union(now.names(), before.names())) {
        Long name = now.names().get(unit);
        Long earlier = before.names().get(unit);
        if (!Objects.equals(name, earlier)) {
          addName(add, unit, since, name);
          if (next.isPresent()) {
            addName(keep, unit, next.getAsLong(), earlier);
          }
        }
      }
      return written(add) + written(keep);
    }
  }

  private void addName(PreparedStatement insert, long unit, long since, @Nullable Long name)
      throws SQLException {
    insert.setLong(1, series);
    insert.setLong(2, unit);
    insert.setLong(3, since);
    if (name == null) {
      insert.setNull(4, Types.INTEGER);
    } else {
      insert.setLong(4, name);
    }
    insert.addBatch();
  }

  private int storeCells(SeriesState now, SeriesState before, long since, OptionalLong next)
      throws SQLException {
    try (PreparedStatement add =
            connection.prepareStatement(
                "INSERT INTO cell_change (series_id, unit_id, element_id, since,"
                    + " value, scale, absence_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement keep =
            connection.prepareStatement(
                "INSERT OR IGNORE INTO cell_change (series_id, unit_id, element_id, since,"
                    + " value, scale, absence_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (CellKey cell : union(now.cells(), before.cells())) {
        CellState state = now.cells().getOrDefault(cell, CellState.GONE);
        CellState earlier = before.cells().getOrDefault(cell, CellState.GONE);
        if (!state.equals(earlier)) {
          addCell(add, cell, since, state);
          if (next.isPresent()) {
            addCell(keep, cell, next.getAsLong(), earlier);
          }
        }
      }
      return written(add) + written(keep);
    }
  }

  private void addCell(PreparedStatement insert, CellKey cell, long since, CellState state)
      throws SQLException {
    insert.setLong(1, series);
    insert.setLong(2, cell.unit());
    insert.setLong(3, cell.element());
    insert.setLong(4, since);
    state.bind(insert, 5);
    insert.addBatch();
  }

  /** How many rows a batch added; one that was there already and is kept counts for nothing. */
  private static int written(PreparedStatement batch) throws SQLException {
    return Arrays.stream(batch.executeBatch()).sum();
  }

  /** In the order of the tables' keys, so that rows are written one behind the other. */
  private static <K> Set<K> union(Map<K, ?> one, Map<K, ?> other) {
    if (other.isEmpty() && one instanceof SortedMap<K, ?> inOrder) {
      return inOrder.keySet();
    }
    Set<K> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }
}
