package vn.dvcrank.pipeline.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.netpreserve.jwarc.ParsingException;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.scoring.period.Period;

/**
 * Every distinct body that a source answered, kept once, before anything reads it: as WARC records
 * in a file a night, indexed by SHA-256 in the database.
 */
public final class AnswerArchive {

  private final Path folder;
  private final AnswerTable index;
  private final String software;

  /**
   * @param folder the archive's folder
   * @param database the database that indexes it
   * @param software name and version for the files' first record
   */
  public AnswerArchive(Path folder, DataSource database, String software) {
    this.folder = folder;
    this.index = new AnswerTable(database);
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
    Optional<ArchivedAnswer> known = index.find(sha256);
    return known.isPresent()
        ? known.get()
        : append(
            sha256,
            answer.body().length,
            answeredAt,
            recordId ->
                List.of(
                    WarcRecords.response(answer, sha256, answeredAt, recordId),
                    WarcRecords.request(answer, answeredAt, recordId)));
  }

  /**
   * Keeps a file that somebody handed in; when its bytes are already kept, finds them.
   *
   * @param name of the file, without a folder
   * @param handedInAt when
   */
  public ArchivedAnswer keepFile(String name, byte[] bytes, Instant handedInAt)
      throws IOException, SQLException {
    String sha256 = Sha256.of(bytes);
    Optional<ArchivedAnswer> known = index.find(sha256);
    return known.isPresent()
        ? known.get()
        : append(
            sha256,
            bytes.length,
            handedInAt,
            recordId -> List.of(WarcRecords.resource(name, bytes, sha256, handedInAt, recordId)));
  }

  /** The records of something kept; the first is the one that holds the body. */
  private interface Records {
    List<byte[]> under(URI recordId) throws IOException;
  }

  private ArchivedAnswer append(String sha256, int bytes, Instant answeredAt, Records records)
      throws IOException, SQLException {
    LocalDate day = LocalDate.ofInstant(answeredAt, Period.ZONE);
    String name = day.getYear() + "/" + day + ".warc.gz";
    try (WarcFile file = WarcFile.toAppend(folder.resolve(name))) {
      recover(file, name);
      if (file.size() == 0) {
        recoverOthers(name);
      }
      // What a crash left behind may have held this very body.
      Optional<ArchivedAnswer> recovered = index.find(sha256);
      return recovered.isPresent()
          ? recovered.get()
          : index.add(write(file, sha256, bytes, answeredAt, records), name);
    }
  }

  /**
   * Takes in what a crash left unindexed at a file's end; what is torn, or kept elsewhere, goes.
   */
  private void recover(WarcFile file, String name) throws IOException, SQLException {
    for (ArchivedRecord lost : file.recover(index.indexedEnd(name))) {
      if (index.find(lost.sha256()).isPresent()) {
        file.cutOff(lost.stretch().offset());
        return;
      }
      index.add(lost, name);
    }
  }

  /** A night's file is begun when the files of the nights before it are in order. */
  private void recoverOthers(String begun) throws IOException, SQLException {
    for (String name : WarcFile.namesBelow(folder)) {
      if (!name.equals(begun)) {
        try (WarcFile file = WarcFile.toAppend(folder.resolve(name))) {
          recover(file, name);
        }
      }
    }
  }

  /**
   * Takes in, or cuts off, what a crash left at the end of any file. What no crash of ours leaves
   * is not touched: a file that is shorter than its index says, or holds something else than
   * records.
   *
   * @return what was done, a line a file
   */
  public List<String> recoverAll() throws IOException, SQLException {
    List<String> done = new ArrayList<>();
    for (String name : WarcFile.namesBelow(folder)) {
      try (WarcFile file = WarcFile.toAppend(folder.resolve(name))) {
        long before = file.size();
        long indexed = index.indexedEnd(name);
        if (before > indexed && file.hasTailOfOurs(indexed)) {
          recover(file, name);
          done.add(
              "archive/%s: %d bytes after the last indexed answer: %d taken in, %d cut off"
                  .formatted(
                      name,
                      before - indexed,
                      index.indexedEnd(name) - indexed,
                      before - file.size()));
        }
      } catch (ParsingException somebodyElses) {
        done.add("archive/" + name + ": left as it is, it holds something else than records");
      }
    }
    return done;
  }

  private ArchivedRecord write(
      WarcFile file, String sha256, int bytes, Instant answeredAt, Records records)
      throws IOException {
    URI recordId = WarcRecords.id("kept", sha256, answeredAt);
    ByteArrayOutputStream stretch = new ByteArrayOutputStream();
    if (file.size() == 0) {
      stretch.write(WarcRecords.info(file.name(), answeredAt, software));
    }
    int before = stretch.size();
    for (byte[] record : records.under(recordId)) {
      stretch.write(record);
    }
    long offset = file.append(stretch.toByteArray());
    return new ArchivedRecord(
        sha256,
        bytes,
        offset + before,
        recordId.toString(),
        new ArchivedRecord.Stretch(offset, stretch.size(), Sha256.of(stretch.toByteArray())));
  }

  /** Where a body lies, by its digest. */
  public Optional<ArchivedAnswer> find(String sha256) throws SQLException {
    return index.find(sha256);
  }

  /**
   * The body of an answer as it is kept, read back.
   *
   * @param came what it must be, byte for byte
   * @throws IOException when it cannot be read, or is something else
   */
  public byte[] readBack(ArchivedAnswer answer, byte[] came) throws IOException {
    byte[] body = WarcFile.body(folder.resolve(answer.file()), answer.offset());
    if (!Arrays.equals(body, came)) {
      throw new IOException(
          "archive/%s, record at %s: the body is not the one that was written"
              .formatted(answer.file(), answer.offset()));
    }
    return body;
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
          "archive/%s, record at %s: the body does not have the digest %s"
              .formatted(answer.file(), answer.offset(), answer.sha256()));
    }
    return body;
  }
}
