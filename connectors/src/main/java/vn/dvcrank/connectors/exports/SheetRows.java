package vn.dvcrank.connectors.exports;

import java.io.IOException;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.TableRow;

/** What the rows below a header say. */
sealed interface SheetRows permits DossierRows, SummaryRows {

  /** Takes the next row. */
  void take(TableRow row) throws IOException, UnreadableImportException;

  /** Comes once, after the last row of the sheet. */
  void end() throws IOException, UnreadableImportException;
}
