package vn.dvcrank.pipeline.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.connectors.reports.ReportReader;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.archive.ArchivedAnswer;
import vn.dvcrank.pipeline.store.AnswerPart;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.audit.Audit;
import vn.dvcrank.scoring.audit.AuditDifference;
import vn.dvcrank.scoring.audit.PublishedReport;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** Audits imported reports: each is read again from the archive, and held against itself. */
public final class ReportAudit {

  private final SnapshotReader snapshots;
  private final AnswerArchive archive;

  public ReportAudit(DataDirectory data, Database database) {
    this.snapshots = new SnapshotReader(database.source());
    this.archive = new AnswerArchive(data.archive(), database.source(), "");
  }

  /**
   * One report's audit.
   *
   * @param snapshot the snapshot that it was sealed as
   * @param rows how many rows it has
   * @param differences in the order of the document
   */
  public record Audited(String snapshot, int rows, List<AuditDifference> differences) {
    public Audited {
      differences = List.copyOf(differences);
    }
  }

  /** The newest report of each series on a period. */
  public List<Audited> of(Period period, Optional<Scope> scope)
      throws SQLException, IOException, UnreadableImportException {
    List<Audited> audited = new ArrayList<>();
    for (long id : snapshots.newest(ReportReader.KIND, period, scope)) {
      StoredSnapshot snapshot = snapshots.read(id);
      for (PublishedReport report : reports(snapshot)) {
        int rows = report.tables().stream().mapToInt(table -> table.rows().size()).sum();
        audited.add(
            new Audited(
                snapshot.name(),
                rows,
                new Audit().differences(report, IndexSets.bundled(report.indexSet()))));
      }
    }
    return audited;
  }

  private List<PublishedReport> reports(StoredSnapshot snapshot)
      throws SQLException, IOException, UnreadableImportException {
    List<PublishedReport> reports = new ArrayList<>();
    ImportHints hints =
        new ImportHints(
            Optional.of(snapshot.series().figures().period()),
            Optional.of(snapshot.series().figures().scope()),
            (name, kind, scope) -> List.of());
    for (AnswerPart answer : snapshot.answers()) {
      ArchivedAnswer kept =
          archive
              .find(answer.sha256())
              .orElseThrow(() -> new SQLException("no row for answer " + answer.sha256()));
      ImportedFile file = new ImportedFile(snapshot.name(), archive.body(kept));
      for (ImportedCapture capture : new ReportReader(ProvinceDirectory.load()).read(file, hints)) {
        capture.report().ifPresent(reports::add);
      }
    }
    return reports;
  }
}
