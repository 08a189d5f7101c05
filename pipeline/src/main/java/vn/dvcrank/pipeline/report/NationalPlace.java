package vn.dvcrank.pipeline.report;

import java.time.Instant;
import java.util.Optional;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * A province's place in the national ranking.
 *
 * @param standing its line there
 * @param of how many are ranked
 * @param capturedAt when the national figures were taken
 */
public record NationalPlace(Standing standing, int of, Instant capturedAt) {

  /** Its place, when it is ranked among the provinces. */
  public static Optional<NationalPlace> of(String province, ScoredScope national) {
    for (Ranking ranking : national.rankings()) {
      if (ranking.peerGroup() == PeerGroup.PROVINCES) {
        return ranking
            .of(province)
            .filter(standing -> standing.rank().isPresent())
            .map(
                standing ->
                    new NationalPlace(standing, ranking.ranked().size(), ranking.capturedAt()));
      }
    }
    return Optional.empty();
  }

  /** {@code 24/34}. */
  String words() {
    return standing.rank().orElseThrow() + "/" + of;
  }
}
