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
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Reads sealed snapshots whole, however their content is stored. */
public final class SnapshotReader {

  private static final String HEADER =
      """
      SELECT v.*, n.captured_at AS seconds
      FROM snapshots v JOIN snapshot n ON n.id = v.snapshot_id WHERE v.snapshot_id = ?
      """;
  private static final String UNITS =
      """
      SELECT u.id, u.code, u.kind, m.text
      FROM unit_change c JOIN unit u ON u.id = c.unit_id JOIN name m ON m.id = c.name_id
      WHERE c.series_id = ? AND c.since =
        (SELECT max(since) FROM unit_change
         WHERE series_id = c.series_id AND unit_id = c.unit_id AND since <= ?)
      """;
  private static final String CELLS =
      """
      SELECT t.unit_id, e.code, e.field, c.value, c.scale, a.state, a.reason
      FROM slot t
      JOIN cell_change c ON c.slot_id = t.id AND c.since =
        (SELECT max(since) FROM cell_change WHERE slot_id = t.id AND since <= ?)
      JOIN element e ON e.id = t.element_id
      LEFT JOIN absence a ON a.id = c.absence_id
      WHERE t.series_id = ? AND (c.value IS NOT NULL OR c.absence_id IS NOT NULL)
      """;
  private static final String NEWEST =
      """
      SELECT n.id FROM snapshot n JOIN series s ON s.id = n.series_id
      WHERE s.source = ?1 AND s.period = ?2 AND (?3 IS NULL OR s.scope = ?3)
        AND n.captured_at = (SELECT max(captured_at) FROM snapshot WHERE series_id = n.series_id)
      ORDER BY s.index_set, s.scope, s.lane
      """;
  private static final String ANSWERS =
      """
      SELECT s.part, s.page, s.answer_id, a.sha256
      FROM snapshot_answer s JOIN answer a ON a.id = s.answer_id
      WHERE s.snapshot_id = ? ORDER BY s.part, s.page
      """;

  private final DataSource source;

  public SnapshotReader(DataSource source) {
    this.source = source;
  }

  /**
   * The snapshot of an id.
   *
   * @throws SQLException when it cannot be read
   * @throws IllegalArgumentException when there is none
   */
  public StoredSnapshot read(long snapshot) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement(HEADER)) {
      query.setLong(1, snapshot);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no snapshot has the id " + snapshot);
        }
        long series = row.getLong("series_id");
        long seconds = row.getLong("seconds");
        return new StoredSnapshot(
            snapshot,
            row.getString("snapshot"),
            SeriesTable.read(row),
            Instant.ofEpochSecond(seconds),
            row.getString("sha256"),
            observations(connection, series, seconds),
            answers(connection, snapshot),
            CaptureTable.findings(connection, snapshot),
            facts(connection, snapshot));
      }
    }
  }

  /** The newest snapshot of every series of a source on a period, by id. */
  public List<Long> newest(String sourceName, Period period, Optional<Scope> scope)
      throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement(NEWEST)) {
      query.setString(1, sourceName);
      query.setString(2, period.toString());
      query.setString(3, scope.map(Scope::code).orElse(null));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    return ids;
  }

  private static List<Observation> observations(Connection connection, long series, long at)
      throws SQLException {
    Map<Long, Map<Element, Cell>> cells = cells(connection, series, at);
    Map<String, Observation> inOrder = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(UNITS)) {
      query.setLong(1, series);
      query.setLong(2, at);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Unit unit =
              new Unit(row.getString(2), row.getString(4), UnitKind.ofLabel(row.getString(3)));
          inOrder.put(
              unit.code() + " " + unit.kind().label(),
              new Observation(unit, cells.getOrDefault(row.getLong(1), Map.of())));
        }
      }
    }
    return List.copyOf(inOrder.values());
  }

  private static Map<Long, Map<Element, Cell>> cells(Connection connection, long series, long at)
      throws SQLException {
    Map<Long, Map<Element, Cell>> cells = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(CELLS)) {
      query.setLong(1, at);
      query.setLong(2, series);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          cells
              .computeIfAbsent(row.getLong(1), unit -> new TreeMap<>())
              .put(
                  new Element(row.getString(2), Element.Field.ofLabel(row.getString(3))),
                  cell(row));
        }
      }
    }
    return cells;
  }

  private static Cell cell(ResultSet row) throws SQLException {
    long value = row.getLong(4);
    if (!row.wasNull()) {
      return Cell.of(BigDecimal.valueOf(value, row.getInt(5)));
    }
    String state = row.getString(6);
    if (state == null) {
      throw new SQLException("a cell refers to a row of absence that is gone");
    }
    AbsenceReason reason = AbsenceReason.ofLabel(row.getString(7));
    return state.equals("missing") ? Cell.missing(reason) : Cell.notApplicable(reason);
  }

  private static List<PublishedFact> facts(Connection connection, long snapshot)
      throws SQLException {
    List<PublishedFact> facts = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT line, subject, fact, text FROM published_fact WHERE snapshot_id = ?"
                + " ORDER BY id")) {
      query.setLong(1, snapshot);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          facts.add(
              new PublishedFact(
                  row.getInt(1), row.getString(2), row.getString(3), row.getString(4)));
        }
      }
    }
    return facts;
  }

  private static List<AnswerPart> answers(Connection connection, long snapshot)
      throws SQLException {
    List<AnswerPart> answers = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ANSWERS)) {
      query.setLong(1, snapshot);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          answers.add(
              new AnswerPart(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4)));
        }
      }
    }
    return answers;
  }
}
