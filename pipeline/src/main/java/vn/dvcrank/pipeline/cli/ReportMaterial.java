package vn.dvcrank.pipeline.cli;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.pipeline.imports.ReportAudit;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScopePlace;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.report.NationalPlace;
import vn.dvcrank.pipeline.report.ReportSubject;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.scoring.audit.AuditDifference;
import vn.dvcrank.scoring.rank.Basis;

/** Gathers what a report is made from: rankings, the place in the country, the audit. */
record ReportMaterial(DataDirectory data, Database database, Routes routes) {

  ReportSubject of(RankingRequest request) throws Exception {
    ScoredScope scored =
        routes
            .score(request)
            .orElseThrow(() -> new UsageException("nothing good was captured of " + request));
    return new ReportSubject(
        scored, ScopePlace.of(scored), national(request, scored), differences(request, scored));
  }

  private Optional<NationalPlace> national(RankingRequest request, ScoredScope scored)
      throws Exception {
    if (request.basis() != Basis.PORTAL) {
      return Optional.empty();
    }
    return routes
        .scoreNational(request, scored)
        .flatMap(national -> NationalPlace.of(request.scope().code(), national));
  }

  /** Of the report that the figures are from. */
  private List<AuditDifference> differences(RankingRequest request, ScoredScope scored)
      throws Exception {
    if (request.basis() != Basis.PUBLISHED) {
      return List.of();
    }
    return new ReportAudit(data, database)
        .of(request.period(), Optional.of(request.scope())).stream()
            .filter(audited -> audited.snapshot().equals(scored.current().name()))
            .flatMap(audited -> audited.differences().stream())
            .toList();
  }
}
