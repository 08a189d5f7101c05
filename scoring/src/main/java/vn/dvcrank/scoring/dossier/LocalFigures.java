package vn.dvcrank.scoring.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.index.LocalFormula;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;

/**
 * What a province's own exports say of units, in the figures of an index set's method: every
 * measure as a count, and of every indicator what stands above and below its line.
 *
 * @param method which says how figures are counted
 */
public record LocalFigures(Method method) {

  /** One unit's figures; what cannot be counted is missing, with its reason. */
  public Observation of(Unit unit, UnitMeasures measures) {
    Map<Element, Cell> cells = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      cells.put(Element.count(measure.label()), measures.count(measure));
    }
    method.scored().forEach(indicator -> put(cells, indicator, measures));
    return new Observation(unit, cells);
  }

  private static void put(Map<Element, Cell> cells, Indicator indicator, UnitMeasures measures) {
    Cell unknown = Cell.missing(AbsenceReason.NOT_IN_EXPORT);
    cells.put(
        Element.numerator(indicator.code()),
        indicator.local().map(LocalFormula::numerator).map(sum(measures)).orElse(unknown));
    cells.put(
        Element.denominator(indicator.code()),
        indicator.local().map(LocalFormula::denominator).map(sum(measures)).orElse(unknown));
  }

  /** A sum that lacks a measure is missing, for that measure's reason. */
  private static Function<List<String>, Cell> sum(UnitMeasures measures) {
    return labels -> {
      BigDecimal sum = BigDecimal.ZERO;
      for (String label : labels) {
        Cell count = measures.count(Measure.ofLabel(label));
        if (count.value().isEmpty()) {
          return count;
        }
        sum = sum.add(count.value().get());
      }
      return Cell.of(sum);
    };
  }
}
