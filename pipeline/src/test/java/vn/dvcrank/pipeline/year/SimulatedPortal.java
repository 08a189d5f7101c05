package vn.dvcrank.pipeline.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.capture.PlannedCapture;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * The made-up portal's figures, from day to day: running periods drift, closed ones are now and
 * then scored again, units are renamed, merge and are replaced. Everything follows from a seed.
 */
final class SimulatedPortal {

  private static final List<PeriodKind> KINDS =
      List.of(PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH);

  /** As far back as nights ask for closed periods, and a little more. */
  private static final int DAYS_BEFORE = 50;

  private static final int IDLE = 2;

  private final Random random;
  private final int lacking;
  private final int fewestCommunes;
  private final Map<Scope, List<SimulatedUnit>> units = new TreeMap<>(byCode());
  private final Map<String, SimulatedTable> tables = new TreeMap<>();
  private int born;
  private int events;

  /**
   * @param provinces ids of all provinces by their codes
   */
  SimulatedPortal(YearSize size, SortedMap<String, String> provinces) {
    random = new Random(size.seed());
    lacking = size.departments() + 2;
    fewestCommunes = size.fewestCommunes();
    units.put(
        Scope.NATIONAL,
        provinces.keySet().stream().map(code -> province(code, provinces)).toList());
    for (Scope province : size.provinces()) {
      units.put(
          province,
          Stream.of(
                  Stream.of(province(province.code(), provinces)),
                  IntStream.range(0, size.departments())
                      .mapToObj(any -> bornIn(province, UnitKind.DEPARTMENT)),
                  IntStream.range(0, size.communes())
                      .mapToObj(any -> bornIn(province, UnitKind.COMMUNE)))
              .flatMap(group -> group)
              .toList());
    }
    for (int back = DAYS_BEFORE; back > 0; back--) {
      open(size.first().minusDays(back));
    }
  }

  private static Comparator<Scope> byCode() {
    return Comparator.comparing(Scope::code);
  }

  private static SimulatedUnit province(String code, SortedMap<String, String> provinces) {
    return new SimulatedUnit(
        code, provinces.getOrDefault(code, code), "UBND tỉnh " + code, UnitKind.PROVINCE);
  }

  private SimulatedUnit bornIn(Scope province, UnitKind kind) {
    born++;
    String code = province.code() + "." + (100 + born);
    return new SimulatedUnit(code, "id-" + code, "Đơn vị " + code, kind);
  }

  /** The figures of an evening. */
  SimulatedTable table(PlannedCapture asked, LocalDate evening) {
    SimulatedTable table =
        find(asked.scope(), asked.period()).orElseGet(() -> empty(asked.scope()));
    boolean firstDay =
        asked.period().kind() != PeriodKind.MONTH && asked.period().firstDay().equals(evening);
    return firstDay ? table.figures(any -> UnitFigures.NOTHING_YET) : table;
  }

  /** Of a period that the portal has no figures of. */
  private SimulatedTable empty(Scope scope) {
    return SimulatedTable.of(
        members(scope).stream()
            .map(unit -> new SimulatedTable.Row(unit, UnitFigures.NOTHING_YET))
            .toList());
  }

  private Optional<SimulatedTable> find(Scope scope, Period period) {
    return Optional.ofNullable(tables.get(key(scope, period)));
  }

  private static String key(Scope scope, Period period) {
    return scope.code() + " " + period;
  }

  /** A day goes by. */
  void pass(LocalDate day) {
    open(day);
    units
        .keySet()
        .forEach(
            scope -> {
              KINDS.forEach(kind -> drift(scope, Period.containing(day, kind)));
              happen(scope, day);
            });
  }

  private void open(LocalDate day) {
    units.forEach(
        (scope, members) ->
            KINDS.forEach(
                kind ->
                    tables.computeIfAbsent(
                        key(scope, Period.containing(day, kind)), any -> begin(scope, members))));
  }

