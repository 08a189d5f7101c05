package vn.dvcrank.pipeline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.CompositeScore;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * A province's own groups, as reports show them: one that reports show as one stands for its
 * groups, which follow where they are known.
 */
final class OwnGroups {

  private OwnGroups() {}

  /**
   * A line of them.
   *
   * @param name official
   * @param points in one of their three states
   * @param max the cap
   * @param part whether it is a part of the line above
   */
  record Line(String name, Cell points, BigDecimal max, boolean part) {

    Optional<BigDecimal> share() {
      return points.value().map(value -> value.divide(max, MathContext.DECIMAL128));
    }
  }

  static List<Line> of(Scorecard card, IndexSet indexSet, Method method) {
    List<Line> lines = new ArrayList<>();
    for (Group group : indexSet.annexGroups(method)) {
      Optional<CompositeScore> within =
          card.composites().stream()
              .filter(score -> score.composite().groups().contains(group.code()))
              .findFirst();
      within
          .filter(score -> score.composite().groups().get(0).equals(group.code()))
          .ifPresent(
              score ->
                  lines.add(
                      new Line(score.composite().name(), score.points(), score.max(), false)));
      if (within.isEmpty() || !within.get().alone()) {
        lines.add(
            new Line(
                group.name(), card.groupPoints(group.code()), group.max(), within.isPresent()));
      }
    }
    return lines;
  }
}
