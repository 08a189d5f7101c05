package vn.dvcrank.scoring.brief;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.rank.Ranking;

/**
 * What a message is about.
 *
 * @param rankings of one scope, period and basis; at least one
 * @param own the province's own result, when the scope is one
 * @param national the ranking of provinces of the same period and basis, when there is one
 * @param previousCapture when the figures were captured that changes are counted from
 */
public record BriefSubject(
    List<Ranking> rankings,
    Optional<OwnResult> own,
    Optional<Ranking> national,
    Optional<Instant> previousCapture) {

  public BriefSubject {
    if (rankings.isEmpty()) {
      throw new IllegalArgumentException("nothing to tell");
    }
    rankings = List.copyOf(rankings);
  }

  /** Any of the rankings: they share index set, scope, period, basis and capture. */
  Ranking first() {
    return rankings.get(0);
  }
}
