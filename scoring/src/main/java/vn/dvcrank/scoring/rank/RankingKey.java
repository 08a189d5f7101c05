package vn.dvcrank.scoring.rank;

import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Which figures are ranked: what two rankings must share to be of one series but for the period.
 *
 * @param indexSet code of the index set
 * @param method code of the index set's method
 * @param basis what the figures rest on
 * @param scope whose units
 * @param period when
 */
public record RankingKey(String indexSet, String method, Basis basis, Scope scope, Period period) {

  /** The same series, one period earlier. */
  public RankingKey previousPeriod() {
    return new RankingKey(indexSet, method, basis, scope, period.previous());
  }
}
