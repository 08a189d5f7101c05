package vn.dvcrank.connectors.portal.evaluation;

import java.util.Optional;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.SourceName;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** A unit from the row that lists it. */
final class UnitRow {

  private UnitRow() {}

  /** The unit; empty when the row has no agency code or no name that can be used. */
  static Optional<Unit> unit(JsonRow row, UnitKind kind) {
    Optional<String> code = row.text("departmentCode").filter(Unit::isCode);
    Optional<String> name = row.text("departmentName").flatMap(SourceName::of);
    return code.flatMap(known -> name.map(text -> new Unit(known, text, kind)));
  }

  /** What a finding calls a row: its code, else its id, else its place. */
  static String label(JsonRow row, int index) {
    return row.text("departmentCode")
        .or(() -> row.text("departmentId"))
        .orElse("row " + (index + 1));
  }
}
