package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What a series held at an instant, by the database's own numbers.
 *
 * @param names name by unit, for the units that were there
 * @param cells state by slot, for the cells that were there
 */
record SeriesState(Map<Long, Long> names, Map<Long, CellState> cells) {

  private static final String NAMES =
      """
      SELECT c.unit_id, c.name_id FROM unit_change c
      WHERE c.series_id = ? AND c.name_id IS NOT NULL AND c.since =
        (SELECT max(since) FROM unit_change
         WHERE series_id = c.series_id AND unit_id = c.unit_id AND since <= ?)
      """;
  private static final String CELLS =
      """
      SELECT t.id, c.value, c.scale, c.absence_id
      FROM slot t JOIN cell_change c ON c.slot_id = t.id AND c.since =
        (SELECT max(since) FROM cell_change WHERE slot_id = t.id AND since <= ?)
      WHERE t.series_id = ?
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
    Map<Long, CellState> cells = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(CELLS)) {
      query.setLong(1, instant);
      query.setLong(2, series);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          CellState state = CellState.read(row, 2);
          if (!state.equals(CellState.GONE)) {
            cells.put(row.getLong(1), state);
          }
        }
      }
    }
    return new SeriesState(names, cells);
  }
}
