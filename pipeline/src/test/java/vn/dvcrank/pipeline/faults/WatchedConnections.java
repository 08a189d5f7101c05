package vn.dvcrank.pipeline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a database, every statement that changes it announced, and every commit. Of the
 * many statements within one transaction, which stand or fall together, each hundredth is.
 */
public final class WatchedConnections {

  private static final int WITHIN = 100;
  private static final int LONGEST = 100;

  private final Steps steps;
  private final Path database;
  private int within;

  public WatchedConnections(Path database, Steps steps) {
    this.database = database;
    this.steps = steps;
  }

  /** The same source, watched. */
  public DataSource watch(DataSource source) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = call(source, method, arguments);
          return result instanceof Connection connection ? watch(connection) : result;
        });
  }

  private Connection watch(Connection connection) {
    // The last change of the transaction, if there was one.
    String[] pending = {""};
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("commit") && !pending[0].isEmpty()) {
            announce("commit of " + pending[0]);
            pending[0] = "";
          }
          Object result = call(connection, method, arguments);
          String sql =
              arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
          if (result instanceof PreparedStatement statement) {
            return watch(PreparedStatement.class, statement, connection, sql, pending);
          }
          return result instanceof Statement statement
              ? watch(Statement.class, statement, connection, "", pending)
              : result;
        });
  }

  private <S extends Statement> S watch(
      Class<S> type, S statement, Connection connection, String prepared, String[] pending) {
    return proxy(
        type,
        (self, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            String sql =
                prepared.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : prepared;
            String line = shortened(sql.strip().replaceAll("\\s+", " "));
            if (isChange(line)) {
              boolean alone = connection.getAutoCommit();
              pending[0] = alone ? "" : line;
              if (alone || within++ % WITHIN == 0) {
                announce(line);
              }
            }
          }
          return call(statement, method, arguments);
        });
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  private static boolean isChange(String sql) {
    String begin = sql.toUpperCase(Locale.ROOT);
    return !begin.startsWith("SELECT") && !begin.startsWith("WITH") && !begin.startsWith("PRAGMA");
  }

  private void announce(String what) {
    try {
      steps.before(what, database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
