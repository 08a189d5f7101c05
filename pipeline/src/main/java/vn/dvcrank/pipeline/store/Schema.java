package vn.dvcrank.pipeline.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The database's schema and its version, which SQLite keeps as {@code user_version} beside {@code
 * application_id}.
 */
final class Schema {

  static final int VERSION = 3;

  /** Marks a file as ours, whatever its version: the letters "dvcr". */
  private static final int APPLICATION = 0x64766372;

  private Schema() {}

  /**
   * Lays the schema into an empty database, together with its version; brings an older one to the
   * present version, a step at a time, each in one transaction.
   *
   * @throws UnusableDataException when the database is empty though there is an archive already:
   *     then the one that knew it is lost, and a new one in its place would hide that
   */
  static void apply(DataSource source, DataDirectory data)
      throws SQLException, UnusableDataException {
    try (Connection connection = source.getConnection()) {
      if (number(connection, "user_version") == 0 && !hasTables(connection)) {
        if (hasArchive(data.archive())) {
          throw new UnusableDataException(
              data.database()
                  + " is gone or empty, though there is an archive; restore a copy of the database"
                  + " (with its -wal file, if there is one), or give another --data");
        }
        Transaction.run(connection, Schema::lay);
        // The archive is begun after this: an empty database beside it never is a crash's doing.
        try (Statement statement = connection.createStatement()) {
          statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
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

  private static boolean hasArchive(Path archive) throws UnusableDataException {
    if (!Files.isDirectory(archive)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(archive)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        if (Files.size(path) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UnusableDataException("cannot read " + archive + " (" + e + ")", e);
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
      if (isCutOff(file, number(connection, "page_size"))) {
        throw new UnusableDataException(
            file + " was cut off in the middle of a page; restore it from a copy");
      }
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

  /**
   * SQLite reads what is missing of a last page as zeros. While there is a log, the file may be
   * about to be written from it.
   */
  private static boolean isCutOff(Path file, int pageSize) throws UnusableDataException {
    try {
      Path log = file.resolveSibling(file.getFileName() + "-wal");
      boolean hasLog = Files.exists(log) && Files.size(log) > 0;
      return !hasLog && Files.size(file) % pageSize != 0;
    } catch (IOException e) {
      throw new UnusableDataException("cannot read " + file + " (" + e + ")", e);
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
