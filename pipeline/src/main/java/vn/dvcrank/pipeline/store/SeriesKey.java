package vn.dvcrank.pipeline.store;

import vn.dvcrank.scoring.rank.RankingKey;

/**
 * What is captured again and again.
 *
 * @param source the contract that the figures came by ({@code portal.evaluation})
 * @param figures index set, method, basis, scope and period
 * @param lane whether its captures passed the gate
 */
public record SeriesKey(String source, RankingKey figures, Lane lane) {

  public SeriesKey in(Lane other) {
    return new SeriesKey(source, figures, other);
  }
}
