package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.nio.file.Path;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** Reads one format; see {@link TableFormat#read(Path, TextCoding, RowSink)}. */
@FunctionalInterface
interface TableReader {

  /**
   * Hands out every row.
   *
   * @param name of the file, for messages
   */
  void read(Path file, String name, TextCoding coding, RowSink sink)
      throws IOException, UnreadableImportException;
}
