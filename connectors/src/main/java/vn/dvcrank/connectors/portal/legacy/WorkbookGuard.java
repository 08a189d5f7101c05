package vn.dvcrank.connectors.portal.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.WorkbookParts;

/**
 * Looks through a workbook before it is opened: takes its parts apart as the workbook's reader
 * does, so both see the same, and reads each to its end.
 */
final class WorkbookGuard {

  private static final WorkbookParts.Bounds BOUNDS =
      new WorkbookParts.Bounds(500, 64L * 1024 * 1024);

  /** Beyond the last column of any spreadsheet; the reader would make room for all before it. */
  private static final Pattern FAR_COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{4,}");

  private WorkbookGuard() {}

  static boolean isZip(byte[] content) {
    return WorkbookParts.isZip(content);
  }

  /**
   * @throws UnreadableImportException when it is no workbook of sane size
   */
  static void check(String file, byte[] content) throws UnreadableImportException {
    try (WorkbookParts parts =
        WorkbookParts.open(new SeekableInMemoryByteChannel(content), BOUNDS)) {
      for (String name : parts.names()) {
        Optional<InputStream> part = parts.part(name);
        if (part.isPresent() && hasFarColumn(part.get())) {
          throw new UnreadableImportException(file + ": a cell beyond the last column");
        }
      }
    } catch (IOException e) {
      throw new UnreadableImportException(file + ": " + e.getMessage());
    }
  }

  private static boolean hasFarColumn(InputStream part) throws IOException {
    try (part) {
      return FAR_COLUMN
          .matcher(new String(part.readAllBytes(), StandardCharsets.ISO_8859_1))
          .find();
    }
  }
}
