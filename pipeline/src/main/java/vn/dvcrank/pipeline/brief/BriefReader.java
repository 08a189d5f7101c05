package vn.dvcrank.pipeline.brief;

import java.util.Optional;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.scoring.brief.Brief;
import vn.dvcrank.scoring.brief.BriefSubject;
import vn.dvcrank.scoring.files.SnapshotRef;

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
                routes
                    .scoreNational(request, scope)
                    .flatMap(national -> national.rankings().stream().findFirst()),
                Optional.ofNullable(scope.snapshots().get(SnapshotRef.Role.PREVIOUS_CAPTURE))
                    .map(snapshot -> snapshot.capturedAt()))));
  }
}
