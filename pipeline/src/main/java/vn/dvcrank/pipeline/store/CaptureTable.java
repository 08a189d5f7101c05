package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;

/** The ledger's lines of captures, each with its findings. */
final class CaptureTable {

  private CaptureTable() {}

  /** One line: what a capture came to. */
  record Line(long run, long series, Instant endedAt, String outcome, OptionalLong snapshot) {}

  /** Adds a line and its findings, and gives the line's number. */
  static long add(Connection connection, Line line, List<Finding> findings) throws SQLException {
    long capture;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO capture (run_id, series_id, ended_at, outcome, snapshot_id)"
                + " VALUES (?, ?, ?, ?, ?) RETURNING id")) {
      insert.setLong(1, line.run());
      insert.setLong(2, line.series());
      insert.setLong(3, line.endedAt().getEpochSecond());
      insert.setString(4, line.outcome());
      if (line.snapshot().isPresent()) {
        insert.setLong(5, line.snapshot().getAsLong());
      } else {
        insert.setNull(5, Types.INTEGER);
      }
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        capture = row.getLong(1);
      }
    }
    addFindings(connection, capture, findings);
    return capture;
  }

  private static void addFindings(Connection connection, long capture, List<Finding> findings)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO finding (capture_id, code, severity, place, message)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      for (Finding finding : findings.stream().sorted().toList()) {
        insert.setLong(1, capture);
        insert.setString(2, finding.code().label());
        insert.setString(3, finding.severity().label());
        insert.setString(4, finding.where());
        insert.setString(5, finding.message());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The findings of the capture that sealed a snapshot, in order. */
  static List<Finding> findings(Connection connection, long snapshot) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT f.code, f.place, f.message FROM finding f"
                + " JOIN capture c ON c.id = f.capture_id WHERE c.snapshot_id = ?"
                + " ORDER BY f.id")) {
      query.setLong(1, snapshot);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          findings.add(
              new Finding(
                  FindingCode.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                  row.getString(2),
                  row.getString(3)));
        }
      }
    }
    return findings;
  }
}
