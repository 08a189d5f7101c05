package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSet;

/**
 * What follows from a unit's groups and the total that its source states.
 *
 * @param total the one that counts by the index set's policy
 * @param stated the one that the source states
 * @param groupSum sum of the groups
 * @param applicableMax caps of the groups that apply
 * @param converted total / applicableMax × maximum, unrounded
 * @param coverage share of applicableMax with a score, unrounded
 */
record Totals(
    Cell total,
    Cell stated,
    Cell groupSum,
    BigDecimal applicableMax,
    Cell converted,
    BigDecimal coverage) {

  static Totals of(List<GroupScore> groups, Composites composites, Cell stated, IndexSet indexSet) {
    Cell groupSum =
        CellSum.of(
            Stream.concat(
                    groups.stream()
                        .filter(group -> !composites.groups().contains(group.group().code()))
                        .map(GroupScore::points),
                    composites.points().stream())
                .toList());
    Cell total =
        switch (indexSet.total()) {
          case STATED -> stated.value().isPresent() ? stated : groupSum;
          case SUMMED -> groupSum;
        };
    List<GroupScore> applicable =
        groups.stream().filter(group -> !group.points().isNotApplicable()).toList();
    List<GroupScore> scored =
        applicable.stream()
            .filter(group -> composites.isKnown(group.group().code(), group.points()))
            .toList();
    BigDecimal applicableMax = caps(applicable);
    return new Totals(
        total,
        stated,
        groupSum,
        applicableMax,
        Conversion.of(total, applicableMax, indexSet.max()),
        coverage(caps(scored), applicableMax));
  }

  private static BigDecimal coverage(BigDecimal scored, BigDecimal applicableMax) {
    if (applicableMax.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return scored.compareTo(applicableMax) == 0
        ? BigDecimal.ONE
        : scored.divide(applicableMax, MathContext.DECIMAL128);
  }

  private static BigDecimal caps(List<GroupScore> groups) {
    return groups.stream()
        .map(score -> score.group().max())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
