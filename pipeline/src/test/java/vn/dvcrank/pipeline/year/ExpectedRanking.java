package vn.dvcrank.pipeline.year;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * A ranking and its figures in plain lines: as they follow from what the made-up portal said, and
 * as the program has them. Neither is made from the other.
 */
final class ExpectedRanking {

  private ExpectedRanking() {}

  /** Every figure of a table, by unit: all values, none that is missing. */
  static SortedMap<String, SortedMap<String, String>> figures(SimulatedTable table, boolean whole) {
    SortedMap<String, SortedMap<String, String>> figures = new TreeMap<>();
    table.rows().forEach((code, row) -> figures.put(code, figures(row, whole)));
    return figures;
  }

  private static SortedMap<String, String> figures(SimulatedTable.Row row, boolean country) {
    SortedMap<String, String> figures = new TreeMap<>();
    figures.put("name", row.unit().name());
    figures.put("kind", row.unit().kind().label());
    figures.put("TOTAL points", SimulatedAnswer.plain(row.figures().total()));
    row.figures()
        .points()
        .forEach((group, points) -> figures.put(group + " points", SimulatedAnswer.plain(points)));
    if (!country) {
      boolean province = row.unit().kind() == UnitKind.PROVINCE;
      ShownFigure.ALL.stream()
          .filter(figure -> province || !figure.own())
          .forEach(
              figure ->
                  figure
                      .elements()
                      .forEach(
                          element ->
                              figures.put(
                                  element,
                                  Integer.toString(figure.of().applyAsInt(row.figures())))));
    }
    return figures;
  }

  /** The same as the program has them. */
  static SortedMap<String, SortedMap<String, String>> figures(ScoredScope scored) {
    SortedMap<String, SortedMap<String, String>> figures = new TreeMap<>();
    for (Observation one : scored.current().observations()) {
      SortedMap<String, String> cells = new TreeMap<>();
      cells.put("name", one.unit().name());
      cells.put("kind", one.unit().kind().label());
      for (Map.Entry<Element, Cell> cell : one.cells().entrySet()) {
        Element element = cell.getKey();
        cell.getValue()
            .value()
            .ifPresent(
                value -> cells.put(element.code() + " " + element.field().label(), plain(value)));
      }
      figures.put(one.unit().code(), cells);
    }
    return figures;
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Competition ranks of a kind's units that have dossiers and all groups. */
  static SortedMap<String, Integer> ranks(SimulatedTable table, UnitKind kind, boolean country) {
    Map<String, Integer> totals =
        table.members(kind).stream()
            .filter(row -> country || row.figures().received() > 0)
            .filter(row -> row.figures().points().size() == UnitFigures.GROUPS.size())
            .collect(Collectors.toMap(row -> row.unit().code(), row -> row.figures().total()));
    SortedMap<String, Integer> ranks = new TreeMap<>();
    totals.forEach(
        (code, total) ->
            ranks.put(
                code, 1 + (int) totals.values().stream().filter(other -> other > total).count()));
    return ranks;
  }

  /** Each ranked unit's places: now, in the capture before, in the period before. */
  static SortedMap<String, String> places(
      SortedMap<String, Integer> now,
      SortedMap<String, Integer> captureBefore,
      SortedMap<String, Integer> periodBefore) {
    SortedMap<String, String> places = new TreeMap<>();
    now.forEach(
        (code, rank) ->
            places.put(
                code,
                rank
                    + " from "
                    + word(Optional.ofNullable(captureBefore.get(code)))
                    + " and "
                    + word(Optional.ofNullable(periodBefore.get(code)))));
    return places;
  }

  /** The same as the program has them. */
  static SortedMap<String, String> places(Ranking ranking) {
    SortedMap<String, String> places = new TreeMap<>();
    for (Standing standing : ranking.ranked()) {
      places.put(
          standing.card().unit().code(),
          standing.rank().orElseThrow()
              + " from "
              + word(standing.sinceCapture().map(Movement::previousRank))
              + " and "
              + word(standing.sincePeriod().map(Movement::previousRank)));
    }
    return places;
  }

  /** Each unit's total as the program ranks it. */
  static SortedMap<String, String> totals(Ranking ranking) {
    SortedMap<String, String> totals = new TreeMap<>();
    for (Standing standing : ranking.standings()) {
      standing
          .card()
          .total()
          .value()
          .ifPresent(total -> totals.put(standing.card().unit().code(), plain(total)));
    }
    return totals;
  }

  private static String word(Optional<Integer> rank) {
    return rank.map(Object::toString).orElse("-");
  }
}
