package vn.dvcrank.pipeline.year;

import java.time.LocalDate;
import java.util.List;
import vn.dvcrank.scoring.unit.Scope;

/**
 * How much is simulated.
 *
 * @param first the first night, by its date in Vietnam
 * @param nights how many
 * @param provinces whose own units are captured, besides the country
 * @param departments of each of them at first
 * @param communes of each of them at first
 * @param closedDays how long closed periods are collected
 * @param seed of all that is left to chance
 */
record YearSize(
    LocalDate first,
    int nights,
    List<Scope> provinces,
    int departments,
    int communes,
    int closedDays,
    long seed) {

  YearSize {
    provinces = List.copyOf(provinces);
  }

  /** A configuration that asks for just this. */
  String yaml() {
    return """
        capture:
          scopes: [national%s]
          collect-closed-days: %s
        gate:
          departments: %s
          communes: %s
        site: {enabled: false}
        """
        .formatted(
            String.join("", provinces.stream().map(scope -> ", " + scope.code()).toList()),
            closedDays,
            departments,
            fewestCommunes());
  }

  /** Mergers end when so few are left. */
  int fewestCommunes() {
    return Math.max(0, communes - 4);
  }

  /** The country only. */
  static YearSize country(LocalDate first, int nights) {
    return new YearSize(first, nights, List.of(), 0, 0, 45, first.toEpochDay());
  }

  List<LocalDate> dates() {
    return first.datesUntil(first.plusDays(nights)).toList();
  }
}
