package vn.dvcrank.pipeline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import vn.dvcrank.pipeline.disk.PrivateFiles;

/**
 * The snapshot database, open: a small pool of connections with write-ahead log, foreign keys and a
 * patient lock. Connections are pooled because closing the last one of a write-ahead log
 * checkpoints it, which costs far more than a statement.
 */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final int BUSY_MILLIS = 20_000;

  private final HikariDataSource pool;

  private final boolean isOlder;

  private Database(HikariDataSource pool, boolean isOlder) {
    this.pool = pool;
    this.isOlder = isOlder;
  }

  /**
   * Opens the database for reading and writing, making it if it is not there.
   *
   * @throws UnusableDataException when it cannot be opened, is damaged, or has a newer schema
   */
  public static Database openOrCreate(DataDirectory data) throws UnusableDataException {
    try {
      Files.createDirectories(data.root());
      // SQLite gives the files that it puts beside the database the permissions of this one.
      if (!Files.exists(data.database())) {
        PrivateFiles.open(data.database()).close();
      }
    } catch (IOException e) {
      throw new UnusableDataException("cannot make " + data.database() + " (" + e + ")", e);
    }
    return open(data, false, UnaryOperator.identity());
  }

  /**
   * Opens a database that is there, for reading only. One of an earlier schema version is brought
   * to the present one before, as a writer would: nothing in it is lost, and all that reads it has
   * one schema to know.
   *
   * @throws UnusableDataException also when there is none
   */
  public static Database openToRead(DataDirectory data) throws UnusableDataException {
    if (!Files.exists(data.database())) {
      throw new UnusableDataException(
          "no database at " + data.database() + "; capture something first, or give --data");
    }
    Database database = open(data, true, UnaryOperator.identity());
    if (!database.isOlder) {
      return database;
    }
    database.close();
    openOrCreate(data).close();
    return open(data, true, UnaryOperator.identity());
  }

  /**
   * Opens the database.
   *
   * @param connections what the pool takes its connections from, made of what SQLite's driver gives
   */
  static Database open(DataDirectory data, boolean readOnly, UnaryOperator<DataSource> connections)
      throws UnusableDataException {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.enforceForeignKeys(true);
    sqlite.setBusyTimeout(BUSY_MILLIS);
    sqlite.setGetGeneratedKeys(false);
    // What is committed stays, whatever becomes of the power: files that rest on it are published.
    sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    if (readOnly) {
      sqlite.setReadOnly(true);
      sqlite.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    } else {
      sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
    }
    SQLiteDataSource source = new SQLiteDataSource(sqlite);
    source.setUrl(address(data.database()));
    HikariConfig settings = new HikariConfig();
    settings.setDataSource(connections.apply(source));
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(1);
    settings.setPoolName("dvcrank");
    settings.setReadOnly(readOnly);
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(settings);
      if (!readOnly) {
        Schema.apply(pool, data);
      }
      Schema.check(pool, data.database());
      return new Database(pool, Schema.isOlder(pool));
    } catch (PoolInitializationException | SQLException e) {
      if (pool != null) {
        pool.close();
      }
      throw new UnusableDataException(
          data.database()
              + " cannot be used ("
              + rootMessage(e)
              + "); run 'dvcrank verify', and restore it from a copy if it is damaged",
          e);
    } catch (UnusableDataException e) {
      pool.close();
      throw e;
    }
  }

  /** How the driver finds a file, whatever characters are in its name. */
  public static String address(Path file) {
    return "jdbc:sqlite:file:"
        + file.toString().replace("%", "%25").replace("?", "%3f").replace("#", "%23");
  }

  private static String rootMessage(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  public DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
