package vn.dvcrank.scoring.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;

/** Dossiers that nobody can be late with: an export gives them no due date. */
public final class WithoutDueDate {

  private WithoutDueDate() {}

  /**
   * One finding for a whole scope: how many units have such dossiers, and how many of them.
   *
   * @param observations of the scope's units; one of which they are not counted is left aside
   * @return empty when there are none
   */
  public static Optional<Finding> finding(Scope scope, List<Observation> observations) {
    List<BigDecimal> counts =
        observations.stream()
            .map(one -> one.cell(Element.count(Measure.WITHOUT_DUE_DATE.label())).value())
            .flatMap(Optional::stream)
            .filter(count -> count.signum() > 0)
            .toList();
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FindingSentence.WITHOUT_DUE_DATE.at(
                scope.code(),
                counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString(),
                counts.size()));
  }
}