  private SimulatedTable begin(Scope scope, List<SimulatedUnit> members) {
    List<SimulatedTable.Row> rows = new ArrayList<>();
    for (int place = 0; place < members.size(); place++) {
      UnitFigures figures = UnitFigures.begin(random);
      boolean province = scope.isNational() || members.get(place).kind() == UnitKind.PROVINCE;
      rows.add(
          new SimulatedTable.Row(members.get(place), province ? figures : odd(place, figures)));
    }
    return SimulatedTable.of(rows);
  }

  /** One unit has nothing to do, and one lacks a group. */
  private UnitFigures odd(int place, UnitFigures figures) {
    return place == IDLE
        ? UnitFigures.idle()
        : place == lacking ? figures.without("MDHL") : figures;
  }

  private void drift(Scope scope, Period period) {
    change(
        scope,
        period,
        table -> table.figures(one -> random.nextBoolean() ? one.drifted(random) : one));
  }

  private void change(Scope scope, Period period, UnaryOperator<SimulatedTable> by) {
    tables.computeIfPresent(key(scope, period), (any, table) -> by.apply(table));
  }

  /** Every few days something else happens than drift. */
  private void happen(Scope scope, LocalDate day) {
    switch (random.nextInt(12)) {
      case 0, 1 -> restate(scope, Period.containing(day, PeriodKind.MONTH).previous());
      case 2 -> restate(scope, Period.containing(day, PeriodKind.QUARTER).previous());
      case 3 -> rename(scope);
      case 4 -> succeed(scope, day);
      default -> events--;
    }
    events++;
  }

  private void restate(Scope scope, Period closed) {
    change(
        scope,
        closed,
        table -> table.figures(one -> random.nextInt(6) == 0 ? one.restated(random) : one));
  }

  /** Names change everywhere at once, in closed periods too. */
  private void rename(Scope scope) {
    SimulatedUnit old = any(scope, any -> true);
    SimulatedUnit renamed = old.renamed("Đơn vị " + old.code() + " (tên mới " + events + ")");
    replace(scope, old, List.of(renamed));
    tables.replaceAll(
        (key, table) ->
            key.startsWith(scope.code() + " ")
                ? table.units(one -> one.code().equals(old.code()) ? renamed : one)
                : table);
  }

  /** Two communes become a new one, or a department another one; closed periods keep the old. */
  private void succeed(Scope scope, LocalDate day) {
    if (scope.isNational()) {
      return;
    }
    boolean merger = random.nextBoolean() && communes(scope) > fewestCommunes;
    UnitKind kind = merger ? UnitKind.COMMUNE : UnitKind.DEPARTMENT;
    SimulatedUnit heir = bornIn(scope, kind);
    SimulatedUnit first = any(scope, one -> one.kind() == kind);
    replace(scope, first, List.of(heir));
    List<String> gone = new ArrayList<>(List.of(first.code()));
    if (merger) {
      SimulatedUnit second = any(scope, one -> one.kind() == kind && !one.equals(heir));
      replace(scope, second, List.of());
      gone.add(second.code());
    }
    SimulatedTable.Row row = new SimulatedTable.Row(heir, UnitFigures.begin(random));
    KINDS.forEach(
        length ->
            change(
                scope,
                Period.containing(day, length),
                table -> table.without(one -> gone.contains(one.code())).with(row)));
  }

  private long communes(Scope scope) {
    return members(scope).stream().filter(one -> one.kind() == UnitKind.COMMUNE).count();
  }

  private SimulatedUnit any(Scope scope, Predicate<SimulatedUnit> fit) {
    List<SimulatedUnit> fitting =
        members(scope).stream()
            .filter(one -> one.kind() != UnitKind.PROVINCE || scope.isNational())
            .filter(fit)
            .toList();
    return fitting.get(random.nextInt(fitting.size()));
  }

  private void replace(Scope scope, SimulatedUnit old, List<SimulatedUnit> by) {
    units.put(
        scope,
        members(scope).stream()
            .flatMap(one -> one.equals(old) ? by.stream() : Stream.of(one))
            .toList());
  }

  private List<SimulatedUnit> members(Scope scope) {
    return units.getOrDefault(scope, List.of());
  }

  /** How many restatements, renamings and successions there were. */
  int events() {
    return events;
  }
}
