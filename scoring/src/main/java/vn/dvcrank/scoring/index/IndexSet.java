package vn.dvcrank.scoring.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * A set of indicators by which units are scored, as its decision and its observed answers define
 * it.
 *
 * @param code {@code qd766}; names folders of published files
 * @param name official Vietnamese name
 * @param decision the decision's number
 * @param province whose units alone it is for; empty for those of every province
 * @param max most points in total
 * @param total which total is ranked when a source states one
 * @param places decimal places of published figures that we compute, rounded half up
 * @param recomputeTolerance how far a recomputed group may lie from the published one
 * @param bands classes, the best first; the last one reaches down to zero
 * @param tieBreak codes of groups that order equal totals, before the name does
 * @param inactive when a unit is not evaluated for want of activity; empty where such a unit is
 *     evaluated like any other
 * @param composites groups that reports show as one
 * @param annexOrder codes of groups in the order in which annexes of reports print them; empty
 *     where that is the methods' own order
 * @param methods the ways it has been scored, the oldest first
 */
public record IndexSet(
    String code,
    String name,
    String decision,
    Optional<Scope> province,
    BigDecimal max,
    TotalPolicy total,
    int places,
    BigDecimal recomputeTolerance,
    List<Band> bands,
    List<String> tieBreak,
    Optional<InactiveRule> inactive,
    List<Composite> composites,
    List<String> annexOrder,
    List<Method> methods) {

  public IndexSet {
    bands = List.copyOf(bands);
    tieBreak = List.copyOf(tieBreak);
    composites = List.copyOf(composites);
    annexOrder = List.copyOf(annexOrder);
    methods = List.copyOf(methods);
  }

  /**
   * By which method a period is scored from a province's own exports: the newest that can hold for
   * it and says how its figures are counted, when the index set is for its units.
   *
   * @return empty when none does, and the period has no ranking of that basis by this index set
   */
  public Optional<Method> localMethod(Scope scope, Period period) {
    return methods.stream()
        .filter(method -> province.map(scope::equals).orElse(true))
        .filter(method -> method.isLocal() && method.canHoldFor(period))
        .reduce((older, newer) -> newer);
  }

  /** A method's groups in the order in which annexes of reports print them. */
  public List<Group> annexGroups(Method method) {
    return annexOrder.isEmpty()
        ? method.groups()
        : annexOrder.stream().flatMap(code -> method.group(code).stream()).toList();
  }

  /**
   * The method of a code.
   *
   * @throws IllegalArgumentException when the index set has none such
   */
  public Method method(String methodCode) {
    return methods.stream()
        .filter(method -> method.code().equals(methodCode))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "index set " + code + " has no method '" + methodCode + "'"));
  }
}
