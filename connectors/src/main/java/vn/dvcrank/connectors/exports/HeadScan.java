package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.Extent;
import vn.dvcrank.connectors.table.RowSink;
import vn.dvcrank.connectors.table.TableRow;

/** Looks at the first rows of each sheet until one has a known header. */
final class HeadScan {

  private final HeaderSearch search;
  private final String file;

  HeadScan(ExportLayouts layouts, String file) {
    this.search = new HeaderSearch(layouts.all());
    this.file = file;
  }

  /** What the file is; empty when it has no known header, or cannot be read that far. */
  Optional<ExportHead> head(RowSource.Table table) throws IOException, UnreadableImportException {
    Optional<ExportHead> head = look(table, false);
    return head.isPresent() ? head : look(table, true);
  }

  /**
   * Whether the text of the file is for the fonts of the 1990s: its header is known that way only.
   */
  boolean isInOldFont(RowSource.Table table) throws IOException, UnreadableImportException {
    return look(table, false).isEmpty() && look(table, true).isPresent();
  }

  private Optional<ExportHead> look(RowSource.Table table, boolean oldFont)
      throws IOException, UnreadableImportException {
    Look look = new Look();
    try {
      table.read(oldFont, Extent.BEGINNING, look);
      look.judge();
    } catch (UnreadableImportException e) {
      // Ours when enough was seen. Else the file is damaged or of another kind, which is the answer
      // to this question; whoever reads it as an export gets to know why it cannot be read.
      if (look.tie.isPresent()) {
        throw look.tie.get();
      }
    }
    return look.head;
  }

  /** Ends the reading as soon as a header was seen. */
  private final class Look implements RowSink {
    private final List<TableRow> rows = new ArrayList<>();
    private final List<TableRow> before = new ArrayList<>();
    private Optional<ExportHead> head = Optional.empty();
    private Optional<UnreadableImportException> tie = Optional.empty();

    @Override
    public void row(TableRow row) throws UnreadableImportException {
      if (!rows.isEmpty() && rows.get(0).sheet() != row.sheet()) {
        judge();
        if (before.size() + rows.size() <= HeaderSearch.ROWS) {
          before.addAll(rows);
        }
        rows.clear();
      }
      if (rows.size() < HeaderSearch.ROWS) {
        rows.add(row);
        if (rows.size() == HeaderSearch.ROWS) {
          judge();
        }
      }
    }

    private void judge() throws UnreadableImportException {
      HeaderSearch.Found found = search.in(rows);
      if (found.match().isEmpty()) {
        return;
      }
      try {
        head = Optional.of(SheetHead.of(found, rows, before, file).head());
      } catch (UnreadableImportException e) {
        tie = Optional.of(e);
      }
      throw new UnreadableImportException(file + ": enough was seen");
    }
  }
}
