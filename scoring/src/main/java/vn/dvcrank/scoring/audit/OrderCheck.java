package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table in order of its printed totals has each row where its total belongs, and rows with equal
 * totals at one position.
 */
final class OrderCheck implements TableCheck {

  @Override
  public Stream<AuditDifference> differences(AuditedTable table) {
    return table.outOfOrder().stream()
        .flatMap(
            out -> Stream.concat(out.stream().flatMap(row -> misplaced(table, row)), ties(table)));
  }

  private static Stream<AuditDifference> misplaced(AuditedTable table, AuditedRow row) {
    String position = Integer.toString(row.published().position());
    return table.figure(row).stream()
        .map(
            figure -> {
              String rank = Long.toString(table.rank(figure));
              return row.differs(
                  AuditKind.ORDER_DIFFERS,
                  position,
                  rank,
                  "printed at position "
                      + position
                      + ", its "
                      + Figure.text(figure)
                      + " ranks "
                      + rank);
            });
  }

  private static Stream<AuditDifference> ties(AuditedTable table) {
    SortedMap<BigDecimal, List<AuditedRow>> equals = new TreeMap<>();
    table
        .ranked()
        .forEach(
            row ->
                table
                    .figure(row)
                    .ifPresent(
                        figure ->
                            equals.computeIfAbsent(figure, none -> new ArrayList<>()).add(row)));
    return equals.entrySet().stream()
        .filter(
            equal ->
                equal.getValue().stream().map(row -> row.published().position()).distinct().count()
                    > 1)
        .map(equal -> tie(table, equal.getKey(), equal.getValue()));
  }

  private static AuditDifference tie(
      AuditedTable table, BigDecimal figure, List<AuditedRow> equal) {
    String names = equal.stream().map(AuditedRow::name).collect(Collectors.joining("; "));
    String positions =
        equal.stream()
            .map(row -> Integer.toString(row.published().position()))
            .collect(Collectors.joining(", "));
    String rank = Long.toString(table.rank(figure));
    return new AuditDifference(
        AuditKind.TIE,
        equal.get(0).line(),
        names,
        positions,
        rank,
        "printed at positions "
            + positions
            + ", all have "
            + Figure.text(figure)
            + " and rank "
            + rank);
  }
}
