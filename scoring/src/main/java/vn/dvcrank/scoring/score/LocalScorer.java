package vn.dvcrank.scoring.score;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.index.Method;

/**
 * Scores what was counted of a unit's dossiers in a province's own exports, by one method of an
 * index set.
 *
 * <p>Exports bring no points, so those that the rules make are the points, and no total is stated.
 * An indicator that cannot be told leaves the sum and the maximum, and is never a 0: a unit is
 * measured on what is known of it, and its coverage says how much of the index set that is. Points
 * are added up as fractions, so a total is what its counts make it, whatever their order.
 */
public final class LocalScorer {

  private final IndexSet indexSet;
  private final Method method;
  private final Recomputation recomputation = new Recomputation();
  private final Classifier classifier;

  /**
   * Scores by a method.
   *
   * @throws IllegalArgumentException when the method is not the index set's
   */
  public LocalScorer(IndexSet indexSet, Method method) {
    if (!indexSet.methods().contains(method)) {
      throw new IllegalArgumentException(
          "method " + method.code() + " is not one of index set " + indexSet.code());
    }
    this.indexSet = indexSet;
    this.method = method;
    this.classifier = new Classifier(indexSet.bands());
  }

  /** One unit's score; whatever could not be counted is missing in it, with its reason. */
  public Scorecard score(Observation observation) {
    List<ScoredGroup> scored =
        method.groups().stream().map(group -> group(group, observation)).toList();
    List<GroupScore> groups = scored.stream().map(ScoredGroup::score).toList();
    ExactPoints sum = ExactPoints.sum(scored.stream().map(ScoredGroup::points).toList());
    Cell total = sum.cell();
    BigDecimal told =
        groups.stream().map(LocalScorer::told).reduce(BigDecimal.ZERO, BigDecimal::add);
    Cell converted = converted(sum, told);
    Optional<Exclusion> exclusion = exclusion(observation, total);
    boolean whole = told.compareTo(indexSet.max()) == 0;
    return new Scorecard(
        observation.unit(),
        groups,
        List.of(),
        measures(observation),
        total,
        Cell.missing(AbsenceReason.NOT_IN_EXPORT),
        total,
        told,
        converted,
        told.divide(indexSet.max(), MathContext.DECIMAL128),
        exclusion.isEmpty() && whole ? converted.value().map(classifier::bandOf) : Optional.empty(),
        exclusion,
        List.of());
  }

  /** A group's points beside its score, which has them rounded. */
  private record ScoredGroup(GroupScore score, ExactPoints points) {}

  private ScoredGroup group(Group group, Observation observation) {
    List<ExactPoints> exact =
        group.indicators().stream()
            .map(indicator -> recomputation.exact(indicator, observation))
            .toList();
    ExactPoints points =
        group
            .direct()
            .map(itself -> recomputation.exact(itself, observation))
            .orElseGet(() -> ExactPoints.sum(exact));
    List<IndicatorScore> indicators = new ArrayList<>();
    for (int i = 0; i < exact.size(); i++) {
      indicators.add(indicator(group.indicators().get(i), exact.get(i).cell(), observation));
    }
    return new ScoredGroup(new GroupScore(group, points.cell(), points.cell(), indicators), points);
  }

  private static IndicatorScore indicator(
      Indicator indicator, Cell points, Observation observation) {
    return new IndicatorScore(
        indicator,
        points,
        observation.cell(Element.numerator(indicator.code())),
        observation.cell(Element.denominator(indicator.code())),
        points);
  }

  /** From the exact total, so that equal ones tie and no bound of a class is missed by a digit. */
  private Cell converted(ExactPoints total, BigDecimal told) {
    if (told.signum() == 0) {
      return Cell.missing(AbsenceReason.ZERO_DENOMINATOR);
    }
    return total
        .fraction()
        .map(points -> Cell.of(points.times(indexSet.max()).dividedBy(told).rounded()))
        .orElse(Cell.missing(AbsenceReason.INPUT_MISSING));
  }

  /** Most points that a group's indicators can give, of those that are known. */
  private static BigDecimal told(GroupScore score) {
    return score.group().direct().isPresent()
        ? score.points().value().map(points -> score.group().max()).orElse(BigDecimal.ZERO)
        : score.indicators().stream()
            .filter(indicator -> indicator.points().value().isPresent())
            .map(indicator -> indicator.indicator().max())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The flat total by which a source's idle units are known says nothing here: it is the source's,
   * and the activity itself is counted.
   */
  private Optional<Exclusion> exclusion(Observation observation, Cell total) {
    Optional<Exclusion> idle =
        indexSet
            .inactive()
            .filter(
                rule ->
                    observation.cell(Element.denominator(rule.activity())).value().stream()
                        .anyMatch(count -> count.signum() == 0))
            .map(rule -> new Exclusion(Exclusion.Reason.INACTIVE, rule.reason()));
    return idle.isPresent() || total.value().isPresent()
        ? idle
        : Optional.of(new Exclusion(Exclusion.Reason.TOTAL_MISSING, ""));
  }

  private static Map<String, Cell> measures(Observation observation) {
    return observation.cells().entrySet().stream()
        .filter(cell -> cell.getKey().field() == Element.Field.COUNT)
        .collect(toMap(cell -> cell.getKey().code(), Map.Entry::getValue));
  }
}
