package vn.dvcrank.pipeline.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The end of a WARC file that the index does not know, because the program was cut off between
 * writing and indexing.
 *
 * @param exchanges those that were written whole, response and request
 * @param end where the last of them ends
 */
record WarcTail(List<ArchivedRecord> exchanges, long end) {

  /** Reads the tail that begins at an offset. */
  static WarcTail read(FileChannel channel, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - from));
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
        WarcRecord record = record(member.get());
        if (record instanceof WarcResponse response) {
          byte[] body = response.http().body().stream().readAllBytes();
          open = Optional.of(kept(body, member.get(), record));
        } else if (record instanceof WarcResource resource) {
          byte[] body = resource.body().stream().readAllBytes();
          // A file has no question that follows it.
          close(kept(body, member.get(), record), member.get().end());
          open = Optional.empty();
        } else if (record instanceof WarcRequest && open.isPresent()) {
          close(open.get(), member.get().end());
          open = Optional.empty();
        }
        member = GzipMember.at(bytes, member.get().end());
      }
    }

    private static Response kept(byte[] body, GzipMember member, WarcRecord record) {
      return new Response(Sha256.of(body), body.length, member.begin(), record.id().toString());
    }

    private WarcRecord record(GzipMember member) throws IOException {
      byte[] alone = Arrays.copyOfRange(bytes, member.begin(), member.end());
      return new WarcReader(new ByteArrayInputStream(alone))
          .next()
          .orElseThrow(
              () -> new IOException("no WARC record begins at " + (from + member.begin())));
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
