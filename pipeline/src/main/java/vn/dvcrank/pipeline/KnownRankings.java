package vn.dvcrank.pipeline;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.site.SiteContent;

/** All rankings as they are known now, by way of the routes. */
record KnownRankings(Routes routes) implements SiteContent {

  @Override
  public List<RankingRequest> rankable() throws Exception {
    return routes.rankable(Optional.empty());
  }

  @Override
  public Optional<ScoredScope> score(RankingRequest request) throws Exception {
    return routes.score(request);
  }
}
