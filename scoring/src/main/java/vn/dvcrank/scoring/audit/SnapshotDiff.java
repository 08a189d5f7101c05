package vn.dvcrank.scoring.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;

/**
 * What differs between two captures of the same figures. A figure that became missing, or missing
 * for another reason, has changed; one that is no longer spoken of is removed.
 *
 * @param units that appeared, went or are described otherwise, by code
 * @param cells that are new, changed or removed, by unit code and element; those of units that
 *     appeared or went included
 */
public record SnapshotDiff(List<UnitChange> units, List<CellChange> cells) {

  public SnapshotDiff {
    units = List.copyOf(units);
    cells = List.copyOf(cells);
  }

  /**
   * Compares two captures; the order of the observations does not matter.
   *
   * @throws IllegalArgumentException when one of them has a unit twice
   */
  public static SnapshotDiff between(List<Observation> earlier, List<Observation> later) {
    SortedMap<String, Observation> before = byCode(earlier);
    SortedMap<String, Observation> after = byCode(later);
    SortedSet<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    List<UnitChange> units = new ArrayList<>();
    List<CellChange> cells = new ArrayList<>();
    for (String code : codes) {
      Optional<Observation> then = Optional.ofNullable(before.get(code));
      Optional<Observation> now = Optional.ofNullable(after.get(code));
      Optional<Unit> unitThen = then.map(Observation::unit);
      Optional<Unit> unitNow = now.map(Observation::unit);
      if (!unitThen.equals(unitNow)) {
        units.add(new UnitChange(code, unitThen, unitNow));
      }
      cells.addAll(cells(code, cellsOf(then), cellsOf(now)));
    }
    return new SnapshotDiff(units, cells);
  }

  public boolean isEmpty() {
    return units.isEmpty() && cells.isEmpty();
  }

  private static List<CellChange> cells(
      String code, Map<Element, Cell> before, Map<Element, Cell> after) {
    SortedSet<Element> elements = new TreeSet<>(before.keySet());
    elements.addAll(after.keySet());
    return elements.stream()
        .filter(
            element ->
                !Optional.ofNullable(before.get(element))
                    .equals(Optional.ofNullable(after.get(element))))
        .map(
            element ->
                new CellChange(
                    code,
                    element,
                    Optional.ofNullable(before.get(element)),
                    Optional.ofNullable(after.get(element))))
        .toList();
  }

  private static Map<Element, Cell> cellsOf(Optional<Observation> observation) {
    return observation.map(Observation::cells).orElseGet(TreeMap::new);
  }

  private static SortedMap<String, Observation> byCode(List<Observation> observations) {
    SortedMap<String, Observation> byCode = new TreeMap<>();
    for (Observation observation : observations) {
      String code = observation.unit().code();
      if (byCode.put(code, observation) != null) {
        throw new IllegalArgumentException("a capture has unit " + code + " twice");
      }
    }
    return byCode;
  }
}
