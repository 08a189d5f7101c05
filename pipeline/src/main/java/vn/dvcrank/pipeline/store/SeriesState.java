package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a series held at an instant, by the database's own numbers.
 *
 * @param names name by unit, for the units that were there
 * @param cells state by cell, for the cells that were there, in the order of their table's key
 */
record SeriesState(Map<Long, Long> names, SortedMap<CellKey, CellState> cells) {

  private static final String NAMES =
      """
      SELECT c.unit_id, c.name_id FROM unit_change c
      WHERE c.series_id = ? AND c.name_id IS NOT NULL AND c.since =
        (SELECT max(since) FROM unit_change
         WHERE series_id = c.series_id AND unit_id = c.unit_id AND since <= ?)
      """;

  /**
   * One walk along the table's key. Where max() is the only aggregate, SQLite takes the other
   * columns from the row that has it (https://sqlite.org/lang_select.html#bareagg).
   */
  private static final String CELLS =
      """
      SELECT unit_id, element_id, value, scale, absence_id, max(since) FROM cell_change
      WHERE series_id = ? AND since <= ? GROUP BY unit_id, element_id
      """;

  static SeriesState at(Connection connection, long series, long instant) throws SQLException {
    Map<Long, Long> names = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(NAMES)) {
      query.setLong(1, series);
      query.setLong(2, instant);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          names.put(row.getLong(1), row.getLong(2));
        }
      }
    }
    return new SeriesState(names, cellsAt(connection, series, instant));
  }

  /** The cells that a series had at an instant. */
  static SortedMap<CellKey, CellState> cellsAt(Connection connection, long series, long instant)
      throws SQLException {
    SortedMap<CellKey, CellState> cells = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(CELLS)) {
      query.setLong(1, series);
      query.setLong(2, instant);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          CellState state = CellState.read(row, 3);
          if (!state.equals(CellState.GONE)) {
            cells.put(new CellKey(row.getLong(1), row.getLong(2)), state);
          }
        }
      }
    }
    return cells;
  }

  /**
   * A cell of a series.
   *
   * @param unit row of {@code unit}
   * @param element row of {@code element}
   */
  record CellKey(long unit, long element) implements Comparable<CellKey> {
    @Override
    public int compareTo(CellKey other) {
      int byUnit = Long.compare(unit, other.unit);
      return byUnit != 0 ? byUnit : Long.compare(element, other.element);
    }
  }
}
