package vn.dvcrank.connectors.portal.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which texts of a field come in more than one row. */
public final class Repeats {

  private final String field;
  private final Set<String> repeated;

  private Repeats(String field, Set<String> repeated) {
    this.field = field;
    this.repeated = repeated;
  }

  public static Repeats in(List<JsonRow> rows, String field) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (JsonRow row : rows) {
      row.text(field).filter(text -> !seen.add(text)).ifPresent(repeated::add);
    }
    return new Repeats(field, repeated);
  }

  public boolean has(JsonRow row) {
    return row.text(field).filter(repeated::contains).isPresent();
  }
}
