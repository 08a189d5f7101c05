package vn.dvcrank.pipeline.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.dvcrank.pipeline.store.SeriesState.CellKey;
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
    Map<Long, SortedMap<Element, Cell>> cells = cells(connection, series, at);
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
              new Observation(unit, cells.getOrDefault(row.getLong(1), new TreeMap<>())));
        }
      }
    }
    return List.copyOf(inOrder.values());
  }

  /** A snapshot has many cells of few elements, so that these are read once, and not with each. */
  private static Map<Long, SortedMap<Element, Cell>> cells(
      Connection connection, long series, long at) throws SQLException {
    Map<Long, Element> elements = elements(connection);
    Map<Long, Cell> absences = absences(connection);
    Map<Long, SortedMap<Element, Cell>> cells = new HashMap<>();
    for (Map.Entry<CellKey, CellState> one :
        SeriesState.cellsAt(connection, series, at).entrySet()) {
      Element element = elements.get(one.getKey().element());
      if (element != null) {
        cells
            .computeIfAbsent(one.getKey().unit(), unit -> new TreeMap<>())
            .put(element, cell(one.getValue(), absences));
      }
    }
    return cells;
  }

  private static Cell cell(CellState state, Map<Long, Cell> absences) throws SQLException {
    if (state.value() != null && state.scale() != null) {
      return Cell.of(BigDecimal.valueOf(state.value(), state.scale()));
    }
    Cell absent = absences.get(state.absence());
    if (absent == null) {
      throw new SQLException("a cell refers to a row of absence that is gone");
    }
    return absent;
  }

  private static Map<Long, Element> elements(Connection connection) throws SQLException {
    Map<Long, Element> elements = new HashMap<>();
    try (PreparedStatement query =
            connection.prepareStatement("SELECT id, code, field FROM element");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        elements.put(
            row.getLong(1), new Element(row.getString(2), Element.Field.ofLabel(row.getString(3))));
      }
    }
    return elements;
  }

  private static Map<Long, Cell> absences(Connection connection) throws SQLException {
    Map<Long, Cell> absences = new HashMap<>();
    try (PreparedStatement query =
            connection.prepareStatement("SELECT id, state, reason FROM absence");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        AbsenceReason reason = AbsenceReason.ofLabel(row.getString(3));
        absences.put(
            row.getLong(1),
            row.getString(2).equals("missing") ? Cell.missing(reason) : Cell.notApplicable(reason));
      }
    }
    return absences;
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
