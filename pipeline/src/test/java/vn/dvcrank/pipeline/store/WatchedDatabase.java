package vn.dvcrank.pipeline.store;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A database whose connections somebody looks over. */
public final class WatchedDatabase {

  private WatchedDatabase() {}

  /** Opens the database as the program does, its connections led through something else. */
  public static Database open(DataDirectory data, UnaryOperator<DataSource> connections)
      throws UnusableDataException {
    return Database.open(data, false, connections);
  }
}
