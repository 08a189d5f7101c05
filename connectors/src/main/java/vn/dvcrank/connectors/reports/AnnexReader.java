package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.unit.PeerGroup;

/** Walks through one document once and reads its annex tables; the text is left for others. */
final class AnnexReader {

  private static final Pattern SECTION = Pattern.compile("(?:[IVX]{1,5}|[A-D])\\.? \\P{Ll}{4,}");
  private static final Pattern ANNEX = Pattern.compile("phụ lục(?: [\\divx]{1,5})?[.:]?");
  private static final Pattern BELOW =
      Pattern.compile("(?:lưu ý|ghi chú|chú thích|nơi nhận|người lập|tm\\.|kt\\.|tl\\.).*");
  private static final Pattern FIGURES = Pattern.compile("(?:[-–—]|\\d+(?:[.,]\\d+)?)(?: .*)?");
  private static final int MOST_TITLE_LINES = 10;

  private final HeaderReader headers;
  private final PeerGroupWords groups;
  private final ReadingLog log;
  private final Annexes annexes = new Annexes();

  private Optional<RowAssembler> table = Optional.empty();
  private Optional<AnnexHeader> header = Optional.empty();
  private Optional<PeerGroup> group = Optional.empty();
  private boolean inTable;
  private boolean inTitle;
  private final List<DocumentLine> title = new ArrayList<>();

  AnnexReader(HeaderReader headers, PeerGroupWords groups, ReadingLog log) {
    this.headers = headers;
    this.groups = groups;
    this.log = log;
  }

  /** Reads all tables of a document. */
  Annexes read(List<DocumentLine> lines) {
    int i = 0;
    while (i < lines.size()) {
      DocumentLine line = lines.get(i);
      if (headers.begins(line)) {
        HeaderReader.Found found = headers.read(lines, i);
        header(found, lines.subList(i, found.end()));
        i = found.end();
        continue;
      }
      if (!line.isBlank()) {
        line(line);
      }
      i++;
    }
    endTable();
    return annexes;
  }

  private void line(DocumentLine line) {
    if (ANNEX.matcher(line.lower()).matches()) {
      endTable();
      inTable = false;
      inTitle = true;
      title.clear();
      log.mark(line, ReadingLog.TITLE);
    } else if (inTable && BELOW.matcher(line.lower()).matches()) {
      endTable();
      inTable = false;
      log.mark(line, ReadingLog.NOTE);
    } else if (inTable && SECTION.matcher(line.text()).matches()) {
      section(line);
    } else if (table.isPresent()) {
      table.get().line(line);
    } else if (inTable) {
      unreadable(line);
    } else {
      beside(line);
    }
  }

  private void beside(DocumentLine line) {
    boolean capitals = line.text().equals(line.text().toUpperCase(Locale.ROOT));
    if (inTitle || capitals) {
      title.add(line);
    } else {
      title.clear();
    }
    if (inTitle) {
      log.mark(line, ReadingLog.TITLE);
      inTitle = title.size() < MOST_TITLE_LINES;
    }
  }

  private void header(HeaderReader.Found found, List<DocumentLine> lines) {
    List<DocumentLine> printed = lines.stream().filter(line -> !line.isBlank()).toList();
    boolean repeated = inTable && title.isEmpty();
    endTable();
    if (!repeated) {
      String heading = titleText();
      group = groups.of(heading.replaceAll("\\([^)]{0,500}\\)", " "));
      annexes.title(heading);
    }
    title.clear();
    inTitle = false;
    inTable = true;
    header = found.header();
    if (header.isEmpty()) {
      log.unread(FindingSentence.HEADER_UNKNOWN, printed);
      return;
    }
    log.mark(printed, ReadingLog.HEADER);
    annexes.header(header.get());
    beginRows();
  }

  private void section(DocumentLine line) {
    endTable();
    log.mark(line, ReadingLog.SECTION);
    group = groups.of(line.text());
    beginRows();
  }

  private void beginRows() {
    if (header.isPresent() && group.isPresent()) {
      PeerGroup peers = group.get();
      table = Optional.of(new RowAssembler(header.get(), log, row -> annexes.row(peers, row)));
    }
  }

  private void unreadable(DocumentLine line) {
    boolean figures = FIGURES.matcher(line.text()).matches();
    log.unread(
        figures ? FindingSentence.ROW_OF_UNKNOWN_TABLE : FindingSentence.LINE_OF_UNKNOWN_TABLE,
        List.of(line));
  }

  private void endTable() {
    table.ifPresent(RowAssembler::end);
    table = Optional.empty();
  }

  private String titleText() {
    return String.join(" ", title.stream().map(DocumentLine::text).toList());
  }
}
