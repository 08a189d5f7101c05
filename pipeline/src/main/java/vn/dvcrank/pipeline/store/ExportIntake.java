package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * One export on its way into the store: its rows, then what came of them, the snapshots that follow
 * from it and its line in the ledger, all in one transaction. Closing it before {@link #commit}
 * undoes everything. It holds the database's one place for writing until it is closed; readers do
 * not wait.
 */
public final class ExportIntake implements AutoCloseable {

  /** Lists are held against all that is known, so more of it is kept at hand: in KiB. */
  private static final int CACHE = 64 * 1024;

  private final Connection connection;
  private final Scope scope;
  private final Instant since;
  private final int cacheBefore;
  private final Dictionary names;
  private final IncomingDossiers dossiers;
  private final IncomingCounts counts;
  private final ExportMeasures measures;
  private Optional<IntakeResult> result = Optional.empty();
  private boolean delivered = false;

  /** Begins; the connection is the intake's from then on, and closed with it. */
  @SuppressWarnings("MustBeClosedChecker")
  ExportIntake(Connection connection, Scope scope, Instant since)
      throws SQLException, LateExportException {
    this.connection = connection;
    this.scope = scope;
    this.since = since;
    this.cacheBefore = cache(connection, -CACHE);
    boolean begun = false;
    try {
      connection.setAutoCommit(false);
      refuseLate(DeliveryTable.newest(connection, scope));
      this.names = new Dictionary(connection, "name", "text");
      this.dossiers = new IncomingDossiers(connection, scope, names);
      this.counts = new IncomingCounts(connection, scope, names);
      this.measures = new ExportMeasures(connection, false, scope, since);
      begun = true;
    } finally {
      if (!begun) {
        giveBack();
      }
    }
  }

  private void refuseLate(Optional<Instant> newest) throws LateExportException {
    if (newest.isPresent() && !since.isAfter(newest.get())) {
      throw new LateExportException(
          ("an export of %s captured at %s cannot be taken: the newest one was captured at %s, and"
                  + " an earlier one's unchanged rows are not known; hand in exports in the order"
                  + " of their capture")
              .formatted(
                  scope,
                  since.atZone(Period.ZONE).toOffsetDateTime(),
                  newest.get().atZone(Period.ZONE).toOffsetDateTime()));
    }
  }

  /** Sets how much of the database the connection keeps at hand, and gives what it was. */
  private static int cache(Connection connection, int pages) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int before;
      try (ResultSet row = statement.executeQuery("PRAGMA main.cache_size")) {
        before = row.getInt(1);
      }
      statement.executeUpdate("PRAGMA main.cache_size = " + pages);
      statement.executeUpdate("PRAGMA temp.cache_size = " + pages);
      return before;
    }
  }

  /** Takes a row of a dossier list; a later row of the same code counts instead. */
  public void dossier(int row, Dossier dossier) throws SQLException {
    dossiers.add(row, dossier);
  }

  /**
   * Takes a unit's row of a summary form on a period; a later row of the same unit counts instead.
   *
   * @throws ArithmeticException when a count is no whole number
   */
  public void unit(int row, Period period, UnitMeasures unit) throws SQLException {
    counts.add(row, period, unit);
  }

  /** Holds the rows against what is known and stores what differs; after the last row, once. */
  public IntakeResult finish() throws SQLException {
    if (result.isPresent()) {
      throw new IllegalStateException("an export is finished once");
    }
    IntakeResult stored = dossiers.store(since).plus(counts.store(since));
    dossiers.close();
    counts.close();
    result = Optional.of(stored);
    return stored;
  }

  /**
   * What is counted of each unit's dossiers with this export taken in, in order of the units'
   * names. After {@link #finish}.
   *
   * @param dataDay the day for which the export speaks, in Vietnam; what it dates later is not
   *     known
   */
  public List<UnitMeasures> measures(Period period, LocalDate dataDay) throws SQLException {
    finished();
    return measures.ofDossiers(period, dataDay);
  }

  /** The same by unit and procedure. */
  public List<ProcedureMeasures> procedureMeasures(Period period, LocalDate dataDay)
      throws SQLException {
    finished();
    return measures.ofProcedures(period, dataDay);
  }

  /** What summary forms say of a period with this export taken in, in order of the units' names. */
  public List<UnitMeasures> formMeasures(Period period) throws SQLException {
    finished();
    return measures.ofForms(period);
  }

  private IntakeResult finished() {
    return result.orElseThrow(
        () -> new IllegalStateException("nothing is known of an export before it is finished"));
  }

  /**
   * Seals what was counted.
   *
   * @return row of {@code snapshot}; none when the series' newest snapshot already says the same
   */
  public OptionalLong seal(SnapshotDraft draft, long run) throws SQLException {
    long series = SeriesTable.id(connection, draft.series());
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT sha256 FROM snapshot WHERE series_id = ? ORDER BY captured_at DESC LIMIT 1")) {
      query.setLong(1, series);
      try (ResultSet row = query.executeQuery()) {
        if (row.next() && row.getString(1).equals(SnapshotStore.digest(draft))) {
          return OptionalLong.empty();
        }
      }
    }
    return OptionalLong.of(SnapshotStore.write(connection, draft, run));
  }

  /**
   * Writes the export into the ledger, as taken.
   *
   * @throws IllegalArgumentException when it says another scope or outcome: then nothing of it may
   *     stay, and {@link ExportStore#record} writes it down
   */
  public void deliver(Delivery delivery) throws SQLException {
    if (delivery.outcome() != Delivery.Outcome.TAKEN
        || !delivery.scope().equals(Optional.of(scope))) {
      throw new IllegalArgumentException("this is not what was taken in: " + delivery.outcome());
    }
    IntakeResult stored = finished();
    DeliveryTable.add(connection, delivery, Optional.of(since), stored.added() + stored.changed());
    delivered = true;
  }

  /** Makes everything lasting; after {@link #deliver}. */
  public void commit() throws SQLException {
    if (!delivered) {
      throw new IllegalStateException("an export is taken in with its line in the ledger");
    }
    measures.close();
    names.close();
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    giveBack();
  }

  /** Undoes what was not committed, temporary tables included. */
  private void giveBack() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
      cache(connection, cacheBefore);
    }
  }
}
