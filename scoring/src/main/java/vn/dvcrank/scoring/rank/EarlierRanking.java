package vn.dvcrank.scoring.rank;

import java.math.BigDecimal;
import java.util.Optional;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.PeerGroup;

/** An earlier ranking that a new one may be held against, since both are of one series. */
final class EarlierRanking {

  private final Ranking ranking;

  /**
   * Takes a ranking of a series.
   *
   * @throws IllegalArgumentException when it is of another index set, method, basis, scope, period
   *     or peer group: figures do not compare across such a break
   */
  EarlierRanking(Ranking ranking, RankingKey expected, PeerGroup peerGroup) {
    if (!ranking.key().equals(expected) || ranking.peerGroup() != peerGroup) {
      throw new IllegalArgumentException(
          "not of one series: %s %s, but %s %s expected"
              .formatted(ranking.key(), ranking.peerGroup(), expected, peerGroup));
    }
    this.ranking = ranking;
  }

  /** How a unit that is ranked now has moved, if it was ranked then. */
  Optional<Movement> movement(Scorecard card, int rank) {
    return ranking
        .of(card.unit().code())
        .filter(then -> then.rank().isPresent())
        .map(
            then -> {
              int previousRank = then.rank().getAsInt();
              BigDecimal previous = StandingOrder.converted(then.card());
              return new Movement(
                  previousRank,
                  previousRank - rank,
                  previous,
                  StandingOrder.converted(card).subtract(previous));
            });
  }

  /** What is to be said of a unit that cannot have moved. */
  Optional<StandingNote> note(Scorecard card) {
    Optional<Standing> then = ranking.of(card.unit().code());
    if (then.isEmpty()) {
      return Optional.of(StandingNote.NEW);
    }
    return card.exclusion().isEmpty() && then.get().rank().isEmpty()
        ? Optional.of(StandingNote.NOT_RANKED_BEFORE)
        : Optional.empty();
  }
}
