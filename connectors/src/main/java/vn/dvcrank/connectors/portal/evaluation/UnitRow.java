package vn.dvcrank.connectors.portal.evaluation;

import java.text.Normalizer;
import java.util.Optional;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** A unit from the row that lists it. */
final class UnitRow {

  private static final int LONGEST_NAME = 300;

  private UnitRow() {}

  /** The unit; empty when the row has no agency code or no name that can be used. */
  static Optional<Unit> unit(JsonRow row, UnitKind kind) {
    Optional<String> code = row.text("departmentCode").filter(Unit::isCode);
    Optional<String> name =
        row.text("departmentName")
            .map(UnitRow::tidy)
            .filter(text -> !text.isBlank() && text.length() <= LONGEST_NAME);
    return code.flatMap(known -> name.map(text -> new Unit(known, text, kind)));
  }

  /** What a finding calls a row: its code, else its id, else its place. */
  static String label(JsonRow row, int index) {
    return row.text("departmentCode")
        .or(() -> row.text("departmentId"))
        .orElse("row " + (index + 1));
  }

  /** As the source writes it, but for the form of its letters and doubled blanks. */
  private static String tidy(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00A0\\p{Cntrl}]+", " ")
        .strip();
  }
}
