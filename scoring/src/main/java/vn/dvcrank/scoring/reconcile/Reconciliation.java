package vn.dvcrank.scoring.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;
import vn.dvcrank.scoring.unit.VietnameseOrder;

/** The portal's counts beside a province's own, unit by unit. */
public final class Reconciliation {

  private static final Comparator<Unit> ORDER =
      Comparator.comparing(Unit::kind)
          .thenComparing(Unit::name, VietnameseOrder.ofNames())
          .thenComparing(Unit::code);

  private Reconciliation() {}

  /**
   * Every count of every unit that either side has, but for the province itself, in order of kind,
   * name and code.
   *
   * @param portal the portal's figures of a province's units
   * @param local the province's own figures
   * @param codes the code by which the portal knows a unit of the province's; its own code where
   *     that is not known
   */
  public static List<Difference> of(
      List<Observation> portal, List<Observation> local, Function<Unit, String> codes) {
    SortedMap<String, Observation> there = new TreeMap<>();
    portal.stream()
        .filter(one -> one.unit().kind() != UnitKind.PROVINCE)
        .forEach(one -> there.put(one.unit().code(), one));
    SortedMap<String, Observation> here = new TreeMap<>();
    local.forEach(one -> here.put(codes.apply(one.unit()), one));
    SortedMap<Unit, String> units = new TreeMap<>(ORDER);
    here.forEach((code, one) -> units.put(unit(there.getOrDefault(code, one)), code));
    there.forEach((code, one) -> units.put(unit(one), code));
    List<Difference> differences = new ArrayList<>();
    units.forEach(
        (unit, code) ->
            differences.addAll(
                of(
                    unit,
                    Optional.ofNullable(there.get(code)),
                    Optional.ofNullable(here.get(code)))));
    return differences;
  }

  private static Unit unit(Observation observation) {
    return observation.unit();
  }

  private static List<Difference> of(
      Unit unit, Optional<Observation> portal, Optional<Observation> local) {
    List<Difference> differences = new ArrayList<>();
    Optional<BigDecimal> received = difference(ReconciledCount.RECEIVED, portal, local);
    BigDecimal missing = received.map(BigDecimal::negate).orElse(BigDecimal.ZERO);
    for (ReconciledCount count : ReconciledCount.values()) {
      Optional<BigDecimal> difference = difference(count, portal, local);
      Map<Cause, BigDecimal> causes =
          difference
              .flatMap(
                  value ->
                      local.map(
                          one -> new Causes(one, missing.max(BigDecimal.ZERO)).of(count, value)))
              .orElse(Map.of());
      BigDecimal explained = causes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      differences.add(
          new Difference(
              unit,
              count,
              cell(count, portal),
              cell(count, local),
              causes,
              difference
                  .map(value -> Cell.of(value.subtract(explained)))
                  .orElse(Cell.missing(AbsenceReason.INPUT_MISSING))));
    }
    return differences;
  }

  private static Cell cell(ReconciledCount count, Optional<Observation> side) {
    return side.map(one -> one.cell(count.element()))
        .orElse(Cell.missing(AbsenceReason.UNIT_NOT_IN_ANSWER));
  }

  private static Optional<BigDecimal> difference(
      ReconciledCount count, Optional<Observation> portal, Optional<Observation> local) {
    return cell(count, portal)
        .value()
        .flatMap(there -> cell(count, local).value().map(there::subtract));
  }
}
