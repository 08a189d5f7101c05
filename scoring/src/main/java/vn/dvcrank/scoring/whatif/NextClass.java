package vn.dvcrank.scoring.whatif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.index.ScoreRule;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Classifier;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.score.IndicatorScore;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * The cheapest way to the next better class: indicators with room below their caps, those first of
 * which the fewest more have to be counted for a point, then those whose counts are not known, the
 * roomiest first.
 *
 * @param band the next better class
 * @param gap points (not converted ones) that the unit is short of it, unrounded
 * @param steps until the gap is closed, or all that there is
 */
public record NextClass(Band band, BigDecimal gap, List<ClassStep> steps) {

  private static final Comparator<Option> CHEAPEST =
      Comparator.comparing((Option option) -> option.perPoint().isEmpty())
          .thenComparing(option -> option.perPoint().orElse(BigDecimal.ZERO))
          .thenComparing(Comparator.comparing(Option::room).reversed());

  public NextClass {
    steps = List.copyOf(steps);
  }

  /**
   * An indicator, or a group that is all that is known of its indicators, with room below its cap.
   */
  private record Option(
      String code,
      String name,
      BigDecimal room,
      Optional<Steepness> steepness,
      Optional<BigDecimal> denominator) {

    Optional<BigDecimal> perPoint() {
      return counts(BigDecimal.ONE);
    }

    Optional<BigDecimal> counts(BigDecimal points) {
      return steepness.flatMap(steep -> denominator.map(below -> steep.countsFor(points, below)));
    }
  }

  /** The way of a unit; empty when it is in the best class or in none. */
  public static Optional<NextClass> of(IndexSet indexSet, Standing standing) {
    Scorecard card = standing.card();
    return standing
        .pointsToNextClass()
        .map(
            lacking -> {
              BigDecimal converted = card.converted().value().orElseThrow();
              Band band = new Classifier(indexSet.bands()).bandOf(converted.add(lacking));
              BigDecimal gap =
                  lacking
                      .multiply(card.applicableMax())
                      .divide(indexSet.max(), MathContext.DECIMAL128);
              return new NextClass(band, gap, steps(card, gap));
            });
  }

  /** Whether the steps are enough. */
  public boolean isReachable() {
    return !steps.isEmpty() && steps.get(steps.size() - 1).left().signum() == 0;
  }

  private static List<ClassStep> steps(Scorecard card, BigDecimal gap) {
    List<ClassStep> steps = new ArrayList<>();
    BigDecimal left = gap;
    for (Option option : options(card)) {
      if (left.signum() == 0) {
        break;
      }
      BigDecimal taken = option.room().min(left);
      left = left.subtract(taken);
      steps.add(
          new ClassStep(
              option.code(),
              option.name(),
              option.room(),
              option.perPoint(),
              taken,
              option.counts(taken),
              left));
    }
    return steps;
  }

  private static List<Option> options(Scorecard card) {
    return card.groups().stream().flatMap(NextClass::options).sorted(CHEAPEST).toList();
  }

  private static Stream<Option> options(GroupScore group) {
    boolean byIndicators =
        group.indicators().stream().anyMatch(score -> score.points().value().isPresent());
    return byIndicators
        ? group.indicators().stream().flatMap(score -> option(score).stream())
        : room(group.points(), group.group().max())
            .map(
                room ->
                    new Option(
                        group.group().code(),
                        group.group().name(),
                        room,
                        Optional.empty(),
                        Optional.empty()))
            .stream();
  }

  private static Optional<Option> option(IndicatorScore score) {
    Indicator indicator = score.indicator();
    Optional<Steepness> steepness =
        indicator.rule() instanceof ScoreRule.Proportional rule
            ? Optional.of(Steepness.of(indicator, rule))
            : Optional.empty();
    Optional<BigDecimal> denominator =
        score.denominator().value().filter(below -> below.signum() > 0);
    return room(score.points(), indicator.max())
        .map(room -> new Option(indicator.code(), indicator.name(), room, steepness, denominator));
  }

  private static Optional<BigDecimal> room(Cell points, BigDecimal max) {
    return points.value().map(max::subtract).filter(room -> room.signum() > 0);
  }
}
