package vn.dvcrank.pipeline.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import vn.dvcrank.pipeline.archive.WarcBytes;

/** The readers of the archive: a record's body, and the tail that a crash left. */
final class ArchiveReaders {

  private static final byte[] BETWEEN = "\n<!-- next record -->\n".getBytes(StandardCharsets.UTF_8);

  private ArchiveReaders() {}

  /** Files as they lie on the disk. */
  static FuzzedReader file() throws IOException {
    Scratch scratch = new Scratch();
    return input -> WarcBytes.tail(scratch.file("one.warc.gz", input));
  }

  /** Records, each packed into a member of its own. */
  static FuzzedReader records() throws IOException {
    FuzzedReader file = file();
    return input -> file.read(packed(input));
  }

  /** The body of the one record that a file has. */
  static FuzzedReader body() throws IOException {
    Scratch scratch = new Scratch();
    return input -> {
      Path file = scratch.file("one.warc.gz", Packed.gzip(input));
      return Arrays.toString(WarcBytes.body(file));
    };
  }

  private static byte[] packed(byte[] input) throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    int from = 0;
    for (int at = 0; at + BETWEEN.length <= input.length; at++) {
      if (Arrays.equals(input, at, at + BETWEEN.length, BETWEEN, 0, BETWEEN.length)) {
        members.writeBytes(Packed.gzip(Arrays.copyOfRange(input, from, at)));
        from = at + BETWEEN.length;
      }
    }
    members.writeBytes(Packed.gzip(Arrays.copyOfRange(input, from, input.length)));
    return members.toByteArray();
  }
}
