package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** A workbook as Excel 97 to 2003 wrote it (BIFF8), record by record. */
final class XlsTable implements TableReader {

  /** A sheet has 65,536 rows at most; a full one of twenty columns is a fifth of this. */
  private static final long MOST_BYTES = 128L * 1024 * 1024;

  private static final int LOOKED_AT = 16;
  private static final String STREAM = "Workbook";
  private static final String OLD_STREAM = "Book";
  private static final String LOCKED_STREAM = "EncryptedPackage";

  @Override
  public void read(Path file, String name, TextCoding coding, Extent extent, RowSink sink)
      throws IOException, UnreadableImportException {
    if (Files.size(file) > MOST_BYTES) {
      throw refused(
          name, "an old workbook of more than " + MOST_BYTES + " bytes; save it as .xlsx");
    }
    if (FormatOfContent.isOldSheet(TextFile.head(file, LOOKED_AT))) {
      throw refused(name, XlsPrelude.OLD);
    }
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      Optional<String> refusal = refusal(root);
      if (refusal.isPresent()) {
        throw refused(name, refusal.get());
      }
      XlsRows rows = new XlsRows(name, coding, sink);
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(rows);
      try (InputStream records = stream(root)) {
        new HSSFEventFactory().abortableProcessEvents(request, records);
      }
      if (!rows.isWhole()) {
        throw refused(name, "a broken workbook: it ends in the middle");
      }
    } catch (HSSFUserException e) {
      XlsRows.rethrow(e);
    } catch (IOException | RuntimeException e) {
      // The library meets a broken file with whatever comes of it; its message may hold a cell.
      throw refused(name, "a broken workbook");
    }
  }

  private static Optional<String> refusal(DirectoryNode root) throws IOException {
    if (root.hasEntryCaseInsensitive(STREAM)) {
      try (InputStream records = stream(root)) {
        return XlsPrelude.refusal(records);
      }
    } else if (root.hasEntryCaseInsensitive(LOCKED_STREAM)) {
      return Optional.of(XlsPrelude.LOCKED);
    }
    return Optional.of(
        root.hasEntryCaseInsensitive(OLD_STREAM)
            ? XlsPrelude.OLD
            : "a document of an office program, and no workbook");
  }

  private static InputStream stream(DirectoryNode root) throws IOException {
    Entry entry = root.getEntryCaseInsensitive(STREAM);
    return root.createDocumentInputStream(entry);
  }

  private static UnreadableImportException refused(String name, String why) {
    return new UnreadableImportException(name + ": " + why);
  }
}
