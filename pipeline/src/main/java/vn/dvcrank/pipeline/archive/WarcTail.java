package vn.dvcrank.pipeline.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The end of a WARC file that the index does not know, because the program was cut off between
 * writing and indexing.
 *
 * @param exchanges those that were written whole, response and request
 * @param end where the last of them ends
 */
record WarcTail(List<ArchivedRecord> exchanges, long end) {

  /** More than all that one night has ever asked for; it is held in memory. */
  private static final long LONGEST = 512L * 1024 * 1024;

  /**
   * Reads the tail that begins at an offset.
   *
   * @throws IOException also when a whole member holds no WARC record, which no crash brings about
   */
  static WarcTail read(FileChannel channel, long from) throws IOException {
    long length = channel.size() - from;
    if (length > LONGEST) {
      throw new IOException(
          "an archive file has %d bytes behind byte %d that are not indexed; a crash leaves at most %d: restore the database that belongs to it"
              .formatted(length, from, LONGEST));
    }
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // reads until the end
    }
    Walk walk = new Walk(bytes.array(), from);
    walk.all();
    return new WarcTail(walk.exchanges, from + walk.end);
  }

  /** Goes through the whole members, closing an exchange with each request, and with each file. */
  private static final class Walk {
    private final byte[] bytes;
    private final long from;
    private final List<ArchivedRecord> exchanges = new ArrayList<>();
    private int end;

    Walk(byte[] bytes, long from) {
      this.bytes = bytes;
      this.from = from;
    }

    /** Up to the first member that is not whole: it was cut off while it was written. */
    void all() throws IOException {
      Optional<Response> open = Optional.empty();
      Optional<GzipMember> member = GzipMember.at(bytes, 0);
      while (member.isPresent()) {
        KeptRecord record = record(member.get());
        switch (record.kind()) {
          case RESPONSE -> open = Optional.of(kept(member.get(), record));
          case RESOURCE -> {
            // A file has no question that follows it.
            close(kept(member.get(), record), member.get().end());
            open = Optional.empty();
          }
          case REQUEST -> {
            if (open.isPresent()) {
              close(open.get(), member.get().end());
              open = Optional.empty();
            }
          }
          case OTHER -> {
            // the file's first record; the exchange that follows takes it into its stretch
          }
        }
        member = GzipMember.at(bytes, member.get().end());
      }
    }

    private static Response kept(GzipMember member, KeptRecord record) {
      return new Response(
          Sha256.of(record.body()), record.body().length, member.begin(), record.id().toString());
    }

    private KeptRecord record(GzipMember member) throws IOException {
      byte[] alone = Arrays.copyOfRange(bytes, member.begin(), member.end());
      return KeptRecord.read(
          Channels.newChannel(new ByteArrayInputStream(alone)), "byte " + (from + member.begin()));
    }

    private void close(Response response, int now) {
      exchanges.add(
          new ArchivedRecord(
              response.sha256(),
              response.bytes(),
              from + response.position(),
              response.recordId(),
              new ArchivedRecord.Stretch(
                  from + end, now - end, Sha256.of(Arrays.copyOfRange(bytes, end, now)))));
      end = now;
    }
  }

  private record Response(String sha256, long bytes, long position, String recordId) {}
}
