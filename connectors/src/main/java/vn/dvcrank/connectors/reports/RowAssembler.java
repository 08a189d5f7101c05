package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.dvcrank.scoring.audit.PublishedRow;
import vn.dvcrank.scoring.finding.FindingSentence;

/**
 * Puts the rows of one table together from its lines. A row's figures always come from one line
 * that holds exactly as many as the header asks for; what does not fit is left unread and said.
 */
final class RowAssembler {

  private static final int MOST_NAME_LINES = 4;

  private final AnnexHeader header;
  private final ReadingLog log;
  private final Consumer<PublishedRow> rows;
  private final RowCells rowCells;

  private final List<DocumentLine> before = new ArrayList<>();
  private final List<DocumentLine> numbered = new ArrayList<>();
  private final List<String> nameParts = new ArrayList<>();
  private Optional<Integer> number = Optional.empty();
  private Optional<RowDraft> open = Optional.empty();

  RowAssembler(AnnexHeader header, ReadingLog log, Consumer<PublishedRow> rows) {
    this.header = header;
    this.log = log;
    this.rows = rows;
    this.rowCells = new RowCells(header);
  }

  /** Takes the table's next line. */
  void line(DocumentLine line) {
    RowLine parts = RowLine.of(line, header.cells());
    if (parts.isClassOnly()) {
      text(line);
    } else if (parts.isNumberOnly()) {
      begin(line, parts.leadingNumber(), "");
    } else if (parts.cells().isEmpty()) {
      if (parts.number().isPresent()) {
        begin(line, parts.number(), parts.words());
      } else {
        text(line);
      }
    } else {
      figures(parts);
    }
  }

  /** Ends the table, or its part on one page: nothing that follows belongs to an open row. */
  void end() {
    close();
    dropPending(FindingSentence.NO_ROW);
  }

  private void begin(DocumentLine line, Optional<Integer> rowNumber, String words) {
    close();
    if (number.isPresent()) {
      dropPending(FindingSentence.ROW_WITHOUT_FIGURES);
    }
    number = rowNumber;
    numbered.add(line);
    if (!words.isEmpty()) {
      nameParts.add(words);
    }
  }

  private void text(DocumentLine line) {
    if (number.isPresent()) {
      numbered.add(line);
      nameParts.add(line.text());
    } else if (open.isPresent() && open.get().wants(line)) {
      open.get().add(line);
    } else {
      close();
      before.add(line);
    }
    if (numbered.size() > MOST_NAME_LINES || before.size() > MOST_NAME_LINES) {
      dropPending(FindingSentence.NO_ROW);
    }
  }

  private void figures(RowLine parts) {
    close();
    Optional<RowDraft> draft = number.isPresent() ? continued(parts) : whole(parts);
    if (draft.isPresent()) {
      open = draft;
      clearPending();
    } else {
      List<DocumentLine> lines = new ArrayList<>(before);
      lines.addAll(numbered);
      lines.add(parts.line());
      clearPending();
      log.unread(FindingSentence.ROW_INCOMPLETE, lines, header.cells());
    }
  }

  /** Figures below the line of their number. */
  private Optional<RowDraft> continued(RowLine parts) {
    if (parts.number().isPresent()) {
      if (!nameParts.isEmpty()) {
        return Optional.empty();
      }
      // The number alone was that of the page.
      dropPending(FindingSentence.NO_ROW);
      return whole(parts);
    }
    return parts.cells().size() == header.cells()
        ? Optional.of(new RowDraft(number.get(), before, numbered, nameParts, parts, parts.cells()))
        : Optional.empty();
  }

  /** Figures in the line of their number. */
  private Optional<RowDraft> whole(RowLine parts) {
    List<String> cells = parts.cells();
    if (parts.number().isPresent() && cells.size() == header.cells()) {
      return Optional.of(
          new RowDraft(parts.number().get(), before, List.of(), List.of(), parts, cells));
    }
    boolean nameElsewhere = parts.words().isEmpty() && cells.size() == header.cells() + 1;
    return nameElsewhere
        ? parts
            .leadingNumber()
            .map(
                first ->
                    new RowDraft(
                        first, before, List.of(), List.of(), parts, cells.subList(1, cells.size())))
        : Optional.empty();
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    RowDraft draft = open.get();
    open = Optional.empty();
    Optional<PublishedRow> row = rowCells.row(draft);
    if (row.isPresent()) {
      log.mark(draft.lines(), ReadingLog.ROW);
      rows.accept(row.get());
    } else {
      log.unread(FindingSentence.ROW_UNCERTAIN, draft.lines());
    }
  }

  private void dropPending(FindingSentence why) {
    List<DocumentLine> lines = new ArrayList<>(before);
    lines.addAll(numbered);
    clearPending();
    log.unread(why, lines);
  }

  private void clearPending() {
    before.clear();
    numbered.clear();
    nameParts.clear();
    number = Optional.empty();
  }
}
