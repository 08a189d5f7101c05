package vn.dvcrank.pipeline.publish;

import java.time.Instant;
import java.util.Optional;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Which rankings are wanted.
 *
 * @param indexSet code of the index set
 * @param basis what they rest on
 * @param scope whose units
 * @param period when
 * @param asOf only snapshots captured at or before this instant count; empty for all there are
 */
public record RankingRequest(
    String indexSet, Basis basis, Scope scope, Period period, Optional<Instant> asOf) {

  /** The same as it was known at an instant. */
  public RankingRequest as(Instant then) {
    return new RankingRequest(indexSet, basis, scope, period, Optional.of(then));
  }

  /** The same of the country's provinces. */
  public RankingRequest national() {
    return new RankingRequest(indexSet, basis, Scope.NATIONAL, period, asOf);
  }

  /** Where its files stand, below the folder of all rankings. */
  public String path() {
    return RankingFolder.pathOf(indexSet, basis, scope, period);
  }

  /** In words, for a message. */
  @Override
  public String toString() {
    return "%s %s of %s%s%s"
        .formatted(
            indexSet,
            period,
            scope,
            basis == Basis.LOCAL ? " by its own exports" : "",
            asOf.map(t -> " as of " + t).orElse(""));
  }
}
