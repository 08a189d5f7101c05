package vn.dvcrank.scoring.rank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * A peer group's units in order, from one capture.
 *
 * @param key which figures
 * @param indexSet by which index set
 * @param peerGroup which units of the scope
 * @param capturedAt when the figures were captured
 * @param provisional whether the period had not ended then
 * @param standings ranked units in order, then those not evaluated in order of their names
 */
public record Ranking(
    RankingKey key,
    IndexSet indexSet,
    PeerGroup peerGroup,
    Instant capturedAt,
    boolean provisional,
    List<Standing> standings) {

  public Ranking {
    standings = List.copyOf(standings);
  }

  public Method method() {
    return indexSet.method(key.method());
  }

  public List<Standing> ranked() {
    return standings.stream().filter(standing -> standing.rank().isPresent()).toList();
  }

  public List<Standing> notEvaluated() {
    return standings.stream().filter(standing -> standing.rank().isEmpty()).toList();
  }

  /** A unit's line, by its code. */
  public Optional<Standing> of(String unitCode) {
    return standings.stream()
        .filter(standing -> standing.card().unit().code().equals(unitCode))
        .findFirst();
  }
}
