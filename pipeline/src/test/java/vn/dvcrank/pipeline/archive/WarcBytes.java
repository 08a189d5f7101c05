package vn.dvcrank.pipeline.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of the archive as the program reads them. */
public final class WarcBytes {

  private WarcBytes() {}

  /** What the recovery of a tail makes of a file that nothing of is indexed. */
  public static String tail(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return WarcTail.read(channel, 0).toString();
    }
  }

  /** The body of the record that a file begins with. */
  public static byte[] body(Path file) throws IOException {
    return WarcFile.body(file, 0);
  }
}
