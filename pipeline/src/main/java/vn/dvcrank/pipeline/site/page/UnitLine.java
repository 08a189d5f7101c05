package vn.dvcrank.pipeline.site.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Unit;

/**
 * One unit in the list of all units, by its newest ranking.
 *
 * @param scopeName whose unit, in words
 * @param of how many units are ranked beside it
 */
public record UnitLine(
    Unit unit,
    PeerGroup peerGroup,
    String scopeName,
    Period period,
    OptionalInt rank,
    int of,
    Optional<BigDecimal> converted,
    Optional<Band> band) {

  /** A unit as its line in a ranking has it. */
  public static UnitLine of(String scopeName, UnitEntry entry) {
    return new UnitLine(
        entry.unit(),
        entry.ranking().peerGroup(),
        scopeName,
        entry.edition().period(),
        entry.standing().rank(),
        entry.ranking().ranked().size(),
        entry.standing().card().converted().value(),
        entry.standing().card().band());
  }
}
