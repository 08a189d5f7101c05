package vn.dvcrank.pipeline.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** Dossiers and summary counts of provinces' own exports, with their history. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class ExportStore {

  private final DataSource source;

  public ExportStore(DataSource source) {
    this.source = source;
  }

  /** Whether the very file was taken before. */
  public boolean isTaken(Scope scope, String sha256) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** The newest instant for which an export of the scope was taken. */
  public Optional<Instant> newestSince(Scope scope) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /**
   * Begins to take in one export, in one transaction on one connection.
   *
   * @param since the instant for which it speaks, in whole seconds
   * @throws LateExportException when that is not after the newest one of the scope: lists are kept
   *     as changes, and what this one left unchanged then is not known
   */
  public ExportIntake begin(Scope scope, Instant since) throws SQLException, LateExportException {
    throw new UnsupportedOperationException();
  }

  /** Writes down an export of which nothing was taken. */
  public void record(Delivery delivery) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /**
   * What is counted of each unit's dossiers, as they were known at an instant; by unit.
   *
   * @param dataDay the day for which that knowledge speaks, in Vietnam
   */
  public List<UnitMeasures> measures(Scope scope, Period period, Instant asOf, LocalDate dataDay)
      throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** The same by unit and procedure. */
  public List<ProcedureMeasures> procedureMeasures(
      Scope scope, Period period, Instant asOf, LocalDate dataDay) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** What summary forms say of a period, as it was known at an instant; by unit. */
  public List<UnitMeasures> formMeasures(Scope scope, Period period, Instant asOf)
      throws SQLException {
    throw new UnsupportedOperationException();
  }
}
