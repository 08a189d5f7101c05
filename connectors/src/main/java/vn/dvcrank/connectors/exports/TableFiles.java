package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.Extent;
import vn.dvcrank.connectors.table.RowSink;
import vn.dvcrank.connectors.table.TableFormat;
import vn.dvcrank.connectors.table.TextCoding;

/** Files on disk as tables, whatever their format. */
final class TableFiles implements RowSource {

  @Override
  public Optional<Table> open(Path file) throws IOException {
    return TableFormat.of(file).map(format -> new TableFile(file, format));
  }

  private record TableFile(Path file, TableFormat format) implements Table {

    @Override
    public boolean writesEveryCell() {
      return format == TableFormat.CSV || format == TableFormat.HTML;
    }

    @Override
    public void read(boolean oldFont, Extent extent, RowSink sink)
        throws IOException, UnreadableImportException {
      format.read(file, oldFont ? TextCoding.TCVN3 : TextCoding.UNICODE, extent, sink);
    }
  }
}
