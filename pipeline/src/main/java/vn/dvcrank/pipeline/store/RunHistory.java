package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The runs that a database knows, as the mark of which data directory it is of. */
public final class RunHistory {

  private RunHistory() {}

  /** Whether a database goes on from an earlier one: it knows the last run of that one. */
  public static boolean goesOn(DataSource later, DataSource earlier) throws SQLException {
    try (Connection before = earlier.getConnection();
        Statement statement = before.createStatement();
        ResultSet last =
            statement.executeQuery(
                "SELECT id, kind, started_at FROM run ORDER BY id DESC LIMIT 1");
        Connection after = later.getConnection();
        PreparedStatement query =
            after.prepareStatement(
                "SELECT 1 FROM run WHERE id = ? AND kind = ? AND started_at = ?")) {
      if (!last.next()) {
        return true;
      }
      query.setLong(1, last.getLong(1));
      query.setString(2, last.getString(2));
      query.setLong(3, last.getLong(3));
      try (ResultSet known = query.executeQuery()) {
        return known.next();
      }
    }
  }
}
