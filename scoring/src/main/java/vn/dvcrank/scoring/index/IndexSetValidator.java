package vn.dvcrank.scoring.index;

import java.util.List;

/** Finds every fault of an index set's file that its shape does not already forbid. */
final class IndexSetValidator {

  private static final List<StructureRule> RULES =
      List.of(
          new CodeRule(),
          new ColumnRule(),
          new PolicyRule(),
          new NumberRule(),
          new CapRule(),
          new BandRule(),
          new IndicatorRule(),
          new LocalRule(),
          new ValidityRule(),
          new ReferenceRule(),
          new AnnexRule());

  /** All faults, in the order of the rules; empty when the set is sound. */
  List<IndexSetFault> faults(IndexSetDocument set) {
    return RULES.stream().flatMap(rule -> rule.faults(set)).toList();
  }
}
