package vn.dvcrank.scoring.rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * One unit's line in a ranking.
 *
 * @param card its score
 * @param rank competition rank (1, 2, 2, 4); empty for a unit that is not evaluated
 * @param sinceCapture movement since the capture before, of the same period; empty when there is
 *     none, or the unit was not ranked in it
 * @param sincePeriod movement since the period before; empty likewise
 * @param pointsToNextClass converted points short of the next better class, unrounded; empty in the
 *     best class and for a unit without one
 * @param notes for people and programs: why it is not evaluated, that it is new, that its total is
 *     shared, that it is measured on less than others
 */
public record Standing(
    Scorecard card,
    OptionalInt rank,
    Optional<Movement> sinceCapture,
    Optional<Movement> sincePeriod,
    Optional<BigDecimal> pointsToNextClass,
    List<String> notes) {

  public Standing {
    notes = List.copyOf(notes);
  }
}
