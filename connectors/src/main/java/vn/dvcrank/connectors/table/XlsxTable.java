package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.WorkbookParts.UnusableWorkbookException;

/**
 * A workbook in a zip file, all its sheets one after the other. Its XML is read here and not by a
 * library: so a figure is decimal text all the way, nothing is made of a cell but its text, and
 * each part is unpacked once, under the guard.
 */
final class XlsxTable implements TableReader {

  private static final WorkbookParts.Bounds BOUNDS =
      new WorkbookParts.Bounds(2_000, 2L * 1024 * 1024 * 1024);

  @Override
  public void read(Path file, String name, TextCoding coding, Extent extent, RowSink sink)
      throws IOException, UnreadableImportException {
    RowBuffer row = new RowBuffer(name, sink);
    try (WorkbookParts parts = WorkbookParts.open(Files.newByteChannel(file), BOUNDS)) {
      XlsxBook book = XlsxBook.in(parts);
      XlsxTexts texts = new XlsxTexts(coding);
      if (book.texts().isPresent()) {
        try (XmlPart xml = new XmlPart(part(parts, book.texts().get()))) {
          texts.read(xml);
        }
      }
      int sheet = 0;
      for (Optional<String> part : book.sheets()) {
        sheet++;
        if (part.isPresent()) {
          try (XmlPart xml = new XmlPart(part(parts, part.get()))) {
            new XlsxSheet(xml, texts, coding, row, sheet).read();
          }
        }
      }
    } catch (UnusableWorkbookException e) {
      throw new UnreadableImportException(name + ": " + e.getMessage());
    }
  }

  private static InputStream part(WorkbookParts parts, String name) throws IOException {
    return parts
        .part(name)
        .orElseThrow(
            () ->
                new UnusableWorkbookException("a broken workbook: one of its parts is not there"));
  }
}
