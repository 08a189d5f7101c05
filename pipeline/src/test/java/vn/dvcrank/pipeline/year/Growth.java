package vn.dvcrank.pipeline.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.store.DataDirectory;

/**
 * How large a data directory is, and what it is for.
 *
 * @param database bytes of pages in use, whether or not they have left the write-ahead log
 * @param archive bytes of all files
 * @param changes rows that snapshots added: figures and names that were not as before
 */
record Growth(long database, long archive, long changes) {

  static Growth of(DataDirectory data) throws IOException, SQLException {
    long archived = 0;
    if (Files.isDirectory(data.archive())) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(data.archive())) {
        files = walk.filter(Files::isRegularFile).toList();
      }
      for (Path file : files) {
        archived += Files.size(file);
      }
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.database());
        Statement statement = connection.createStatement()) {
      long pages = one(statement, "PRAGMA page_count") - one(statement, "PRAGMA freelist_count");
      return new Growth(
          pages * one(statement, "PRAGMA page_size"),
          archived,
          one(statement, "SELECT coalesce(sum(changes), 0) FROM snapshot"));
    }
  }

  private static long one(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  Growth since(Growth before) {
    return new Growth(
        database - before.database, archive - before.archive, changes - before.changes);
  }
}
