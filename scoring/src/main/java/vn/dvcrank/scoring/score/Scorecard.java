package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.unit.Unit;

/**
 * One unit's score in one period by one method.
 *
 * @param unit whose
 * @param groups in the method's order
 * @param total points that rank, by the index set's policy: as the source states them, else the sum
 *     of the groups; or always the sum
 * @param statedTotal points as the source states them, whatever ranks
 * @param groupSum sum of the published groups; missing when one of them is
 * @param applicableMax points that the unit could have: the caps of all groups that apply to it
 * @param converted total / applicableMax × the index set's maximum, unrounded
 * @param coverage share of applicableMax for which there is a score, 0 to 1, unrounded
 * @param band class of the converted total; empty for a unit that is not evaluated
 * @param exclusion why it is not ranked, if it is not
 * @param findings what was noticed while scoring
 */
public record Scorecard(
    Unit unit,
    List<GroupScore> groups,
    Cell total,
    Cell statedTotal,
    Cell groupSum,
    BigDecimal applicableMax,
    Cell converted,
    BigDecimal coverage,
    Optional<Band> band,
    Optional<Exclusion> exclusion,
    List<Finding> findings) {

  public Scorecard {
    groups = List.copyOf(groups);
    findings = List.copyOf(findings);
  }

  /** The published points of a group; not applicable when the method has no such group. */
  public Cell groupPoints(String groupCode) {
    return groups.stream()
        .filter(score -> score.group().code().equals(groupCode))
        .findFirst()
        .map(GroupScore::points)
        .orElse(Cell.notApplicable(AbsenceReason.NOT_ASKED));
  }
}
