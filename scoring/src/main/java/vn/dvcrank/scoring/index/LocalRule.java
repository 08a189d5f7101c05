package vn.dvcrank.scoring.index;

import static vn.dvcrank.scoring.index.IndexSetCheck.DUPLICATE_MEASURE;
import static vn.dvcrank.scoring.index.IndexSetCheck.FORMULA_WITHOUT_RULE;
import static vn.dvcrank.scoring.index.IndexSetCheck.NO_MEASURE;
import static vn.dvcrank.scoring.index.IndexSetCheck.UNKNOWN_MEASURE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSetDocument.IndicatorDocument;
import vn.dvcrank.scoring.index.IndexSetDocument.LocalDocument;

/** What is said of a province's own exports can be counted, and there is a rule to score it by. */
final class LocalRule implements StructureRule {

  /** What can be counted; a test holds it against the measures themselves. */
  static final Set<String> MEASURES =
      Set.of(
          "received",
          "online",
          "direct",
          "carried_over",
          "resolved_early",
          "resolved_on_time",
          "resolved_late",
          "open_in_time",
          "open_late",
          "without_due_date",
          "late_by_the_clock",
          "paused_in_time",
          "paused_late",
          "withdrawn",
          "fee_due",
          "paid_online",
          "digitisation_stated",
          "digitised",
          "result_stated",
          "result_electronic",
          "reuse_stated",
          "reused");

  @Override
  public Stream<IndexSetFault> faults(IndexSetDocument set) {
    return set.methods().stream()
        .flatMap(
            method ->
                method
                    .scored()
                    .flatMap(
                        indicator ->
                            Stream.ofNullable(indicator.local())
                                .flatMap(
                                    local ->
                                        ofFormula(
                                            set.code()
                                                + "/"
                                                + method.code()
                                                + "/"
                                                + indicator.code(),
                                            indicator,
                                            local))));
  }

  private static Stream<IndexSetFault> ofFormula(
      String where, IndicatorDocument indicator, LocalDocument local) {
    Stream<IndexSetFault> ofRule =
        Choice.RULE_KIND
            .find(indicator.rule().kind())
            .filter(kind -> kind != RuleKind.PROPORTIONAL)
            .stream()
            .map(
                kind ->
                    new IndexSetFault(
                        FORMULA_WITHOUT_RULE,
                        where,
                        "a rule " + indicator.rule().kind() + " makes no points of figures"));
    return Stream.of(
            ofRule,
            ofSum(where + "/local/numerator", local.numerator()),
            ofSum(where + "/local/denominator", local.denominator()))
        .flatMap(faults -> faults);
  }

  private static Stream<IndexSetFault> ofSum(String where, List<String> measures) {
    Set<String> seen = new HashSet<>();
    return measures.isEmpty()
        ? Stream.of(new IndexSetFault(NO_MEASURE, where, "nothing is added up"))
        : measures.stream()
            .flatMap(
                measure ->
                    Stream.concat(
                        MEASURES.contains(measure)
                            ? Stream.empty()
                            : Stream.of(
                                new IndexSetFault(
                                    UNKNOWN_MEASURE, where, "'" + measure + "' is no measure")),
                        seen.add(measure)
                            ? Stream.empty()
                            : Stream.of(
                                new IndexSetFault(
                                    DUPLICATE_MEASURE,
                                    where,
                                    "'" + measure + "' is added twice"))));
  }
}
