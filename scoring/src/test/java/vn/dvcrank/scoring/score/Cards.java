package vn.dvcrank.scoring.score;

import java.util.Map;
import java.util.TreeMap;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Observations of qd766 as tests need them. */
final class Cards {

  static final IndexSet QD766 = IndexSets.bundled("qd766");
  static final Unit COMMUNE = new Unit("H18.100", "UBND xã Thanh An", UnitKind.COMMUNE);

  private final Map<Element, Cell> cells = new TreeMap<>();

  private Cards() {}

  static Cards none() {
    return new Cards();
  }

  /** Points of the six groups, in published order. */
  static Cards groups(
      String ckmb, String tdgq, String clgq, String tttt, String mdhl, String mdsh) {
    return none()
        .points("CKMB", ckmb)
        .points("TDGQ", tdgq)
        .points("CLGQ", clgq)
        .points("TTTT", tttt)
        .points("MDHL", mdhl)
        .points("MDSH", mdsh);
  }

  Cards points(String code, String number) {
    return with(Element.points(code), Cell.of(number));
  }

  Cards total(String number) {
    return points(Element.TOTAL, number);
  }

  Cards counts(String code, long numerator, long denominator) {
    return with(Element.numerator(code), Cell.of(Long.toString(numerator)))
        .with(Element.denominator(code), Cell.of(Long.toString(denominator)));
  }

  Cards with(Element element, Cell cell) {
    cells.put(element, cell);
    return this;
  }

  Observation observed() {
    return new Observation(COMMUNE, cells);
  }

  Scorecard by(String method) {
    return new Scorer(QD766, QD766.method(method)).score(observed());
  }
}
