package vn.dvcrank.pipeline.status;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.connectors.fetch.WebSource;
import vn.dvcrank.pipeline.capture.PlannedCapture;
import vn.dvcrank.pipeline.config.ConfiguredSource;

/** Reads what should come each night and since when it has not, by the ledger. */
final class DueReader {

  private static final String CAPTURED =
      """
      SELECT max(CASE s.lane WHEN 'good' THEN n.captured_at END) AS last_good,
        (SELECT min(c.ended_at) FROM capture c JOIN series t ON t.id = c.series_id
         WHERE t.source = ?1 AND t.scope = ?2 AND t.period = ?3) AS first_tried,
        (SELECT c.outcome FROM capture c JOIN series t ON t.id = c.series_id
         WHERE t.source = ?1 AND t.scope = ?2 AND t.period = ?3 ORDER BY c.id DESC LIMIT 1)
          AS last_tried
      FROM series s LEFT JOIN snapshot n ON n.series_id = s.id
      WHERE s.source = ?1 AND s.scope = ?2 AND s.period = ?3
      """;

  /** A run in which one period of a source failed is none in which the source was good. */
  private static final String FETCHED =
      """
      SELECT (SELECT max(d.delivered_at) FROM delivery d
         WHERE d.origin = 'fetched' AND d.source = ?1 AND d.scope = ?2
           AND d.outcome IN ('taken', 'known')
           AND NOT EXISTS (SELECT 1 FROM delivery o
             WHERE o.run_id = d.run_id AND o.origin = 'fetched' AND o.source = d.source
               AND o.outcome NOT IN ('taken', 'known'))) AS last_good,
        (SELECT min(d.delivered_at) FROM delivery d
         WHERE d.origin = 'fetched' AND d.source = ?1 AND d.scope = ?2) AS first_tried,
        (SELECT d.outcome FROM delivery d
         WHERE d.origin = 'fetched' AND d.source = ?1 AND d.scope = ?2
         ORDER BY d.id DESC LIMIT 1) AS last_tried, ?3 AS any
      """;

  private final Connection connection;
  private final NightDates nights;
  private final Instant now;

  DueReader(Connection connection, NightDates nights, Instant now) {
    this.connection = connection;
    this.nights = nights;
    this.now = now;
  }

  /**
   * What is due.
   *
   * @param source what captures are read from
   * @param captures those of a night
   * @param exports sources that are asked in a night
   */
  List<Due> read(String source, List<PlannedCapture> captures, List<ConfiguredSource> exports)
      throws SQLException {
    List<Due> due = new ArrayList<>();
    for (PlannedCapture capture : captures) {
      due.add(read(CAPTURED, source, capture.scope().toString(), capture.period().toString(), 1));
    }
    for (ConfiguredSource one : exports) {
      // A folder is looked into each night, and it is no fault when there is nothing new in it.
      if (one.source() instanceof WebSource) {
        due.add(
            read(
                FETCHED,
                one.source().name(),
                one.source().scope().toString(),
                "",
                one.everyDays()));
      }
    }
    return due;
  }

  private Due read(String sql, String source, String scope, String period, int everyDays)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, source);
      query.setString(2, scope);
      query.setString(3, period);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        Optional<Instant> lastGood = instant(row, "last_good");
        Optional<Instant> firstTried = instant(row, "first_tried");
        String lastTried = Optional.ofNullable(row.getString("last_tried")).orElse("");
        int missing =
            Stream.of(lastGood, firstTried)
                .flatMap(Optional::stream)
                .findFirst()
                .map(since -> nights.between(since, now).size())
                .map(after -> lastGood.isPresent() ? after - (everyDays - 1) : after + 1)
                .orElse(1);
        return new Due(source, scope, period, lastGood, Math.max(0, missing), lastTried);
      }
    }
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long at = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at));
  }
}
