package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.Extent;

/**
 * Reads exports of provinces' own systems: dossier lists and summary forms, of any format of table,
 * by the layouts that are known. What a file is, its header says, never its name. Columns without a
 * meaning are not read, so nothing about persons leaves the file, not even in a message.
 */
public final class ExportReader {

  private final ExportLayouts layouts;
  private final RowSource source;

  public ExportReader(ExportLayouts layouts) {
    this(layouts, new TableFiles());
  }

  ExportReader(ExportLayouts layouts, RowSource source) {
    this.layouts = layouts;
    this.source = source;
  }

  /**
   * What a file is; empty when it is no table, or has no header of a known layout.
   *
   * @throws UnreadableImportException when it fits two layouts alike
   */
  public Optional<ExportHead> recognise(Path file) throws IOException, UnreadableImportException {
    Optional<RowSource.Table> table = source.open(file);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    HeadScan scan = new HeadScan(layouts, name(file));
    return scan.head(table.get());
  }

  /**
   * Reads a file into a sink. When it throws, what the sink was given is void.
   *
   * @param hints what the file may leave open
   * @throws UnreadableImportException when nothing of it can be used; one line without the content
   *     of any cell
   */
  public ExportReading read(Path file, ExportHints hints, ExportSink sink)
      throws IOException, UnreadableImportException {
    return read(file, hints, Extent.WHOLE, sink);
  }

  /**
   * The same for a sink that asks for the first rows, and ends the reading then by throwing.
   *
   * @param extent how much the sink asks for
   */
  public ExportReading read(Path file, ExportHints hints, Extent extent, ExportSink sink)
      throws IOException, UnreadableImportException {
    String name = name(file);
    RowSource.Table table =
        source
            .open(file)
            .orElseThrow(
                () ->
                    new UnreadableImportException(
                        name + ": no table: hand in XLSX, XLS, HTML, CSV or JSON"));
    // Looking at the header first would be one more reading of all texts that a workbook shares.
    ExportRun run = run(table, name, hints, sink);
    try {
      table.read(false, extent, run);
      return run.end();
    } catch (UnreadableImportException e) {
      if (run.hasHead() || !new HeadScan(layouts, name).isInOldFont(table)) {
        throw e;
      }
    }
    ExportRun inOldFont = run(table, name, hints, sink);
    table.read(true, extent, inOldFont);
    return inOldFont.end();
  }

  private ExportRun run(RowSource.Table table, String name, ExportHints hints, ExportSink sink) {
    return new ExportRun(
        new HeaderSearch(layouts.all()), table.writesEveryCell(), name, hints, sink);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
