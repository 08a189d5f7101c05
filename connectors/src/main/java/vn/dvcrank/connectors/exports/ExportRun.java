package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.RowSink;
import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.scoring.finding.FindingCode;

/** Reads the rows of one file: of each sheet first its header, then what stands below. */
final class ExportRun implements RowSink {

  private final HeaderSearch search;
  private final boolean writesEveryCell;
  private final String file;
  private final ExportHints hints;
  private final ExportSink sink;
  private final FindingLog log = new FindingLog();
  private final RowTally tally = new RowTally(log);
  private final List<TableRow> top = new ArrayList<>();
  private final List<TableRow> before = new ArrayList<>();
  private Optional<ExportHead> head = Optional.empty();
  private Optional<HeaderMatch> nearest = Optional.empty();
  private Optional<SheetRows> rows = Optional.empty();
  private boolean searched;
  private int sheet;

  ExportRun(
      HeaderSearch search,
      boolean writesEveryCell,
      String file,
      ExportHints hints,
      ExportSink sink) {
    this.search = search;
    this.writesEveryCell = writesEveryCell;
    this.file = file;
    this.hints = hints;
    this.sink = sink;
  }

  @Override
  public void row(TableRow row) throws IOException, UnreadableImportException {
    if (row.sheet() != sheet) {
      endSheet();
      sheet = row.sheet();
    }
    if (searched) {
      take(row);
      return;
    }
    top.add(row);
    if (top.size() == HeaderSearch.ROWS) {
      findHeader();
    }
  }

  /** Whether a header was found; without one, the sink was given nothing. */
  boolean hasHead() {
    return head.isPresent();
  }

  /** What came of it, after the last row. */
  ExportReading end() throws IOException, UnreadableImportException {
    endSheet();
    ExportHead known = head.orElseThrow(this::withoutHeader);
    return new ExportReading(known, tally.taken(), tally.rejected(), tally.aside(), log.findings());
  }

  private void endSheet() throws IOException, UnreadableImportException {
    if (!searched && !top.isEmpty()) {
      findHeader();
    }
    if (rows.isPresent()) {
      rows.get().end();
    }
    rows = Optional.empty();
    searched = false;
    top.clear();
  }

  private void take(TableRow row) throws IOException, UnreadableImportException {
    if (rows.isPresent()) {
      rows.get().take(row);
    } else {
      tally.setAside();
    }
  }

  private void findHeader() throws IOException, UnreadableImportException {
    searched = true;
    HeaderSearch.Found found = search.in(top);
    if (found.match().isEmpty()) {
      nearest = nearest.isPresent() ? nearest : found.nearest();
      log.note(
          FindingCode.EXPORT_HEADER_UNKNOWN,
          top.get(0),
          "sheet %d has no header of a known layout and is left out".formatted(sheet));
      for (TableRow row : top) {
        take(row);
      }
      keepAsTitle();
      return;
    }
    SheetHead here = SheetHead.of(found, top, before, file);
    begin(here.head());
    readBelow(here);
  }

  private void keepAsTitle() {
    if (head.isEmpty() && before.size() + top.size() <= HeaderSearch.ROWS) {
      before.addAll(top);
    }
  }

  private void begin(ExportHead here) throws IOException, UnreadableImportException {
    if (head.isEmpty()) {
      head = Optional.of(here);
      sink.begin(here);
    } else if (!head.get().layout().equals(here.layout())) {
      throw new UnreadableImportException(
          "%s: its sheets have the layouts %s and %s: hand them in one by one"
              .formatted(file, head.get().layout(), here.layout()));
    } else if (!head.get().equals(here)) {
      throw new UnreadableImportException(
          "%s: its sheets are of different times: hand them in one by one".formatted(file));
    }
  }

  private void readBelow(SheetHead here) throws IOException, UnreadableImportException {
    HeaderMatch match = here.match();
    int below = match.first() + match.rows();
    HeaderRows headerRows = new HeaderRows();
    for (int i = 0; i < below; i++) {
      tally.setAside();
      if (i >= match.first()) {
        headerRows.add(top.get(i));
      }
    }
    if (below < top.size() && HeaderRows.numbersColumns(top.get(below), match)) {
      headerRows.add(top.get(below));
    }
    match.note(log, top.get(match.first()));
    RowReader reader = new RowReader(match, writesEveryCell);
    TableRow headerRow = top.get(match.first());
    rows =
        Optional.of(
            match.layout().form() == ExportForm.DOSSIERS
                ? new DossierRows(reader, match.layout(), headerRows, sink, tally)
                : new SummaryRows(
                    reader,
                    match.layout(),
                    headerRows,
                    headerRow,
                    here.oneUnit(hints, file),
                    file,
                    sink,
                    tally));
    for (TableRow row : top.subList(below, top.size())) {
      take(row);
    }
  }

  private UnreadableImportException withoutHeader() {
    return new UnreadableImportException(
        nearest
            .map(
                near ->
                    "%s: no layout fits its header; %s comes nearest and lacks %s: add its headers to a layout"
                        .formatted(file, near.layout().name(), String.join(", ", near.missing())))
            .orElse(
                "%s: no header of a known layout in the first %d rows of a sheet: add a layout for it"
                    .formatted(file, HeaderSearch.ROWS)));
  }
}
