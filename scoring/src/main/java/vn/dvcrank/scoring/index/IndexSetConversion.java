package vn.dvcrank.scoring.index;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dvcrank.scoring.index.IndexSetDocument.GroupDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.IndicatorDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.MethodDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.RuleDocument;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** Makes an index set of a document in which no fault was found. */
final class IndexSetConversion {

  IndexSet convert(IndexSetDocument set) {
    return new IndexSet(
        set.code(),
        set.name(),
        set.decision(),
        Optional.ofNullable(set.province()).map(Scope::new),
        set.max(),
        Choice.TOTAL_POLICY.get(set.total()),
        set.places().intValueExact(),
        set.recomputeTolerance(),
        set.classes().stream()
            .map(band -> new Band(band.code(), band.name(), band.from()))
            .sorted(Comparator.comparing(Band::from).reversed())
            .toList(),
        set.tieBreak(),
        Optional.ofNullable(set.inactive())
            .map(
                inactive ->
                    new InactiveRule(inactive.activity(), inactive.flatTotal(), inactive.reason())),
        set.composites().stream()
            .map(composite -> new Composite(composite.code(), composite.name(), composite.groups()))
            .toList(),
        Optional.ofNullable(set.annexOrder()).orElse(List.of()),
        set.methods().stream()
            .map(IndexSetConversion::method)
            .sorted(Comparator.comparing(Method::firstPeriod))
            .toList());
  }

  private static Method method(MethodDocument method) {
    return new Method(
        method.code(),
        method.name(),
        Period.parse(method.from()),
        Optional.ofNullable(method.to()).map(Period::parse),
        method.groups().stream().map(IndexSetConversion::group).toList());
  }

  private static Group group(GroupDocument group) {
    return new Group(
        group.code(),
        group.name(),
        group.max(),
        group.indicators().stream().map(IndexSetConversion::indicator).toList(),
        group.itself().map(IndexSetConversion::indicator));
  }

  private static Indicator indicator(IndicatorDocument indicator) {
    return new Indicator(
        indicator.code(),
        indicator.name(),
        indicator.max(),
        rule(indicator.rule()),
        Choice.EVIDENCE.get(indicator.evidence()),
        indicator.source(),
        Optional.ofNullable(indicator.local())
            .map(local -> new LocalFormula(local.numerator(), local.denominator())));
  }

  private static ScoreRule rule(RuleDocument rule) {
    return switch (Choice.RULE_KIND.get(rule.kind())) {
      case PROPORTIONAL ->
          new ScoreRule.Proportional(
              Objects.requireNonNull(rule.fullAt(), "full-at"),
              Choice.ZERO_DENOMINATOR.get(
                  Objects.requireNonNull(rule.zeroDenominator(), "zero-denominator")));
      case PUBLISHED_ONLY -> new ScoreRule.PublishedOnly();
      case TRACKED -> new ScoreRule.Tracked();
    };
  }
}
