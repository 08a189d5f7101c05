package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
