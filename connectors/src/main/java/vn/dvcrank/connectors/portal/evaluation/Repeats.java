package vn.dvcrank.connectors.portal.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which texts of a field come in more than one row. */
final class Repeats {

  private final String field;
  private final Set<String> repeated;

  private Repeats(String field, Set<String> repeated) {
    this.field = field;
    this.repeated = repeated;
  }

  static Repeats in(List<JsonRow> rows, String field) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (JsonRow row : rows) {
      row.text(field).filter(text -> !seen.add(text)).ifPresent(repeated::add);
    }
    return new Repeats(field, repeated);
  }

  boolean has(JsonRow row) {
    return row.text(field).filter(repeated::contains).isPresent();
  }
}
