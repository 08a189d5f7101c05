package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.unit.Unit;

/**
 * One unit's score in one period by one method: of points that a source gives ({@link Scorer}), or
 * of points that follow from what was counted of a province's own exports ({@link LocalScorer}).
 *
 * @param unit whose
 * @param groups in the method's order
 * @param composites groups that are shown as one, in the index set's order; none from exports
 * @param measures what was counted of the unit's dossiers, by the measure's label; none where the
 *     source gives points
 * @param total points that rank, by the index set's policy: as the source states them, else the sum
 *     of the groups; or always the sum. From exports: the sum of what can be told
 * @param statedTotal points as the source states them, whatever ranks
 * @param groupSum sum of the published groups; missing when one of them is. From exports: the total
 * @param applicableMax points that the unit could have: the caps of all groups that apply to it.
 *     From exports: the caps of all indicators that can be told
 * @param converted total / applicableMax × the index set's maximum, unrounded
 * @param coverage share of applicableMax for which there is a score, 0 to 1, unrounded. From
 *     exports: share of the index set's maximum that applicableMax is
 * @param band class of the converted total; empty for a unit that is not evaluated, or of which
 *     only a part of the index set can be told
 * @param exclusion why it is not ranked, if it is not
 * @param findings what was noticed while scoring
 */
public record Scorecard(
    Unit unit,
    List<GroupScore> groups,
    List<CompositeScore> composites,
    Map<String, Cell> measures,
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
    composites = List.copyOf(composites);
    measures = Collections.unmodifiableMap(new TreeMap<>(measures));
    findings = List.copyOf(findings);
  }

  /** The same card with another reason for not being ranked, such as the source's own. */
  public Scorecard with(Exclusion reason) {
    return new Scorecard(
        unit,
        groups,
        composites,
        measures,
        total,
        statedTotal,
        groupSum,
        applicableMax,
        converted,
        coverage,
        band,
        Optional.of(reason),
        findings);
  }

  /** A measure's count, by its label; one that was not counted is missing. */
  public Cell measure(String label) {
    Cell count = measures.get(label);
    return count == null ? Cell.missing(AbsenceReason.NOT_IN_EXPORT) : count;
  }

  /** The points of a group; not applicable when the method has no such group. */
  public Cell groupPoints(String groupCode) {
    for (GroupScore score : groups) {
      if (score.group().code().equals(groupCode)) {
        return score.points();
      }
    }
    return Cell.notApplicable(AbsenceReason.NOT_ASKED);
  }

  /** The score of a group's indicator; empty when there is none of it. */
  public Optional<IndicatorScore> indicator(String groupCode, String indicatorCode) {
    for (GroupScore score : groups) {
      if (score.group().code().equals(groupCode)) {
        for (IndicatorScore indicator : score.indicators()) {
          if (indicator.indicator().code().equals(indicatorCode)) {
            return Optional.of(indicator);
          }
        }
      }
    }
    return Optional.empty();
  }
}
