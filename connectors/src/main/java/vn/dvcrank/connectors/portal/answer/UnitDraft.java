package vn.dvcrank.connectors.portal.answer;

import java.util.TreeMap;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;

/** An observation while its answers are being read. */
public final class UnitDraft {

  private final Unit unit;
  private final TreeMap<Element, Cell> cells = new TreeMap<>();

  public UnitDraft(Unit unit) {
    this.unit = unit;
  }

  public Unit unit() {
    return unit;
  }

  public void put(Element element, Cell cell) {
    cells.put(element, cell);
  }

  public Observation observation() {
    return new Observation(unit, cells);
  }
}
