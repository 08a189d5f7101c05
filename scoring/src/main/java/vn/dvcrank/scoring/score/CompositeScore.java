package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import vn.dvcrank.scoring.index.Composite;

/**
 * Groups of one unit that are shown as one.
 *
 * @param composite which
 * @param max the caps of its groups, added up
 * @param points of its groups, added up; where the source gives none of them, what it gives for all
 * @param alone whether the source gives it in the place of its groups
 */
public record CompositeScore(Composite composite, BigDecimal max, Cell points, boolean alone) {

  static CompositeScore of(Composite composite, List<GroupScore> groups, Observation observation) {
    List<GroupScore> members =
        groups.stream().filter(group -> composite.groups().contains(group.group().code())).toList();
    boolean alone = Composites.isAlone(composite, observation);
    return new CompositeScore(
        composite,
        members.stream().map(group -> group.group().max()).reduce(BigDecimal.ZERO, BigDecimal::add),
        alone
            ? Composites.points(composite, observation)
            : CellSum.of(members.stream().map(GroupScore::points).toList()),
        alone);
  }

  /** The same over other points of its groups; one that stands for them stays as it is. */
  public CompositeScore over(List<GroupScore> groups) {
    return alone
        ? this
        : new CompositeScore(
            composite,
            max,
            CellSum.of(
                groups.stream()
                    .filter(group -> composite.groups().contains(group.group().code()))
                    .map(GroupScore::points)
                    .toList()),
            false);
  }
}
