package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.dvcrank.scoring.unit.Scope;

/** Dossiers and summary counts of provinces' own exports, with their history. */
public final class ExportStore {

  private final DataSource source;

  public ExportStore(DataSource source) {
    this.source = source;
  }

  /** Whether a file of so many bytes was taken before. */
  public boolean hasTaken(Scope scope, long bytes) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return DeliveryTable.hasTaken(connection, scope, bytes);
    }
  }

  /** Whether the very file was taken before. */
  public boolean isTaken(Scope scope, String sha256) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return DeliveryTable.isTaken(connection, scope, sha256);
    }
  }

  /** The newest instant for which an export of the scope was taken. */
  public Optional<Instant> newestSince(Scope scope) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return DeliveryTable.newest(connection, scope);
    }
  }

  /**
   * The newest instant for which a run took an export of the scope.
   *
   * @param run row of {@code run}
   */
  public Optional<Instant> newestOf(Scope scope, long run) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return DeliveryTable.newestOf(connection, scope, run);
    }
  }

  /** The instants for which exports of the scope were taken by runs that were cut off or failed. */
  public Set<Instant> cutOffInstants(Scope scope) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return DeliveryTable.cutOff(connection, scope);
    }
  }

  /**
   * Begins to take in one export, in one transaction on one connection.
   *
   * @param since the instant for which it speaks, in whole seconds
   * @throws LateExportException when that is not after the newest one of the scope: lists are kept
   *     as changes, and what this one left unchanged then is not known
   */
  public ExportIntake begin(Scope scope, Instant since) throws SQLException, LateExportException {
    Connection connection = source.getConnection();
    boolean begun = false;
    try {
      ExportIntake intake = new ExportIntake(connection, scope, since);
      begun = true;
      return intake;
    } finally {
      if (!begun) {
        connection.close();
      }
    }
  }

  /**
   * Writes down an export of which nothing was taken.
   *
   * @throws IllegalArgumentException when it says that it was taken: its intake writes that down
   */
  public void record(Delivery delivery) throws SQLException {
    if (delivery.outcome() == Delivery.Outcome.TAKEN) {
      throw new IllegalArgumentException("what is taken is written down with its rows");
    }
    Transaction.run(
        source,
        connection -> {
          DeliveryTable.add(connection, delivery, Optional.empty(), 0);
          return delivery;
        });
  }

  /**
   * What is counted of a scope's dossiers, and said by its forms, as they were known at an instant;
   * to be closed, because it holds a connection.
   */
  public ExportMeasures asOf(Scope scope, Instant instant) throws SQLException {
    return new ExportMeasures(source.getConnection(), true, scope, instant);
  }
}
