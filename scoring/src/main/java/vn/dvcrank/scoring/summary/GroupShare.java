package vn.dvcrank.scoring.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.rank.Standing;

/**
 * One group of indicators over a ranking.
 *
 * @param group which
 * @param measured ranked units that have points in it, the lowest first; units with equal points in
 *     order of the ranking
 */
public record GroupShare(Group group, List<Standing> measured) {

  public GroupShare {
    measured = List.copyOf(measured);
  }

  /** Mean points of the units that have any, to 34 digits; empty when none has. */
  public Optional<BigDecimal> mean() {
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = measured.stream().map(this::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(sum.divide(BigDecimal.valueOf(measured.size()), MathContext.DECIMAL128));
  }

  /** The mean as a share of the group's cap, 0 to 1. */
  public Optional<BigDecimal> meanShare() {
    return mean().map(mean -> mean.divide(group.max(), MathContext.DECIMAL128));
  }

  /** The units with the fewest points. */
  public List<Standing> lowest(int most) {
    return measured.subList(0, Math.min(most, measured.size()));
  }

  /** The units that have no point at all; a unit without a figure is not one of them. */
  public List<Standing> withoutPoints() {
    return measured.stream().filter(standing -> points(standing).signum() == 0).toList();
  }

  /** The units that have less than a share of the cap. */
  public List<Standing> below(BigDecimal share) {
    BigDecimal bound = group.max().multiply(share);
    return measured.stream().filter(standing -> points(standing).compareTo(bound) < 0).toList();
  }

  private BigDecimal points(Standing standing) {
    return standing.card().groupPoints(group.code()).value().orElseThrow();
  }
}
