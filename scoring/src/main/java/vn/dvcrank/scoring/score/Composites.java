package vn.dvcrank.scoring.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dvcrank.scoring.index.Composite;

/**
 * Groups that a source gives only added up: dashboards, pages and reports show some groups as one,
 * and then none of them alone.
 *
 * @param groups codes of the groups that a composite stands for
 * @param points of those composites
 */
public record Composites(Set<String> groups, List<Cell> points) {

  public Composites {
    groups = Set.copyOf(groups);
    points = List.copyOf(points);
  }

  /**
   * The composites that stand for groups of an observation: each of them has none of its groups.
   */
  public static Composites in(Observation observation, List<Composite> composites) {
    Set<String> groups = new HashSet<>();
    List<Cell> points = new ArrayList<>();
    for (Composite composite : composites) {
      if (isAlone(composite, observation)) {
        groups.addAll(composite.groups());
        points.add(points(composite, observation));
      }
    }
    return new Composites(groups, points);
  }

  /** Whether a source gives a composite and none of its groups. */
  static boolean isAlone(Composite composite, Observation observation) {
    return points(composite, observation).value().isPresent()
        && composite.groups().stream()
            .allMatch(group -> observation.cell(Element.points(group)).isMissing());
  }

  /** What the source itself says of a composite. */
  static Cell points(Composite composite, Observation observation) {
    return observation.cell(Element.points(composite.code()));
  }

  /** Whether a group's points are known, alone or within a composite. */
  public boolean isKnown(String group, Cell alone) {
    return !alone.isMissing() || groups.contains(group);
  }
}
