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

/**
 * The database's schema and its version, which SQLite keeps as {@code user_version} beside {@code
 * application_id}.
 */
final class Schema {

  static final int VERSION = 2;

  /** Marks a file as ours, whatever its version: the letters "dvcr". */
  private static final int APPLICATION = 0x64766372;

  private Schema() {}

  /**
   * Lays the schema into an empty database, together with its version; brings an older one to the
   * present version, a step at a time, each in one transaction.
   */
  static void apply(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      if (number(connection, "user_version") == 0 && !hasTables(connection)) {
        Transaction.run(connection, Schema::lay);
      }
      while (isOlder(connection)) {
        Transaction.run(connection, Schema::step);
      }
    }
  }

  /** Whether a database is ours and of an earlier version. */
  static boolean isOlder(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return isOlder(connection);
    }
  }

  private static boolean isOlder(Connection connection) throws SQLException {
    int version = number(connection, "user_version");
    return number(connection, "application_id") == APPLICATION && version > 0 && version < VERSION;
  }

  /** One version further; another process may have gone there meanwhile. */
  private static int step(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Takes the database's one place for writing before the version is looked at.
      statement.executeUpdate("DELETE FROM sqlite_sequence WHERE 0");
      int version = number(connection, "user_version");
      if (version >= VERSION) {
        return version;
      }
      statement.executeUpdate(text("migrations/%d-to-%d.sql".formatted(version, version + 1)));
      return statement.executeUpdate("PRAGMA user_version = " + (version + 1));
    }
  }

  private static int lay(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(text("/schema.sql"));
      statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
      return statement.executeUpdate("PRAGMA user_version = " + VERSION);
    }
  }

  /** Refuses a database whose schema this program does not know. */
  static void check(DataSource source, Path file) throws SQLException, UnusableDataException {
    try (Connection connection = source.getConnection()) {
      int version = number(connection, "user_version");
      if (number(connection, "application_id") != APPLICATION || version < 1) {
        throw new UnusableDataException(
            file + " is not a dvcrank database; move it away, or give another --data");
      }
      if (version > VERSION) {
        throw new UnusableDataException(
            "%s has schema version %s, newer than this program's %s; use a newer dvcrank"
                .formatted(file, version, VERSION));
      }
    }
  }

  /** A number that SQLite keeps in the file's head. */
  private static int number(Connection connection, String pragma) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet number = statement.executeQuery("PRAGMA " + pragma)) {
      return number.getInt(1);
    }
  }

  private static boolean hasTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
      return tables.getInt(1) > 0;
    }
  }

  private static String text(String resource) {
    try (InputStream file = Schema.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource + " cannot be read", e);
    }
  }
}
