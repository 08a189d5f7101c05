package vn.dvcrank.pipeline.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.scoring.period.Period;

/**
 * Every distinct body that a source answered, kept once, before anything reads it: as WARC records
 * in a file a night, indexed by SHA-256 in the database.
 */
public final class AnswerArchive {

  private final Path folder;
  private final DataSource index;
  private final String software;

  /**
   * @param folder the archive's folder
   * @param index the database that indexes it
   * @param software name and version for the files' first record
   */
  public AnswerArchive(Path folder, DataSource index, String software) {
    this.folder = folder;
    this.index = index;
    this.software = software;
  }

  /**
   * Keeps an answer; when its body is already kept, finds it.
   *
   * @param answeredAt when it came
   */
  public ArchivedAnswer keep(PortalAnswer answer, Instant answeredAt)
      throws IOException, SQLException {
    String sha256 = Sha256.of(answer.body());
    Optional<ArchivedAnswer> known = find(sha256);
    return known.isPresent() ? known.get() : append(answer, sha256, answeredAt);
  }

  private ArchivedAnswer append(PortalAnswer answer, String sha256, Instant answeredAt)
      throws IOException, SQLException {
    LocalDate day = LocalDate.ofInstant(answeredAt, Period.ZONE);
    String name = day.getYear() + "/" + day + ".warc.gz";
    try (WarcFile file = WarcFile.toAppend(folder.resolve(name))) {
      for (ArchivedRecord lost : file.recover(lastKnown(name))) {
        add(lost, name);
      }
      // The tail that a crash left may have held this very body.
      Optional<ArchivedAnswer> recovered = find(sha256);
      if (recovered.isPresent()) {
        return recovered.get();
      }
      URI recordId = WarcRecords.id("response", sha256, answeredAt);
      if (file.isEmpty()) {
        file.append(WarcRecords.info(file.name(), answeredAt, software));
      }
      long offset = file.append(WarcRecords.response(answer, sha256, answeredAt, recordId));
      file.append(WarcRecords.request(answer, answeredAt, recordId));
      file.force();
      return add(
          new ArchivedRecord(sha256, answer.body().length, offset, recordId.toString()), name);
    }
  }

  private ArchivedAnswer add(ArchivedRecord record, String file) throws SQLException {
    try (Connection connection = index.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO answer (sha256, bytes, archive_file, archive_offset, record_id)"
                    + " SELECT ?1, ?2, ?3, ?4, ?5"
                    + " WHERE NOT EXISTS (SELECT 1 FROM answer WHERE sha256 = ?1)")) {
      insert.setString(1, record.sha256());
      insert.setLong(2, record.bytes());
      insert.setString(3, file);
      insert.setLong(4, record.offset());
      insert.setString(5, record.recordId());
      insert.executeUpdate();
    }
    return find(record.sha256())
        .orElseThrow(() -> new SQLException("no row for answer " + record.sha256()));
  }

  /** Where a body lies, by its digest. */
  public Optional<ArchivedAnswer> find(String sha256) throws SQLException {
    try (Connection connection = index.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT id, sha256, bytes, archive_file, archive_offset, record_id"
                    + " FROM answer WHERE sha256 = ?")) {
      query.setString(1, sha256);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new ArchivedAnswer(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6)))
            : Optional.empty();
      }
    }
  }

  private long lastKnown(String file) throws SQLException {
    try (Connection connection = index.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT coalesce(max(archive_offset), 0) FROM answer WHERE archive_file = ?")) {
      query.setString(1, file);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /**
   * The body of an archived answer, as it came.
   *
   * @throws IOException when it cannot be read, or is no longer what its digest says
   */
  public byte[] body(ArchivedAnswer answer) throws IOException {
    byte[] body = WarcFile.body(folder.resolve(answer.file()), answer.offset());
    if (!Sha256.of(body).equals(answer.sha256())) {
      throw new IOException(
          "archive/%s, record at %d: the body does not have the digest %s"
              .formatted(answer.file(), answer.offset(), answer.sha256()));
    }
    return body;
  }
}
