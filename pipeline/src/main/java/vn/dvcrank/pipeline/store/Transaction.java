package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on the database that is done as a whole, or not at all. */
final class Transaction {

  private Transaction() {}

  /** What is done within one transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does the work and commits it.
   *
   * @throws SQLException when it cannot be done; then nothing of it was
   */
  static <T> T run(DataSource source, Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return run(connection, work);
    }
  }

  /** The same, on a connection that is open and in no transaction. */
  static <T> T run(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    T result;
    try {
      result = work.on(connection);
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      undo(connection, e);
      throw e;
    }
    connection.setAutoCommit(true);
    return result;
  }

  /**
   * What went wrong is what must be told: SQLite may have rolled back by itself, as on a full disk.
   */
  private static void undo(Connection connection, Exception why) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException second) {
      why.addSuppressed(second);
    }
  }
}
