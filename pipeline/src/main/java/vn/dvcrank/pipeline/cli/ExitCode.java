package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.routes.RunStatus;
import vn.dvcrank.pipeline.store.UnusableDataException;

/** What the program's end tells a script. {@code docs/outputs.md} lists them. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** A fault of this program. */
  INTERNAL(1),
  /** The command line or the configuration cannot be used. */
  USAGE(2),
  /** The source failed or blocked us; what it would not give is not published anew. */
  SOURCE_FAILED(3),
  /** The gate or findings held publication back. */
  HELD(4),
  /** The data directory cannot be used: locked, full, damaged, or of a newer schema. */
  DATA_UNUSABLE(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  static ExitCode of(RunStatus status) {
    return switch (status) {
      case DONE -> DONE;
      case HELD -> HELD;
      case SOURCE_FAILED -> SOURCE_FAILED;
    };
  }

  /** The code of a failure, by the first cause that has one. */
  static ExitCode of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigurationException || cause instanceof UsageException) {
        return USAGE;
      }
      if (cause instanceof UnusableDataException
          || cause instanceof IOException
          || (cause instanceof SQLException sql && isOfTheDisk(sql))) {
        return DATA_UNUSABLE;
      }
    }
    return INTERNAL;
  }

  private static boolean isOfTheDisk(SQLException e) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
    return switch (code) {
      case SQLITE_BUSY,
          SQLITE_LOCKED,
          SQLITE_READONLY,
          SQLITE_IOERR,
          SQLITE_CORRUPT,
          SQLITE_FULL,
          SQLITE_CANTOPEN,
          SQLITE_NOTADB ->
          true;
      default -> false;
    };
  }
}
