package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** What configured sources of exports gave before. */
public final class FetchHistory {

  /** A run in which one period of a source failed is none in which the source was good. */
  private static final String LAST_GOOD =
      """
      SELECT max(d.delivered_at) FROM delivery d
      WHERE d.origin = 'fetched' AND d.source = ? AND d.outcome IN ('taken', 'known')
        AND NOT EXISTS (SELECT 1 FROM delivery o
          WHERE o.run_id = d.run_id AND o.origin = 'fetched' AND o.source = d.source
            AND o.outcome NOT IN ('taken', 'known'))
      """;

  private final DataSource source;

  public FetchHistory(DataSource source) {
    this.source = source;
  }

  /** When a source last gave all that it was asked for, and all of it could be used. */
  public Optional<Instant> lastGood(String name) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement(LAST_GOOD)) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        long at = row.getLong(1);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at));
      }
    }
  }
}
