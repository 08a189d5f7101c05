package vn.dvcrank.scoring.score;

import java.util.List;
import vn.dvcrank.scoring.index.Group;

/**
 * One group of one unit.
 *
 * @param group which
 * @param points as published; from a province's own exports the sum of the indicators that can be
 *     told
 * @param recomputed what its own rule gives where it is scored directly, else the sum of its
 *     indicators' recomputed points, or of the published ones where no rule is known; unrounded.
 *     From exports: the points
 * @param indicators in the group's order
 */
public record GroupScore(
    Group group, Cell points, Cell recomputed, List<IndicatorScore> indicators) {

  public GroupScore {
    indicators = List.copyOf(indicators);
  }
}
