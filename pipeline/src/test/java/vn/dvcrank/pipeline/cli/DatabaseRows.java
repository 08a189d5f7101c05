package vn.dvcrank.pipeline.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a data directory's database says. */
final class DatabaseRows {

  private DatabaseRows() {}

  /** A line a row, its columns joined by a bar. */
  static List<String> of(Path data, String query) {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("dvcrank.db"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          columns.add(String.valueOf(row.getString(column)));
        }
        rows.add(String.join("|", columns));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  /** Changes a database behind the program's back. */
  static void execute(Path data, String statement) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("dvcrank.db"));
        Statement change = connection.createStatement()) {
      change.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows a table or view has. */
  static long count(Path data, String table) {
    return Long.parseLong(of(data, "SELECT count(*) FROM " + table).get(0));
  }
}
