package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Scope;

/** Series and their numbers in the database. */
final class SeriesTable {

  private SeriesTable() {}

  /** The number of a series, which gets one if it is new. */
  static long id(Connection connection, SeriesKey series) throws SQLException {
    RankingKey figures = series.figures();
    try (Dictionary table =
        new Dictionary(
            connection,
            "series",
            "scope",
            "period",
            "index_set",
            "basis",
            "method",
            "source",
            "lane")) {
      return table.id(
          figures.scope().code(),
          figures.period().toString(),
          figures.indexSet(),
          figures.basis().label(),
          figures.method(),
          series.source(),
          series.lane().label());
    }
  }

  private static final String OF_SERIES =
      """
      FROM snapshot n JOIN series s ON s.id = n.series_id
      WHERE s.scope = ?1 AND s.period = ?2 AND s.index_set = ?3 AND s.basis = ?4
        AND s.method = ?5 AND s.source = ?6
      """;

  /**
   * Whether a series has a snapshot.
   *
   * @param sha256 of this content; of any when empty
   * @param at of this instant; of any when none is given
   */
  static boolean hasContent(
      DataSource source, SeriesKey series, String sha256, Optional<Instant> at)
      throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT n.id "
                    + OF_SERIES
                    + " AND s.lane = ?7 AND (?8 = '' OR n.sha256 = ?8)"
                    + " AND (?9 IS NULL OR n.captured_at = ?9)")) {
      bind(query, series);
      query.setString(7, series.lane().label());
      query.setString(8, sha256);
      query.setObject(9, at.map(Instant::getEpochSecond).orElse(null));
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The last good snapshot of a series before an instant. */
  static Optional<Long> lastBefore(DataSource source, SeriesKey series, Instant instant)
      throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT n.id "
                    + OF_SERIES
                    + " AND s.lane = 'good' AND n.captured_at < ?7"
                    + " ORDER BY n.captured_at DESC LIMIT 1")) {
      bind(query, series);
      query.setLong(7, instant.getEpochSecond());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    }
  }

  /** When a series was captured at or after an instant, well or doubtfully. */
  static List<Instant> capturesFrom(DataSource source, SeriesKey series, Instant instant)
      throws SQLException {
    List<Instant> captures = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT DISTINCT n.captured_at "
                    + OF_SERIES
                    + " AND n.captured_at >= ?7 ORDER BY n.captured_at")) {
      bind(query, series);
      query.setLong(7, instant.getEpochSecond());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          captures.add(Instant.ofEpochSecond(row.getLong(1)));
        }
      }
    }
    return captures;
  }

  private static void bind(PreparedStatement query, SeriesKey series) throws SQLException {
    RankingKey figures = series.figures();
    query.setString(1, figures.scope().code());
    query.setString(2, figures.period().toString());
    query.setString(3, figures.indexSet());
    query.setString(4, figures.basis().label());
    query.setString(5, figures.method());
    query.setString(6, series.source());
  }

  /** The series that a row of {@code series} or of the view {@code snapshots} is of. */
  static SeriesKey read(ResultSet row) throws SQLException {
    return new SeriesKey(
        row.getString("source"),
        new RankingKey(
            row.getString("index_set"),
            row.getString("method"),
            Basis.ofLabel(row.getString("basis")),
            new Scope(row.getString("scope")),
            Period.parse(row.getString("period"))),
        Lane.ofLabel(row.getString("lane")));
  }
}
