package vn.dvcrank.connectors.exports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;

/** What was noticed about an export: so many of a kind, then one that counts the rest. */
final class FindingLog {

  static final int MOST_OF_A_KIND = 100;

  private final Map<FindingCode, Integer> number = new EnumMap<>(FindingCode.class);
  private final List<Finding> findings = new ArrayList<>();

  /** Notes something about a row. */
  void note(FindingCode code, TableRow row, String message) {
    if (number.merge(code, 1, Integer::sum) <= MOST_OF_A_KIND) {
      findings.add(new Finding(code, place(row), message));
    }
  }

  /** Where a row is, for a person. */
  static String place(TableRow row) {
    return (row.sheet() == 1 ? "" : "sheet " + row.sheet() + " ") + "row " + row.number();
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    number.forEach(
        (code, count) -> {
          if (count > MOST_OF_A_KIND) {
            all.add(new Finding(code, "", "and %d more".formatted(count - MOST_OF_A_KIND)));
          }
        });
    return List.copyOf(all);
  }
}
