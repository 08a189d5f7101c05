package vn.dvcrank.scoring.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.score.Scorer;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** A printed row beside the score that its points make. */
record AuditedRow(PublishedRow published, Scorecard card) {

  /** The row has no agency code yet; its place in the document stands for it. */
  static AuditedRow of(PublishedRow row, UnitKind kind, Scorer scorer) {
    Map<Element, Cell> cells = new TreeMap<>();
    row.points().forEach((code, points) -> cells.put(Element.points(code), points));
    cells.put(Element.points(Element.TOTAL), row.total());
    String place = "row-" + row.line();
    return new AuditedRow(row, scorer.score(new Observation(new Unit(place, place, kind), cells)));
  }

  String name() {
    return published.name();
  }

  int line() {
    return published.line();
  }

  /** Whether the row is of a unit that was evaluated. */
  boolean hasResult() {
    return published.total().value().isPresent() || published.converted().value().isPresent();
  }

  /** The class as printed, else as its figures make it. */
  Optional<String> className(ClassNames names) {
    return published
        .className()
        .map(names::official)
        .or(() -> card.converted().value().map(names::of));
  }

  AuditDifference differs(AuditKind kind, String printed, String recomputed, String message) {
    return new AuditDifference(kind, line(), name(), printed, recomputed, message);
  }
}
