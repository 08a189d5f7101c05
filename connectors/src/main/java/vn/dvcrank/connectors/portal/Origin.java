package vn.dvcrank.connectors.portal;

import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Which of the portal's ways to publish scores they come from, and what they are scores of.
 *
 * @param source names the way wherever a capture is kept: {@code portal.evaluation}
 * @param indexSet code of the index set that the scores belong to
 * @param method code of the index set's method that the scores belong to
 */
public record Origin(String source, String indexSet, String method) {

  /** The portal's own figures of a scope and a period. */
  public RankingKey figures(Scope scope, Period period) {
    return new RankingKey(indexSet, method, Basis.PORTAL, scope, period);
  }
}
