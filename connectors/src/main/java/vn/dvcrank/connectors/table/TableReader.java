package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.nio.file.Path;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** Reads one format; see {@link TableFormat#read(Path, TextCoding, Extent, RowSink)}. */
@FunctionalInterface
interface TableReader {

  /**
   * Hands out every row, in order; what is asked for besides is up to the sink, which may end it.
   *
   * @param name of the file, for messages
   * @param extent what the coding of a text file is told by
   */
  void read(Path file, String name, TextCoding coding, Extent extent, RowSink sink)
      throws IOException, UnreadableImportException;
}
