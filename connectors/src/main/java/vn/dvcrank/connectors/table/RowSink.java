package vn.dvcrank.connectors.table;

import java.io.IOException;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** Takes the rows of a table, one after the other. */
@FunctionalInterface
public interface RowSink {

  /**
   * Takes one row; rows without any cell do not come.
   *
   * @throws UnreadableImportException to end the reading: nothing of the file can be used
   */
  void row(TableRow row) throws IOException, UnreadableImportException;
}
