package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;

/**
 * One export on its way into the store: its rows, then what came of them, the snapshots that follow
 * from it and its line in the ledger, all in one transaction. Closing it before {@link #commit}
 * undoes everything.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class ExportIntake implements AutoCloseable {

  private final Connection connection;

  ExportIntake(Connection connection) {
    this.connection = connection;
  }

  /** Takes a row of a dossier list; a later row of the same code counts instead. */
  public void dossier(int row, Dossier dossier) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Takes a unit's row of a summary form on a period; a later row of the same unit counts. */
  public void unit(int row, Period period, UnitMeasures measures) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Holds the rows against what is known and stores what differs; after the last row, once. */
  public IntakeResult finish() throws SQLException {
    throw new UnsupportedOperationException();
  }

  /**
   * What is counted of each unit's dossiers with this export taken in; by unit. After {@link
   * #finish}.
   *
   * @param dataDay the day for which the export speaks, in Vietnam
   */
  public List<UnitMeasures> measures(Period period, LocalDate dataDay) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** The same by unit and procedure. */
  public List<ProcedureMeasures> procedureMeasures(Period period, LocalDate dataDay)
      throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** What summary forms say of a period with this export taken in; by unit. */
  public List<UnitMeasures> formMeasures(Period period) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /**
   * Seals what was counted.
   *
   * @return row of {@code snapshot}; none when the series' newest snapshot already says the same
   */
  public OptionalLong seal(SnapshotDraft draft, long run) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Writes the export into the ledger. */
  public void deliver(Delivery delivery) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Makes everything lasting. */
  public void commit() throws SQLException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
