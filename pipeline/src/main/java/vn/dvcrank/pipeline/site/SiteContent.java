package vn.dvcrank.pipeline.site;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;

/** What the pages are made of: the rankings as they are known now. */
public interface SiteContent {

  /** What can be ranked, in order. */
  List<RankingRequest> rankable() throws Exception;

  /** The rankings of one; empty when nothing was captured of it. */
  Optional<ScoredScope> score(RankingRequest request) throws Exception;
}
