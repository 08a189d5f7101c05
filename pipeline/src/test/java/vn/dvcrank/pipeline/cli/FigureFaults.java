package vn.dvcrank.pipeline.cli;

import static vn.dvcrank.pipeline.cli.Fault.national;
import static vn.dvcrank.pipeline.cli.ShapeFaults.row;
import static vn.dvcrank.pipeline.cli.ShapeFaults.rows;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Figures that cannot be, or that contradict each other. */
final class FigureFaults {

  private static final String TOTAL = "totalScore";
  private static final List<String> GROUPS =
      List.of("CKMB", "TDGQ", "CLGQ", "TTTT", "MDHL", "MDSH");

  static final List<Fault> ALL =
      List.of(
          national(
              "a group's score is negative, and the total with it",
              FaultOutcome.good(1, "score_out_of_range"),
              row(0, row -> shift(row, "MDSH", "-10.65"))),
          national(
              "a group's score is beyond its cap, and the total with it",
              FaultOutcome.good(1, "score_out_of_range"),
              row(0, row -> shift(row, "MDSH", "12.36"))),
          national(
              "a total beyond 100",
              FaultOutcome.good(1, "score_out_of_range", "total_differs_from_groups"),
              row(0, row -> row.put(TOTAL, new BigDecimal("168.32")))),
          national(
              "a negative total",
              FaultOutcome.good(1, "score_out_of_range", "total_differs_from_groups"),
              row(0, row -> row.put(TOTAL, new BigDecimal("-68.32")))),
          national(
              "a total that is not the sum of its groups",
              FaultOutcome.good(1, "total_differs_from_groups"),
              row(0, row -> row.put(TOTAL, new BigDecimal("68.34")))),
          national(
              "one unit has null everywhere",
              FaultOutcome.good(1),
              row(
                  0,
                  row -> {
                    row.putNull(TOTAL);
                    GROUPS.forEach(((ObjectNode) row.get("groupScores"))::putNull);
                  })),
          national(
              "null everywhere",
              FaultOutcome.doubtful("gate_all_zero", "gate_coverage_low", "gate_totals_collapsed"),
              rows(
                  row -> {
                    row.putNull(TOTAL);
                    GROUPS.forEach(((ObjectNode) row.get("groupScores"))::putNull);
                  })),
          national(
              "0 everywhere",
              FaultOutcome.doubtful("gate_all_zero", "gate_totals_collapsed"),
              rows(
                  row -> {
                    row.put(TOTAL, 0);
                    GROUPS.forEach(group -> ((ObjectNode) row.get("groupScores")).put(group, 0));
                  })),
          national(
              "every score a third of the last night's",
              FaultOutcome.doubtful("gate_totals_collapsed"),
              rows(
                  row -> {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (String group : GROUPS) {
                      BigDecimal less = third(row.get("groupScores").get(group).decimalValue());
                      ((ObjectNode) row.get("groupScores")).put(group, less);
                      sum = sum.add(less);
                    }
                    row.put(TOTAL, sum);
                  })));

  private FigureFaults() {}

  private static BigDecimal third(BigDecimal score) {
    return score.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP);
  }

  private static void shift(ObjectNode row, String group, String by) {
    BigDecimal change = new BigDecimal(by);
    ObjectNode groups = (ObjectNode) row.get("groupScores");
    groups.set(group, DecimalNode.valueOf(groups.get(group).decimalValue().add(change)));
    row.set(TOTAL, DecimalNode.valueOf(row.get(TOTAL).decimalValue().add(change)));
  }
}
