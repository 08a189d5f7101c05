package vn.dvcrank.pipeline.faults;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a database that may grow to so many pages and no further.
 *
 * @param pages how many
 */
public record SmallDatabase(int pages) {

  /** The same source, with that bound. */
  public DataSource source(DataSource source) {
    return new Bounded(source, "PRAGMA max_page_count = " + pages);
  }

  private record Bounded(DataSource source, String bound) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = source.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute(bound);
      }
      return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return source.isWrapperFor(type);
    }
  }
}
