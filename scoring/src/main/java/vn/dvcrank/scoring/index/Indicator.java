package vn.dvcrank.scoring.index;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator of a group.
 *
 * @param code as the portal writes it, or ours where the portal has none; unique in the index set
 * @param name official Vietnamese name
 * @param max most points it can give
 * @param rule how its points follow from its figures
 * @param evidence how the rule is known
 * @param source where from, in words
 * @param local how its figures are counted from a province's own exports; empty when they cannot be
 */
public record Indicator(
    String code,
    String name,
    BigDecimal max,
    ScoreRule rule,
    Evidence evidence,
    String source,
    Optional<LocalFormula> local) {

  /** An indicator of which a province's own exports say nothing. */
  public Indicator(
      String code, String name, BigDecimal max, ScoreRule rule, Evidence evidence, String source) {
    this(code, name, max, rule, evidence, source, Optional.empty());
  }
}
