package vn.dvcrank.pipeline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.sqlite.SQLiteConnection;

/**
 * The database as it stands at one instant, while others go on writing it: what is read and what is
 * copied here belong together. Holds a connection and, in it, a read transaction.
 */
public final class DatabaseSnapshot implements AutoCloseable {

  /** Publications of which the standings are not yet, or no longer, in the database. */
  private static final String PUBLISHED =
      """
      SELECT p.path, p.manifest_sha256,
        EXISTS (SELECT 1 FROM snapshot n JOIN latest_standing l ON l.series_id = n.series_id
          WHERE n.id = p.snapshot_id AND l.snapshot_id = p.snapshot_id)
      FROM publication p
      WHERE p.id IN (SELECT max(id) FROM publication GROUP BY path) ORDER BY p.path
      """;

  private static final int ALL_PAGES = -1;

  private final Connection connection;

  private DatabaseSnapshot(Connection connection) {
    this.connection = connection;
  }

  /** Takes the database as it stands now. */
  public static DatabaseSnapshot take(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement();
          ResultSet first = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
        first.next();
      }
      return new DatabaseSnapshot(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * What was published last.
   *
   * @param manifestSha256 digest of its manifest
   * @param hasStandings whether the database has its standings too; a moment later, if not
   */
  public record Published(String manifestSha256, boolean hasStandings) {}

  /** What was published last, by its path below the rankings. */
  public SortedMap<String, Published> published() throws SQLException {
    SortedMap<String, Published> published = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(PUBLISHED)) {
      while (row.next()) {
        published.put(row.getString(1), new Published(row.getString(2), row.getBoolean(3)));
      }
    }
    return published;
  }

  /**
   * Copies the whole of it into a new file, by SQLite's online backup. The copy stands for itself:
   * no log belongs to it.
   */
  public void copyTo(Path file) throws SQLException {
    SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
    int result = sqlite.getDatabase().backup("main", file.toString(), null, 0, 0, ALL_PAGES);
    if (result != 0) {
      throw new SQLException(
          file + ": the database could not be copied (SQLite says " + result + ")", "", result);
    }
    foldIn(file);
  }

  /** Writes what a database's log says into its file, so that no log belongs to it any more. */
  public static void foldIn(Path file) throws SQLException {
    try (Connection alone = DriverManager.getConnection(Database.address(file));
        Statement statement = alone.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
