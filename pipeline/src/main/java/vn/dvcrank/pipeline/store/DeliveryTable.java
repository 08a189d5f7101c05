package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.unit.Scope;

/** The ledger's lines of exports, each with its findings. */
final class DeliveryTable {

  private DeliveryTable() {}

  /**
   * Adds a line and its findings.
   *
   * @param capturedAt the instant for which the export speaks, when it was taken
   * @param changes rows that were stored of it
   */
  static void add(
      Connection connection, Delivery delivery, Optional<Instant> capturedAt, long changes)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO delivery (run_id, origin, source, scope, sha256, bytes, layout, form,"
                + " captured_at, delivered_at, outcome, rows_taken, rows_rejected, changes,"
                + " http_status, message)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")) {
      insert.setLong(1, delivery.run());
      insert.setString(2, delivery.origin().label());
      insert.setString(3, delivery.source());
      insert.setString(4, delivery.scope().map(Scope::code).orElse(""));
      insert.setString(5, delivery.sha256());
      insert.setLong(6, delivery.bytes());
      insert.setString(7, delivery.layout());
      insert.setString(8, delivery.formLabel());
      insert.setObject(9, capturedAt.map(Instant::getEpochSecond).orElse(null));
      insert.setLong(10, delivery.deliveredAt().getEpochSecond());
      insert.setString(11, delivery.outcome().label());
      insert.setLong(12, delivery.rowsTaken());
      insert.setLong(13, delivery.rowsRejected());
      insert.setLong(14, changes);
      insert.setObject(
          15, delivery.httpStatus().isPresent() ? delivery.httpStatus().getAsInt() : null);
      insert.setString(16, delivery.message());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        addFindings(connection, row.getLong(1), delivery.findings());
      }
    }
  }

  private static void addFindings(Connection connection, long delivery, List<Finding> findings)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO delivery_finding (delivery_id, code, severity, place, message)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      for (Finding finding : findings) {
        insert.setLong(1, delivery);
        insert.setString(2, finding.code().label());
        insert.setString(3, finding.severity().label());
        insert.setString(4, finding.where());
        insert.setString(5, finding.message());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Whether a file of so many bytes was taken before. */
  static boolean hasTaken(Connection connection, Scope scope, long bytes) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT 1 FROM delivery WHERE scope = ? AND bytes = ? AND outcome = 'taken'")) {
      query.setString(1, scope.code());
      query.setLong(2, bytes);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Whether the very file was taken before. */
  static boolean isTaken(Connection connection, Scope scope, String sha256) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT 1 FROM delivery WHERE scope = ? AND sha256 = ? AND outcome = 'taken'")) {
      query.setString(1, scope.code());
      query.setString(2, sha256);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The newest instant for which an export of a scope was taken. */
  static Optional<Instant> newest(Connection connection, Scope scope) throws SQLException {
    return instants(connection, scope, "TRUE").stream().reduce((one, later) -> later);
  }

  /** The same, of those that one run took. */
  static Optional<Instant> newestOf(Connection connection, Scope scope, long run)
      throws SQLException {
    return instants(connection, scope, "d.run_id = " + run).stream().reduce((one, later) -> later);
  }

  /** The instants of those that were taken by runs which did not come to their end. */
  static Set<Instant> cutOff(Connection connection, Scope scope) throws SQLException {
    return Set.copyOf(instants(connection, scope, "r.status IN ('cut_off', 'failed')"));
  }

  private static List<Instant> instants(Connection connection, Scope scope, String which)
      throws SQLException {
    List<Instant> instants = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT d.captured_at FROM delivery d JOIN run r ON r.id = d.run_id"
                + " WHERE d.scope = ? AND d.outcome = 'taken' AND "
                + which
                + " ORDER BY d.captured_at")) {
      query.setString(1, scope.code());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          instants.add(Instant.ofEpochSecond(row.getLong(1)));
        }
      }
    }
    return instants;
  }
}
