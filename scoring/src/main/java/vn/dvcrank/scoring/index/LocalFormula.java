package vn.dvcrank.scoring.index;

import java.util.List;

/**
 * How an indicator's figures follow from what is counted of a province's own exports: each is a sum
 * of measures.
 *
 * @param numerator labels of measures ({@code resolved_early}), at least one
 * @param denominator likewise
 */
public record LocalFormula(List<String> numerator, List<String> denominator) {

  public LocalFormula {
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
  }
}
