package vn.dvcrank.pipeline.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A record of the archive, read back. What a disk, or a hand, has changed in it is an {@link
 * IOException} with its place, whatever the library that takes it apart makes of it; and it cannot
 * unfold into more than any answer or file has.
 */
final class KeptRecord {

  /** Answers and imported files are bounded by 64 MiB when they are taken in. */
  private static final int LARGEST_BODY = 64 * 1024 * 1024;

  private final Kind kind;
  private final URI id;
  private final byte[] body;

  private KeptRecord(Kind kind, URI id, byte[] body) {
    this.kind = kind;
    this.id = id;
    this.body = body;
  }

  /** What the rest of the archive's code knows of it. */
  Kind kind() {
    return kind;
  }

  URI id() {
    return id;
  }

  /** What it keeps, not copied; nothing when it keeps no answer and no file. */
  byte[] body() {
    return body;
  }

  /** Sorts of records. */
  enum Kind {
    /** An answer, as HTTP gave it. */
    RESPONSE,
    /** The question that the answer before it belongs to. */
    REQUEST,
    /** A file that somebody handed in. */
    RESOURCE,
    /** The file's own first record, or one that we do not write. */
    OTHER
  }

  /**
   * Reads the record that a channel begins with.
   *
   * @param place of the record, for messages
   */
  static KeptRecord read(ReadableByteChannel from, String place) throws IOException {
    try (WarcReader reader = new WarcReader(from)) {
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty()) {
        throw new IOException("no WARC record begins at " + place);
      }
      return of(record.get(), place);
    } catch (IOException e) {
      throw e.getMessage() == null ? damaged(place, e) : e;
    } catch (RuntimeException e) {
      // The library meets headers that it cannot use with whatever comes of it.
      throw damaged(place, e);
    }
  }

  private static KeptRecord of(WarcRecord record, String place) throws IOException {
    if (record instanceof WarcResponse response) {
      return new KeptRecord(Kind.RESPONSE, record.id(), bytes(response.http().body(), place));
    }
    if (record instanceof WarcResource) {
      return new KeptRecord(Kind.RESOURCE, record.id(), bytes(record.body(), place));
    }
    Kind kind = record instanceof WarcRequest ? Kind.REQUEST : Kind.OTHER;
    return new KeptRecord(kind, record.id(), new byte[0]);
  }

  private static byte[] bytes(MessageBody body, String place) throws IOException {
    byte[] bytes = body.stream().readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      throw new IOException(
          "the record at "
              + place
              + " has more than "
              + LARGEST_BODY
              + " bytes; it is none of ours");
    }
    return bytes;
  }

  private static IOException damaged(String place, Exception cause) {
    return new IOException("the record at " + place + " is damaged (" + cause + ")", cause);
  }
}
