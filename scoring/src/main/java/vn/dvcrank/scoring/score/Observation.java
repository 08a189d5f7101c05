package vn.dvcrank.scoring.score;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.scoring.unit.Unit;

/**
 * What a source says of one unit in one period: its figures, each in one of three states.
 *
 * @param unit the unit, named as the source named it then
 * @param cells by element; unmodifiable
 */
public record Observation(Unit unit, SortedMap<Element, Cell> cells) {

  public Observation {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  public Observation(Unit unit, Map<Element, Cell> cells) {
    this(unit, new TreeMap<>(cells));
  }

  /** The cell of an element; one that the source never spoke of is missing. */
  public Cell cell(Element element) {
    Cell cell = cells.get(element);
    return cell == null ? Cell.missing(AbsenceReason.NOT_IN_ANSWER) : cell;
  }
}
