package vn.dvcrank.pipeline.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The database's schema and its version, which SQLite keeps as {@code user_version}. */
final class Schema {

  static final int VERSION = 1;

  private Schema() {}

  /** Lays the schema into an empty database, together with its version. */
  static void apply(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      if (version(connection) != 0 || hasTables(connection)) {
        return;
      }
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(text());
        statement.executeUpdate("PRAGMA user_version = " + VERSION);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** Refuses a database whose schema this program does not know. */
  static void check(DataSource source, Path file) throws SQLException, UnusableDataException {
    try (Connection connection = source.getConnection()) {
      int version = version(connection);
      if (version > VERSION) {
        throw new UnusableDataException(
            "%s has schema version %s, newer than this program's %s; use a newer dvcrank"
                .formatted(file, version, VERSION));
      }
      if (version < VERSION) {
        throw new UnusableDataException(
            file + " is not a dvcrank database; move it away, or give another --data");
      }
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("PRAGMA user_version")) {
      return version.getInt(1);
    }
  }

  private static boolean hasTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
      return tables.getInt(1) > 0;
    }
  }

  private static String text() {
    try (InputStream schema = Schema.class.getResourceAsStream("/schema.sql")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("schema.sql cannot be read", e);
    }
  }
}
