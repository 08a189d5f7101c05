package vn.dvcrank.pipeline.brief;

import java.util.Optional;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.scoring.brief.Brief;
import vn.dvcrank.scoring.brief.BriefSubject;
import vn.dvcrank.scoring.files.SnapshotRef;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.unit.Scope;

/** Makes short messages from what is stored. */
public final class BriefReader {

  private final Routes routes;

  public BriefReader(Routes routes) {
    this.routes = routes;
  }

  /** The message of a scope; empty when nothing of it is ranked. */
  public Optional<Brief> read(RankingRequest request) throws Exception {
    Optional<ScoredScope> scored = routes.score(request);
    if (scored.isEmpty() || scored.get().rankings().isEmpty()) {
      return Optional.empty();
    }
    ScoredScope scope = scored.get();
    return Optional.of(
        new Brief(
            new BriefSubject(
                scope.rankings(),
                scope.own(),
                national(request, scope),
                Optional.ofNullable(scope.snapshots().get(SnapshotRef.Role.PREVIOUS_CAPTURE))
                    .map(snapshot -> snapshot.capturedAt()))));
  }

  /** The ranking of provinces that the province's own place is taken from. */
  private Optional<Ranking> national(RankingRequest request, ScoredScope scope) throws Exception {
    if (request.scope().isNational()) {
      return Optional.empty();
    }
    return routes
        .score(
            new RankingRequest(
                request.indexSet(),
                request.basis(),
                Scope.NATIONAL,
                request.period(),
                request.asOf()))
        .filter(national -> isOfMethod(national, scope))
        .flatMap(national -> national.rankings().stream().findFirst());
  }

  private static boolean isOfMethod(ScoredScope one, ScoredScope other) {
    return one.current()
        .series()
        .figures()
        .method()
        .equals(other.current().series().figures().method());
  }
}
