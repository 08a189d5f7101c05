package vn.dvcrank.connectors.portal.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.SourceName;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;

/**
 * One unit's row of an answer.
 *
 * @param place of the row, from 1: in the answer, or in the file that holds it
 * @param fields as the answer has them
 */
record LegacyRow(int place, JsonRow fields) {

  static final String CODE = "MA_COQUAN";
  static final String NAME = "TEN_COQUAN";
  static final String KIND = "LOAI_COQUAN";
  static final String TOTAL = "TONG_SCORE";

  /** The older way to write a province's code; seen of Lạng Sơn only, {@code 000.00.00.H37}. */
  private static final Pattern OLDER_PROVINCE = Pattern.compile("000\\.00\\.00\\.(H\\d{2,3})");

  private static final Pattern PROVINCE = Pattern.compile("(H\\d{2,3})(?:\\..*)?");

  /** Rows with their places, from 1. */
  static List<LegacyRow> numbered(List<JsonRow> rows) {
    List<LegacyRow> numbered = new ArrayList<>();
    rows.forEach(row -> numbered.add(new LegacyRow(numbered.size() + 1, row)));
    return numbered;
  }

  /**
   * The agency code as it is written everywhere else: {@code H37} for {@code 000.00.00.H37}. No
   * other form is rewritten, because none is known. Empty when there is none that can be used.
   */
  Optional<String> code() {
    return fields.text(CODE).map(LegacyRow::shortened).filter(Unit::isCode);
  }

  private static String shortened(String code) {
    Matcher older = OLDER_PROVINCE.matcher(code);
    return older.matches() ? older.group(1) : code;
  }

  /** The province that the code names as its own or as the one above it. */
  Optional<String> province() {
    return code().map(PROVINCE::matcher).filter(Matcher::matches).map(found -> found.group(1));
  }

  /** Whether the code is the scope's province or lies under it; of the country, a province's. */
  boolean isOf(Scope scope) {
    return scope.isNational()
        ? province().equals(code()) && code().isPresent()
        : province().equals(Optional.of(scope.code()));
  }

  /** The name as the source writes it. */
  Optional<String> name() {
    return fields.text(NAME).flatMap(SourceName::of);
  }

  /** The portal's number for the kind of unit. */
  Optional<String> kindNumber() {
    return fields.text(KIND);
  }

  /** What a finding calls the row. */
  String label() {
    return code().orElse("row " + place);
  }
}
