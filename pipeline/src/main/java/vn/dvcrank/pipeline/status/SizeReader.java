package vn.dvcrank.pipeline.status;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import vn.dvcrank.pipeline.store.DataDirectory;

/** Reads sizes and their growth: by the database's own count, the archive's index, the size log. */
final class SizeReader {

  private static final int NIGHTS = 30;

  /** Each night has a file of its own, {@code 2026/2026-09-17.warc.gz}. */
  private static final String ARCHIVE =
      "SELECT sum(stretch_bytes) FROM answer GROUP BY archive_file ORDER BY archive_file DESC";

  private SizeReader() {}

  static Sizes read(DataDirectory data, Connection connection) throws SQLException, IOException {
    List<Long> nights = numbers(connection, ARCHIVE);
    return new Sizes(
        database(connection),
        median(newest(new SizeLog(data.sizes()).growth())),
        nights.stream().mapToLong(bytes -> bytes).sum(),
        median(newest(nights)),
        Files.getFileStore(data.root()).getUsableSpace());
  }

  /** What SQLite says of its pages, whether or not they have left the write-ahead log. */
  static long database(Connection connection) throws SQLException {
    return numbers(connection, "PRAGMA page_count").get(0)
        * numbers(connection, "PRAGMA page_size").get(0);
  }

  private static List<Long> newest(List<Long> newestFirst) {
    return newestFirst.subList(0, Math.min(NIGHTS, newestFirst.size()));
  }

  /** The middle one, or half-way between the two in the middle. */
  static OptionalLong median(List<Long> values) {
    if (values.isEmpty()) {
      return OptionalLong.empty();
    }
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    long upper = sorted.get(sorted.size() / 2);
    long lower = sorted.get((sorted.size() - 1) / 2);
    return OptionalLong.of(lower + (upper - lower) / 2);
  }

  private static List<Long> numbers(Connection connection, String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }
}
