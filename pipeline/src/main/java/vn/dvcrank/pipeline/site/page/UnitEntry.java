package vn.dvcrank.pipeline.site.page;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.unit.Unit;

/**
 * A unit's line in one ranking.
 *
 * @param edition the ranking's folder
 * @param ranking the ranking
 * @param standing the line
 */
public record UnitEntry(Edition edition, Ranking ranking, Standing standing) {

  private static final int NEIGHBOURS = 3;

  public Unit unit() {
    return standing.card().unit();
  }

  /** How the total went from capture to capture, where the source says totals. */
  public Optional<CaptureTrend> captures() {
    return CaptureTrend.of(unit(), edition.period(), edition.totals());
  }

  /** The lines around it and its own, in order; none when it is not ranked. */
  public List<Standing> around() {
    List<Standing> ranked = ranking.ranked();
    int at = ranked.indexOf(standing);
    return at < 0
        ? List.of()
        : ranked.subList(
            Math.max(0, at - NEIGHBOURS), Math.min(ranked.size(), at + NEIGHBOURS + 1));
  }
}
