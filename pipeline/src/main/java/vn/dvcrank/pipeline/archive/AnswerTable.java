package vn.dvcrank.pipeline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The archive's index in the database: the table {@code answer}. */
final class AnswerTable {

  private static final String COLUMNS =
      "id, sha256, bytes, archive_file, archive_offset, record_id";

  private final DataSource source;

  AnswerTable(DataSource source) {
    this.source = source;
  }

  Optional<ArchivedAnswer> find(String sha256) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT " + COLUMNS + " FROM answer WHERE sha256 = ?")) {
      query.setString(1, sha256);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(answer(row)) : Optional.empty();
      }
    }
  }

  /** Adds a record of a file, unless its body is indexed already. */
  ArchivedAnswer add(ArchivedRecord record, String file) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO answer (sha256, bytes, archive_file, archive_offset, record_id,"
                    + " stretch_offset, stretch_bytes, stretch_sha256)"
                    + " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8"
                    + " WHERE NOT EXISTS (SELECT 1 FROM answer WHERE sha256 = ?1)")) {
      insert.setString(1, record.sha256());
      insert.setLong(2, record.bytes());
      insert.setString(3, file);
      insert.setLong(4, record.offset());
      insert.setString(5, record.recordId());
      insert.setLong(6, record.stretch().offset());
      insert.setLong(7, record.stretch().bytes());
      insert.setString(8, record.stretch().sha256());
      insert.executeUpdate();
    }
    return find(record.sha256())
        .orElseThrow(() -> new SQLException("no row for answer " + record.sha256()));
  }

  /** Up to where a file is indexed. */
  long indexedEnd(String file) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT coalesce(max(stretch_offset + stretch_bytes), 0) FROM answer"
                    + " WHERE archive_file = ?")) {
      query.setString(1, file);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  List<String> files() throws SQLException {
    List<String> files = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT DISTINCT archive_file FROM answer ORDER BY archive_file");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        files.add(row.getString(1));
      }
    }
    return files;
  }

  /** The indexed stretches of a file, from its beginning to its end. */
  List<IndexedStretch> stretches(String file) throws SQLException {
    List<IndexedStretch> stretches = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT "
                    + COLUMNS
                    + ", stretch_offset, stretch_bytes, stretch_sha256"
                    + " FROM answer WHERE archive_file = ? ORDER BY stretch_offset")) {
      query.setString(1, file);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          stretches.add(
              new IndexedStretch(
                  answer(row),
                  new ArchivedRecord.Stretch(row.getLong(7), row.getLong(8), row.getString(9))));
        }
      }
    }
    return stretches;
  }

  /** An answer and the stretch of its file that was written with it. */
  record IndexedStretch(ArchivedAnswer answer, ArchivedRecord.Stretch stretch) {}

  private static ArchivedAnswer answer(ResultSet row) throws SQLException {
    return new ArchivedAnswer(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6));
  }
}
