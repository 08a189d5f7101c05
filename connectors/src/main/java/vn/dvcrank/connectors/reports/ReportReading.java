package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.audit.PublishedClaim;
import vn.dvcrank.scoring.audit.PublishedReport;
import vn.dvcrank.scoring.audit.PublishedTable;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Observation;

/** Reads one report's text as a whole: titles, annexes, narrative, and what follows of them. */
final class ReportReading {

  private static final String SOURCE = "report";

  private final List<AnnexForm> forms;
  private final ProvinceNames provinces;

  ReportReading(List<AnnexForm> forms, ProvinceNames provinces) {
    this.forms = forms;
    this.provinces = provinces;
  }

  /**
   * The capture of a text.
   *
   * @throws UnreadableImportException when it has no table with a known header and a row, tables of
   *     two index sets, or no certain province or period
   */
  ImportedCapture of(String file, String text, ImportHints hints) throws UnreadableImportException {
    List<DocumentLine> document = DocumentText.lines(file, text);
    ReadingLog log = new ReadingLog(file);
    ReportTitle title = ReportTitle.in(document);
    log.mark(title.lines(), ReadingLog.TITLE);
    PeerGroupWords groups = new PeerGroupWords(title.district().isPresent());
    AnnexReader tables = new AnnexReader(new HeaderReader(forms), groups, log);
    Annexes annexes = tables.read(document);
    AnnexHeader header = onlyHeader(file, annexes);
    List<String> titles = new ArrayList<>(annexes.titles());
    titles.add(title.text());
    ReportSubject subject = ReportSubject.of(file, title, titles, document, provinces, hints);
    List<PublishedClaim> claims =
        new NarrativeReader(groups, new OwnResult(form(header)), annexes, log).read(document);
    List<Observation> observations =
        new ReportObservations(document, new UnitCodes(subject.scope(), hints.names(), log), log)
            .of(subject, provinces.place(subject.scope()), header, annexes.tables(), claims);
    return new ImportedCapture(
        SOURCE,
        new RankingKey(
            header.indexSet(), header.method(), Basis.PUBLISHED, subject.scope(), subject.period()),
        observations,
        log.findings(),
        log.lines(document),
        Optional.of(report(header, subject, annexes.tables(), claims)));
  }

  private static PublishedReport report(
      AnnexHeader header,
      ReportSubject subject,
      List<PublishedTable> tables,
      List<PublishedClaim> claims) {
    return new PublishedReport(
        header.indexSet(), header.method(), subject.period(), subject.placeName(), tables, claims);
  }

  /** The header of all tables; columns may stand in another order from table to table. */
  private static AnnexHeader onlyHeader(String file, Annexes annexes)
      throws UnreadableImportException {
    List<String> sets = annexes.headers().stream().map(AnnexHeader::indexSet).distinct().toList();
    if (sets.isEmpty() || annexes.tables().isEmpty()) {
      throw new UnreadableImportException(
          file
              + ": no annex table with a header that is known and a row that fits it; hand in the"
              + " report with its annexes");
    }
    if (sets.size() > 1) {
      throw new UnreadableImportException(
          file + ": tables of " + String.join(" and ", sets) + "; hand in one report at a time");
    }
    return annexes.headers().get(0);
  }

  private AnnexForm form(AnnexHeader header) {
    return forms.stream()
        .filter(form -> form.indexSet().equals(header.indexSet()))
        .findFirst()
        .orElseThrow();
  }
}
