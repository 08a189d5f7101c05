package vn.dvcrank.connectors.portal.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of recordings, read only up to a bound. */
final class BoundedFile {

  private BoundedFile() {}

  /**
   * @throws IOException when it cannot be read or has more bytes than {@code most}
   */
  static byte[] read(Path file, int most) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] content = bytes.readNBytes(most + 1);
      if (content.length > most) {
        throw new IOException(file + ": more than " + most + " bytes");
      }
      return content;
    }
  }
}
