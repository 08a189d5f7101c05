package vn.dvcrank.pipeline.year;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * What the made-up portal says of a scope and a period on one evening.
 *
 * @param rows by code; a province's own row is among them
 */
record SimulatedTable(SortedMap<String, Row> rows) {

  /** A unit with its figures. */
  record Row(SimulatedUnit unit, UnitFigures figures) {}

  SimulatedTable {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  static SimulatedTable of(Collection<Row> rows) {
    SortedMap<String, Row> byCode = new TreeMap<>();
    rows.forEach(row -> byCode.put(row.unit().code(), row));
    return new SimulatedTable(byCode);
  }

  /** Every figure made anew. */
  SimulatedTable figures(UnaryOperator<UnitFigures> change) {
    return of(
        rows.values().stream()
            .map(row -> new Row(row.unit(), change.apply(row.figures())))
            .toList());
  }

  /** Every unit made anew. */
  SimulatedTable units(UnaryOperator<SimulatedUnit> change) {
    return of(
        rows.values().stream()
            .map(row -> new Row(change.apply(row.unit()), row.figures()))
            .toList());
  }

  SimulatedTable without(Predicate<SimulatedUnit> gone) {
    return of(rows.values().stream().filter(row -> !gone.test(row.unit())).toList());
  }

  SimulatedTable with(Row row) {
    SortedMap<String, Row> more = new TreeMap<>(rows);
    more.put(row.unit().code(), row);
    return new SimulatedTable(more);
  }

  /** All but the province itself, where the table is one province's. */
  List<Row> members(UnitKind kind) {
    return rows.values().stream().filter(row -> row.unit().kind() == kind).toList();
  }

  boolean isAllZero() {
    return rows.values().stream().allMatch(row -> row.figures().total() == 0);
  }
}
