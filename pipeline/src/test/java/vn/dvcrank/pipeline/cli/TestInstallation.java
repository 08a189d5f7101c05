package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;

/**
 * A data directory, and the program working on it.
 *
 * @param data where it lies; need not be there yet
 */
record TestInstallation(Path data) {

  /** Some time after every recorded night. */
  static final String NOW = "2026-09-20T12:00:00+07:00";

  CommandRun run(String command, String... arguments) {
    return runAt(NOW, command, arguments);
  }

  CommandRun runAt(String time, String command, String... arguments) {
    return CommandRun.at(
        time,
        Stream.concat(Stream.of(command, "--data", data.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  /** Lets passes make no pages, which most tests do not look at. */
  void makesNoSite() throws IOException {
    Files.createDirectories(data);
    Files.writeString(directory().configuration(), "site: {enabled: false}\n");
  }

  /** The same as it stands now, in another place. */
  TestInstallation copiedTo(Path place) throws IOException {
    FileTree.copy(data, place);
    return new TestInstallation(place);
  }

  DataDirectory directory() {
    return new DataDirectory(data);
  }

  /** A file of what is published: {@code qd766/2026/national/provinces.csv}. */
  Path published(String file) {
    return directory().rankings().resolve(file);
  }

  /** All that is published. */
  SortedMap<String, String> published() throws IOException {
    return FileTree.of(directory().rankings());
  }

  /** The rows of a query, their columns joined by blanks. */
  List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          columns.add(String.valueOf(row.getString(column)));
        }
        rows.add(String.join(" ", columns));
      }
    }
    return rows;
  }

  void change(String statement) throws SQLException {
    try (Connection connection = connection();
        Statement change = connection.createStatement()) {
      change.executeUpdate(statement);
    }
  }

  /** How many rows each table has. */
  SortedMap<String, Integer> rowCounts() throws SQLException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String table :
        rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
      counts.put(table, Integer.valueOf(rows("SELECT count(*) FROM " + table).get(0)));
    }
    return counts;
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(Database.address(directory().database()));
  }
}
