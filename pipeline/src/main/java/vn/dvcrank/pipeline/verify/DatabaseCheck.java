package vn.dvcrank.pipeline.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Whether the database is whole by SQLite's own checks, and no numbered row was taken out. Numbers
 * are given once and in order, and nothing in this program deletes such a row.
 */
final class DatabaseCheck {

  private static final int MOST_NAMED = 20;

  private final DataSource source;

  DatabaseCheck(DataSource source) {
    this.source = source;
  }

  void run(Consumer<String> faults) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
        while (row.next()) {
          if (!row.getString(1).equals("ok")) {
            faults.accept("dvcrank.db: " + row.getString(1));
          }
        }
      }
      try (ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
        while (row.next()) {
          faults.accept(
              "dvcrank.db, table %s, row %s: the row of %s that it refers to is gone"
                  .formatted(row.getString(1), row.getString(2), row.getString(3)));
        }
      }
      for (String table : numbered(statement)) {
        checkNumbers(statement, table, faults);
        checkSequence(statement, table, faults);
      }
      checkChanges(statement, faults);
    }
  }

  private static List<String> numbered(Statement statement) throws SQLException {
    List<String> tables = new java.util.ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
                + " ORDER BY name")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  /** The table's name is the schema's own, so it may stand in a statement. */
  private static void checkNumbers(Statement statement, String table, Consumer<String> faults)
      throws SQLException {
    String gaps =
        """
        WITH last (id) AS (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '%1$s'),
        ends (id) AS (SELECT id FROM %1$s UNION ALL SELECT id + 1 FROM last)
        SELECT before + 1, id - 1 FROM (
          SELECT id, lag(id, 1, 0) OVER (ORDER BY id) AS before FROM ends)
        WHERE id > before + 1 LIMIT %2$s
        """
            .formatted(table, MOST_NAMED);
    try (ResultSet row = statement.executeQuery(gaps)) {
      while (row.next()) {
        long first = row.getLong(1);
        long last = row.getLong(2);
        faults.accept(
            "dvcrank.db, table %s: row %s was taken out"
                .formatted(table, first == last ? String.valueOf(first) : first + " to " + last));
      }
    }
  }

  /** Without its line in SQLite's own table, a number could be given twice. */
  private static void checkSequence(Statement statement, String table, Consumer<String> faults)
      throws SQLException {
    String behind =
        """
        SELECT 1 FROM (SELECT max(id) AS last FROM %1$s) WHERE last >
          (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '%1$s')
        """
            .formatted(table);
    try (ResultSet row = statement.executeQuery(behind)) {
      if (row.next()) {
        faults.accept("dvcrank.db, table sqlite_sequence: its row of " + table + " is wrong");
      }
    }
  }

  /** Rows of changes have no numbers; each snapshot says how many it added. */
  private static void checkChanges(Statement statement, Consumer<String> faults)
      throws SQLException {
    String counts =
        """
        SELECT id, said, found FROM (
          SELECT s.id,
            (SELECT coalesce(sum(changes), 0) FROM snapshot WHERE series_id = s.id) AS said,
            (SELECT count(*) FROM unit_change WHERE series_id = s.id)
              + (SELECT count(*) FROM cell_change WHERE series_id = s.id) AS found
          FROM series s)
        WHERE said <> found ORDER BY id
        """;
    try (ResultSet row = statement.executeQuery(counts)) {
      while (row.next()) {
        faults.accept(
            ("dvcrank.db, tables unit_change and cell_change: the snapshots of series %d added %d"
                    + " rows, %d are there")
                .formatted(row.getLong(1), row.getLong(2), row.getLong(3)));
      }
    }
  }
}
