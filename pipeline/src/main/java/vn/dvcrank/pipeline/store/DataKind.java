package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Keeps replayed recordings and live captures apart: recordings may be made up, as the demo's are,
 * and would stand in the series of real figures.
 */
public final class DataKind {

  private DataKind() {}

  /**
   * Refuses a run of a kind that must not mix with what a data directory holds.
   *
   * @param kind {@code nightly} or {@code replay}
   */
  public static void expect(String kind, DataDirectory data, Database database)
      throws SQLException, UnusableDataException {
    String other = kind.equals("replay") ? "nightly" : "replay";
    try (Connection connection = database.source().getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT 1 FROM run WHERE kind = ? LIMIT 1")) {
      query.setString(1, other);
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          throw new UnusableDataException(
              data.root()
                  + (other.equals("replay")
                      ? " holds replayed recordings (the demo's are partly made up)"
                      : " holds live captures")
                  + ", which must not mix with "
                  + (kind.equals("replay") ? "recordings" : "live captures")
                  + "; give another --data");
        }
      }
    }
  }
}
