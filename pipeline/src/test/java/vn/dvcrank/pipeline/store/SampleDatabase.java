package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Scope;

/** What tests of the database have in common: a run, series, and questions in SQL. */
public final class SampleDatabase {

  private SampleDatabase() {}

  /** Adds a run and gives its number. */
  public static long addRun(Database database) throws SQLException {
    return number(
        database,
        "INSERT INTO run (kind, night, started_at, status)"
            + " VALUES ('nightly', '2026-09-17', 1789585200, 'running') RETURNING id");
  }

  /** A good series of a scope and period. */
  public static SeriesKey series(String scope, String period) {
    return new SeriesKey(
        "portal.evaluation",
        new RankingKey("qd766", "2026", Basis.PORTAL, new Scope(scope), Period.parse(period)),
        Lane.GOOD);
  }

  /** The one number that a statement answers. */
  public static long number(Database database, String sql) throws SQLException {
    return Long.parseLong(rows(database, sql).get(0));
  }

  /** Every row of an answer, its columns with bars between them; null is empty. */
  public static List<String> rows(Database database, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        StringJoiner line = new StringJoiner("|");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          String value = row.getString(column);
          line.add(value == null ? "" : value);
        }
        rows.add(line.toString());
      }
    }
    return rows;
  }

  /** Changes something behind the program's back. */
  public static int tamper(Database database, String... statements) throws SQLException {
    int changed = 0;
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = OFF");
      for (String sql : statements) {
        changed += statement.executeUpdate(sql);
      }
      statement.execute("PRAGMA foreign_keys = ON");
    }
    return changed;
  }
}
