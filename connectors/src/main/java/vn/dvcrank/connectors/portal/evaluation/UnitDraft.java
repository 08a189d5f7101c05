package vn.dvcrank.connectors.portal.evaluation;

import java.util.TreeMap;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;

/** An observation while its answers are being read. */
final class UnitDraft {

  private final Unit unit;
  private final TreeMap<Element, Cell> cells = new TreeMap<>();

  UnitDraft(Unit unit) {
    this.unit = unit;
  }

  Unit unit() {
    return unit;
  }

  void put(Element element, Cell cell) {
    cells.put(element, cell);
  }

  Observation observation() {
    return new Observation(unit, cells);
  }
}
