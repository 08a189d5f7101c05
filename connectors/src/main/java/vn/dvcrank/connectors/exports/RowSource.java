package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.Extent;
import vn.dvcrank.connectors.table.RowSink;

/** Opens files as tables. */
@FunctionalInterface
interface RowSource {

  /** The table that a file is; empty when it is none. */
  Optional<Table> open(Path file) throws IOException;

  /** A table that can be read again and again. */
  interface Table {

    /** Whether its rows have every cell that is written there, empty ones at their end too. */
    boolean writesEveryCell();

    /**
     * Hands out the rows.
     *
     * @param oldFont whether its text is written for the fonts of the 1990s (TCVN3)
     * @param extent how much is asked for; the sink ends what is asked for the beginning only
     */
    void read(boolean oldFont, Extent extent, RowSink sink)
        throws IOException, UnreadableImportException;
  }
}
