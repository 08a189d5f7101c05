package vn.dvcrank.scoring.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a workbook without what depends on the moment and the machine of its writing.
 *
 * @param created what the workbook says of its creation
 */
public record ReproducibleWorkbook(Instant created) {

  /** Puts sheets into a new workbook. */
  @FunctionalInterface
  public interface Filling {
    void into(Workbook workbook) throws IOException;
  }

  private static final String APPLICATION = "dvcrank";

  /** Form that the file format asks for; not the program's version, which would change bytes. */
  private static final String APPLICATION_VERSION = "1.0000";

  /** The stream is the caller's: the archive is finished and the stream flushed, not closed. */
  public void write(Filling filling, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, APPLICATION, APPLICATION_VERSION)) {
      // The entries are stored as they are in the end.
      workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
      filling.into(workbook);
    }
    new ReproduciblePackage(created).copy(bytes.toByteArray(), out);
  }
}
