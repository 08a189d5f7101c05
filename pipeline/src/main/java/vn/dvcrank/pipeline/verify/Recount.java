package vn.dvcrank.pipeline.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Sealed counts beside those that are counted again. A unit has the name by which exports call it;
 * what they call by other names of the same unit was added to it, and what is no unit was left out.
 */
final class Recount {

  private final List<Observation> sealed;
  private final Map<String, List<UnitMeasures>> counted = new LinkedHashMap<>();

  Recount(List<Observation> sealed, List<UnitMeasures> again, UnitNames names, Scope scope) {
    this.sealed = sealed;
    for (Observation one : sealed) {
      counted.put(key(one), new ArrayList<>());
    }
    for (UnitMeasures measures : again) {
      unitOf(measures.unitName(), names, scope)
          .ifPresent(one -> counted.getOrDefault(key(one), new ArrayList<>()).add(measures));
    }
  }

  private Optional<Observation> unitOf(String name, UnitNames names, Scope scope) {
    return first(one -> one.unit().name().equals(name))
        .or(() -> first(one -> UnitName.key(one.unit().name()).equals(UnitName.key(name))))
        .or(
            () ->
                first(
                    one ->
                        names.codes(name, one.unit().kind(), scope).contains(one.unit().code())));
  }

  private Optional<Observation> first(Predicate<Observation> which) {
    return sealed.stream().filter(which).findFirst();
  }

  private static String key(Observation one) {
    return one.unit().code() + " " + one.unit().kind().label();
  }

  /** Every count that differs, a line each. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (Observation one : sealed) {
      for (Measure measure : Measure.values()) {
        Cell was = one.cells().get(Element.count(measure.label()));
        Cell is = sum(counted.getOrDefault(key(one), List.of()), measure);
        if (was != null && !was.equals(is)) {
          differences.add(
              "%s %s: sealed as %s, the exports give %s"
                  .formatted(one.unit().code(), measure.label(), was.words(), is.words()));
        }
      }
    }
    return differences;
  }

  private static Cell sum(List<UnitMeasures> named, Measure measure) {
    Stream<BigDecimal> values = named.stream().flatMap(one -> one.count(measure).value().stream());
    return values
        .reduce(BigDecimal::add)
        .map(Cell::of)
        .orElse(Cell.missing(AbsenceReason.NOT_IN_EXPORT));
  }
}
