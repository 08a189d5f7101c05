package vn.dvcrank.pipeline.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;
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
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes.array()))) {
      walk.all(reader);
    } catch (EOFException | ZipException | ParsingException torn) {
      // What follows the last whole exchange was cut off while it was written.
    }
    return new WarcTail(walk.exchanges, from + walk.end);
  }

  /** Goes through the records, closing an exchange with each request, and with each file. */
  private static final class Walk {
    private final byte[] bytes;
    private final long from;
    private final List<ArchivedRecord> exchanges = new ArrayList<>();
    private int end;

    Walk(byte[] bytes, long from) {
      this.bytes = bytes;
      this.from = from;
    }

    void all(WarcReader reader) throws IOException {
      Optional<Response> open = Optional.empty();
      Optional<WarcRecord> record = reader.next();
      while (record.isPresent()) {
        boolean closes = record.get() instanceof WarcRequest && open.isPresent();
        if (record.get() instanceof WarcResponse response) {
          byte[] body = response.http().body().stream().readAllBytes();
          open = Optional.of(kept(body, reader, response));
        } else if (record.get() instanceof WarcResource resource) {
          byte[] body = resource.body().stream().readAllBytes();
          open = Optional.of(kept(body, reader, resource));
          closes = true; // a file has no question that follows it
        } else {
          record.get().body().consume();
        }
        record = reader.next();
        if (closes) {
          close(open.orElseThrow(), Math.toIntExact(reader.position()));
        }
      }
    }

    private static Response kept(byte[] body, WarcReader reader, WarcRecord record) {
      return new Response(Sha256.of(body), body.length, reader.position(), record.id().toString());
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
