package vn.dvcrank.scoring.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.index.Method;

/**
 * Scores what a source says of a unit, by one method of an index set.
 *
 * <p>The source's points stand as they are. What the rules make of its figures is put beside them,
 * and a difference becomes a finding. Which total counts is the index set's policy; the stated one
 * is kept either way.
 */
public final class Scorer {

  private final IndexSet indexSet;
  private final Method method;
  private final Recomputation recomputation = new Recomputation();
  private final Classifier classifier;
  private final Eligibility eligibility;
  private final ScoreAudit audit;

  /**
   * Scores by a method.
   *
   * @throws IllegalArgumentException when the method is not the index set's
   */
  public Scorer(IndexSet indexSet, Method method) {
    if (!indexSet.methods().contains(method)) {
      throw new IllegalArgumentException(
          "method " + method.code() + " is not one of index set " + indexSet.code());
    }
    this.indexSet = indexSet;
    this.method = method;
    this.classifier = new Classifier(indexSet.bands());
    this.eligibility = new Eligibility(indexSet.inactive());
    this.audit = new ScoreAudit(indexSet.recomputeTolerance());
  }

  /** One unit's score; whatever the source left out is missing in it, with its reason. */
  public Scorecard score(Observation observation) {
    List<GroupScore> groups =
        method.groups().stream().map(group -> group(group, observation)).toList();
    Composites composites = Composites.in(observation, indexSet.composites());
    Totals totals =
        Totals.of(groups, composites, observation.cell(Element.points(Element.TOTAL)), indexSet);
    Optional<Exclusion> exclusion = eligibility.exclusion(observation, groups, composites, totals);
    return new Scorecard(
        observation.unit(),
        groups,
        indexSet.composites().stream()
            .map(composite -> CompositeScore.of(composite, groups, observation))
            .toList(),
        Map.of(),
        totals.total(),
        totals.stated(),
        totals.groupSum(),
        totals.applicableMax(),
        totals.converted(),
        totals.coverage(),
        exclusion.isPresent()
            ? Optional.empty()
            : totals.converted().value().map(classifier::bandOf),
        exclusion,
        audit.findings(observation.unit(), groups, totals));
  }

  private GroupScore group(Group group, Observation observation) {
    List<IndicatorScore> indicators =
        group.indicators().stream().map(indicator -> indicator(indicator, observation)).toList();
    return new GroupScore(
        group,
        observation.cell(Element.points(group.code())),
        recomputation.group(group, indicators, observation),
        indicators);
  }

  private IndicatorScore indicator(Indicator indicator, Observation observation) {
    String code = indicator.code();
    return new IndicatorScore(
        indicator,
        observation.cell(Element.points(code)),
        observation.cell(Element.numerator(code)),
        observation.cell(Element.denominator(code)),
        recomputation.indicator(indicator, observation));
  }
}
