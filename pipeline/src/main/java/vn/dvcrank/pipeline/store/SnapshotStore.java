package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.dvcrank.pipeline.store.SeriesState.CellKey;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;

/**
 * Seals snapshots: content, answers, findings and the ledger's line in one transaction, so that a
 * snapshot is whole or is not there.
 */
public final class SnapshotStore {

  private final DataSource source;

  public SnapshotStore(DataSource source) {
    this.source = source;
  }

  /**
   * Seals a capture.
   *
   * @param run row of {@code run} that it belongs to
   * @return row of {@code snapshot}
   * @throws SQLException when it cannot be written; then nothing of it was
   */
  public long seal(SnapshotDraft draft, long run) throws SQLException {
    return Transaction.run(source, connection -> write(connection, draft, run));
  }

  /**
   * Writes down, in the ledger alone, a capture that gave nothing to seal.
   *
   * @param outcome {@code source_failed} or {@code blocked}
   */
  public void recordFailure(
      SeriesKey series, long run, Instant endedAt, String outcome, List<Finding> findings)
      throws SQLException {
    Transaction.run(
        source,
        connection -> {
          long seriesId = SeriesTable.id(connection, series);
          return CaptureTable.add(
              connection,
              new CaptureTable.Line(run, seriesId, endedAt, outcome, OptionalLong.empty()),
              findings);
        });
  }

  /**
   * Whether a capture's very content is already a snapshot of its series.
   *
   * @param at at this instant; at any when none is given
   */
  public boolean isKnown(SnapshotDraft draft, Optional<Instant> at) throws SQLException {
    String sha256 = digest(draft);
    return SeriesTable.hasContent(source, draft.series(), sha256, at);
  }

  /** The digest of what a draft says. */
  static String digest(SnapshotDraft draft) {
    return SnapshotDigest.of(draft.observations(), draft.answers(), draft.facts());
  }

  /** Whether a series has a snapshot of an instant. */
  public boolean hasCaptureAt(SeriesKey series, Instant instant) throws SQLException {
    return SeriesTable.hasContent(source, series, "", Optional.of(instant));
  }

  /** The last good snapshot of a series before an instant. */
  public Optional<Long> lastBefore(SeriesKey series, Instant instant) throws SQLException {
    return SeriesTable.lastBefore(source, series, instant);
  }

  /** When a series was captured at or after an instant, well or doubtfully; in order. */
  public List<Instant> capturesFrom(SeriesKey series, Instant instant) throws SQLException {
    return SeriesTable.capturesFrom(source, series, instant);
  }

  /**
   * Other periods of a series' figures that were sealed, well or not, from the very same answers.
   */
  public List<Period> otherPeriodsWith(SeriesKey series, List<AnswerPart> answers)
      throws SQLException {
    return SameAnswers.periods(source, series, answers);
  }

  /** Seals a capture within a transaction that somebody else ends. */
  static long write(Connection connection, SnapshotDraft draft, long run) throws SQLException {
    long series = SeriesTable.id(connection, draft.series());
    long since = draft.capturedAt().getEpochSecond();
    SeriesState state = numbered(connection, draft.observations());
    int changes = new SeriesChanges(connection, series).store(state, since);
    long snapshot;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO snapshot (series_id, captured_at, run_id, units, cells, changes, sha256)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")) {
      insert.setLong(1, series);
      insert.setLong(2, since);
      insert.setLong(3, run);
      insert.setInt(4, state.names().size());
      insert.setInt(5, state.cells().size());
      insert.setInt(6, changes);
      insert.setString(7, digest(draft));
      snapshot = newId(insert);
    }
    writeAnswers(connection, snapshot, draft.answers());
    writeFacts(connection, snapshot, draft.facts());
    String outcome = draft.series().lane() == Lane.GOOD ? "sealed" : "partial";
    CaptureTable.add(
        connection,
        new CaptureTable.Line(run, series, draft.capturedAt(), outcome, OptionalLong.of(snapshot)),
        draft.findings());
    return snapshot;
  }

  private static SeriesState numbered(Connection connection, List<Observation> observations)
      throws SQLException {
    Map<Long, Long> names = new HashMap<>();
    SortedMap<CellKey, CellState> cells = new TreeMap<>();
    Set<List<Object>> seen = new HashSet<>();
    try (Dictionary units = new Dictionary(connection, "unit", "code", "kind");
        Dictionary texts = new Dictionary(connection, "name", "text");
        Dictionary elements = new Dictionary(connection, "element", "code", "field");
        Dictionary absences = new Dictionary(connection, "absence", "state", "reason")) {
      for (Observation one : observations) {
        Unit unit = one.unit();
        if (!seen.add(List.of(unit.code(), unit.kind()))) {
          throw new IllegalArgumentException("twice in one capture: " + unit.code());
        }
        long unitId = units.id(unit.code(), unit.kind().label());
        names.put(unitId, texts.id(unit.name()));
        for (Map.Entry<Element, Cell> entry : one.cells().entrySet()) {
          Element element = entry.getKey();
          long elementId = elements.id(element.code(), element.field().label());
          cells.put(new CellKey(unitId, elementId), state(entry.getValue(), absences));
        }
      }
    }
    return new SeriesState(names, cells);
  }

  private static CellState state(Cell cell, Dictionary absences) throws SQLException {
    if (cell instanceof Cell.Value value) {
      return CellState.value(value.number());
    }
    if (cell instanceof Cell.Missing missing) {
      return CellState.absent(absences.id("missing", missing.reason().label()));
    }
    Cell.NotApplicable notApplicable = (Cell.NotApplicable) cell;
    return CellState.absent(absences.id("not_applicable", notApplicable.reason().label()));
  }

  private static void writeAnswers(Connection connection, long snapshot, List<AnswerPart> answers)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO snapshot_answer (snapshot_id, part, page, answer_id)"
                + " VALUES (?, ?, ?, ?)")) {
      for (AnswerPart answer : answers) {
        insert.setLong(1, snapshot);
        insert.setString(2, answer.part());
        insert.setInt(3, answer.page());
        insert.setLong(4, answer.answerId());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void writeFacts(Connection connection, long snapshot, List<PublishedFact> facts)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO published_fact (snapshot_id, line, subject, fact, text)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      for (PublishedFact fact : facts) {
        insert.setLong(1, snapshot);
        insert.setInt(2, fact.line());
        insert.setString(3, fact.subject());
        insert.setString(4, fact.fact());
        insert.setString(5, fact.text());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The id that an {@code INSERT … RETURNING id} gives. */
  private static long newId(PreparedStatement insert) throws SQLException {
    try (ResultSet row = insert.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
