package vn.dvcrank.pipeline.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads a WARC file record by record, up to its end or to the first record that is not whole. */
final class WarcScan {

  private final Path path;

  WarcScan(Path path) {
    this.path = path;
  }

  /**
   * Reads the records from an offset on.
   *
   * @return where the last whole record ends
   */
  long from(long offset, Consumer<ArchivedRecord> responses) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (offset >= channel.size()) {
        return channel.size();
      }
      channel.position(offset);
      try (WarcReader reader = new WarcReader(channel)) {
        return readAll(reader, offset, responses);
      } catch (EOFException | ZipException | ParsingException torn) {
        return offset; // not even the first record's head is whole
      }
    }
  }

  private static long readAll(WarcReader reader, long offset, Consumer<ArchivedRecord> responses)
      throws IOException {
    long whole = offset;
    try {
      Optional<WarcRecord> record = reader.next();
      while (record.isPresent()) {
        long begins = reader.position();
        Optional<ArchivedRecord> response = read(record.get(), begins);
        record = reader.next();
        whole = reader.position();
        response.ifPresent(responses);
      }
      return whole;
    } catch (EOFException | ZipException | ParsingException torn) {
      return whole; // what follows was cut off while it was written
    }
  }

  private static Optional<ArchivedRecord> read(WarcRecord record, long begins) throws IOException {
    if (record instanceof WarcResponse response) {
      byte[] body = response.http().body().stream().readAllBytes();
      return Optional.of(
          new ArchivedRecord(Sha256.of(body), body.length, begins, record.id().toString()));
    }
    record.body().consume();
    return Optional.empty();
  }
}
