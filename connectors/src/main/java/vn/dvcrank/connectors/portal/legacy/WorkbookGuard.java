package vn.dvcrank.connectors.portal.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/**
 * Looks through a workbook before it is opened: a small file may unpack into a very large one.
 * Takes the zip file apart by its directory, as the workbook's reader does: both see the same
 * parts, also of files whose parts do not say in front how long they are.
 */
final class WorkbookGuard {

  private static final int MOST_PARTS = 500;
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Beyond the last column of any spreadsheet; a reader would make room for all before it. */
  private static final Pattern FAR_COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{4,}");

  private WorkbookGuard() {}

  static boolean isZip(byte[] content) {
    return content.length > 4
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }

  /**
   * @throws UnreadableImportException when it is no workbook of sane size
   */
  static void check(String file, byte[] content) throws UnreadableImportException {
    int parts = 0;
    int bytes = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        byte[] part;
        try (InputStream in = zip.getInputStream(entry)) {
          part = in.readNBytes(MOST_BYTES - bytes);
        }
        bytes += part.length;
        parts++;
        if (parts > MOST_PARTS || bytes >= MOST_BYTES) {
          throw new UnreadableImportException(
              file + ": a workbook of more than " + MOST_BYTES + " bytes; save the answer alone");
        }
        // Nothing behind this one asks: a damaged figure would be read for a figure.
        CRC32 sum = new CRC32();
        sum.update(part);
        if (sum.getValue() != entry.getCrc()) {
          throw new UnreadableImportException(
              file + ": a broken workbook: its part " + entry.getName() + " is damaged");
        }
        if (FAR_COLUMN.matcher(new String(part, StandardCharsets.ISO_8859_1)).find()) {
          throw new UnreadableImportException(file + ": a cell beyond the last column");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableImportException(
          file + ": a broken workbook: " + String.valueOf(e.getMessage()));
    }
  }
}
