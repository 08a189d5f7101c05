package vn.dvcrank.scoring.audit;

import java.util.List;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.score.Scorer;
import vn.dvcrank.scoring.unit.PeerGroup;

/** A report with its rows scored again by its index set. */
record AuditedReport(
    PublishedReport published, IndexSet set, Method method, List<AuditedTable> tables) {

  AuditedReport {
    tables = List.copyOf(tables);
  }

  static AuditedReport of(PublishedReport report, IndexSet set) {
    if (!report.indexSet().equals(set.code())) {
      throw new IllegalArgumentException(
          "the report follows index set " + report.indexSet() + ", not " + set.code());
    }
    Method method = set.method(report.method());
    Scorer scorer = new Scorer(set, method);
    return new AuditedReport(
        report,
        set,
        method,
        report.tables().stream()
            .map(table -> AuditedTable.of(table, set, method, scorer))
            .toList());
  }

  /** The claims of one kind, in their order. */
  <T extends PublishedClaim> Stream<T> claims(Class<T> kind) {
    return published.claims().stream().filter(kind::isInstance).map(kind::cast);
  }

  boolean hasTable(PeerGroup peerGroup) {
    return tables.stream().anyMatch(table -> table.peerGroup() == peerGroup);
  }

  /** The rows of a peer group's table, or of all its tables when it has several. */
  Stream<AuditedRow> rows(PeerGroup peerGroup) {
    return tables.stream()
        .filter(table -> table.peerGroup() == peerGroup)
        .flatMap(table -> table.rows().stream());
  }
}
