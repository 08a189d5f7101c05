package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.BAD_RULE_PARAMETER;
import static vn.dvcrank.scoring.index.IndexSetCheck.CAP_CONTRADICTS_RULE;
import static vn.dvcrank.scoring.index.IndexSetCheck.UNKNOWN_EVIDENCE;
import static vn.dvcrank.scoring.index.IndexSetCheck.UNKNOWN_RULE;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.IndicatorDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.RuleDocument;

/** Each indicator's rule is a known one, whole, and fits its cap; its evidence is marked. */
final class IndicatorRule implements StructureRule {

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    return set.methods().stream()
        .flatMap(
            method ->
                method
                    .scored()
                    .flatMap(
                        indicator ->
                            ofIndicator(
                                set.code() + "/" + method.code() + "/" + indicator.code(),
                                indicator)));
  }

  private static Stream<IndexSetFault> ofIndicator(String where, IndicatorDocument indicator) {
    Stream<IndexSetFault> evidence =
        Choice.EVIDENCE.find(indicator.evidence()).isPresent()
            ? Stream.empty()
            : fault(UNKNOWN_EVIDENCE, where, Choice.EVIDENCE.notOneOf(indicator.evidence()));
    RuleDocument rule = indicator.rule();
    Stream<IndexSetFault> ofRule =
        Choice.RULE_KIND
            .find(rule.kind())
            .map(kind -> Stream.concat(parameters(where, kind, rule), cap(where, kind, indicator)))
            .orElseGet(() -> fault(UNKNOWN_RULE, where, Choice.RULE_KIND.notOneOf(rule.kind())));
    return Stream.concat(evidence, ofRule);
  }

  private static Stream<IndexSetFault> parameters(String where, RuleKind kind, RuleDocument rule) {
    if (kind != RuleKind.PROPORTIONAL) {
      return rule.fullAt() == null && rule.zeroDenominator() == null
          ? Stream.empty()
          : fault(BAD_RULE_PARAMETER, where, "only a proportional rule has parameters");
    }
    Optional<BigDecimal> fullAt = Optional.ofNullable(rule.fullAt());
    Stream<IndexSetFault> ofFullAt =
        fullAt.filter(IndicatorRule::isShare).isPresent()
            ? Stream.empty()
            : fault(
                BAD_RULE_PARAMETER,
                where,
                "full-at must lie above 0 and up to 1, not "
                    + fullAt.map(BigDecimal::toPlainString).orElse("be absent"));
    String zero = Optional.ofNullable(rule.zeroDenominator()).orElse("");
    Stream<IndexSetFault> ofZero =
        Choice.ZERO_DENOMINATOR.find(zero).isPresent()
            ? Stream.empty()
            : fault(
                BAD_RULE_PARAMETER,
                where,
                "zero-denominator " + Choice.ZERO_DENOMINATOR.notOneOf(zero));
    return Stream.concat(ofFullAt, ofZero);
  }

  private static boolean isShare(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
  }

  private static Stream<IndexSetFault> cap(
      String where, RuleKind kind, IndicatorDocument indicator) {
    boolean givesPoints = indicator.max().signum() != 0;
    return givesPoints == (kind != RuleKind.TRACKED)
        ? Stream.empty()
        : fault(
            CAP_CONTRADICTS_RULE,
            where,
            "a rule " + indicator.rule().kind() + " with a cap of " + indicator.max());
  }

  private static Stream<IndexSetFault> fault(IndexSetCheck check, String where, String message) {
    return Stream.of(new IndexSetFault(check, where, message));
  }
}
