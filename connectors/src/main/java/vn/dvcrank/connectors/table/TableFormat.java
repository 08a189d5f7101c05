package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/**
 * The formats of tables. Files are read row by row, in bounded memory: what is kept of a file are a
 * workbook's shared texts and the row at hand.
 */
public enum TableFormat {
  /** A workbook in a zip file (Office Open XML). */
  XLSX,
  /** A workbook as Excel wrote it until 2003 (BIFF8). */
  XLS,
  /** A page; every table that is not within another one is a sheet. */
  HTML,
  /** Text with a delimiter. */
  CSV,
  /** One array of objects, alone or within an object. */
  JSON;

  /** What a file is by its content; its name says nothing. Empty when it is no table. */
  public static Optional<TableFormat> of(Path file) throws IOException {
    return FormatOfContent.of(file);
  }

  /** Reads a file whose text is Unicode. */
  public void read(Path file, RowSink sink) throws IOException, UnreadableImportException {
    read(file, TextCoding.UNICODE, Extent.WHOLE, sink);
  }

  /**
   * Hands out every row that says something, in the order of the file. When it throws, what it has
   * handed out is void: damage may show at the end of a file only.
   *
   * @throws UnreadableImportException when it is not of this format, is damaged, or has more than
   *     the {@link TableLimits}; its message never has the text of a cell
   * @throws IOException when the file cannot be read at all
   */
  public void read(Path file, TextCoding coding, RowSink sink)
      throws IOException, UnreadableImportException {
    read(file, coding, Extent.WHOLE, sink);
  }

  /**
   * The same for a sink that may have seen enough before the end, and ends the reading then by
   * throwing.
   *
   * @param extent how much the sink asks for
   */
  public void read(Path file, TextCoding coding, Extent extent, RowSink sink)
      throws IOException, UnreadableImportException {
    reader().read(file, String.valueOf(file.getFileName()), coding, extent, sink);
  }

  private TableReader reader() {
    return switch (this) {
      case XLSX -> new XlsxTable();
      case XLS -> new XlsTable();
      case HTML -> new HtmlTable();
      case CSV -> new CsvTable();
      case JSON -> new JsonTable();
    };
  }
}
