package vn.dvcrank.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

class SnapshotDiffTest {

  private static final Element CKMB = Element.points("CKMB");
  private static final Element TDGQ = Element.points("TDGQ");
  private static final Cell NULL = Cell.missing(AbsenceReason.NULL_IN_ANSWER);
  private static final Cell DASH = Cell.notApplicable(AbsenceReason.NOT_ASKED);

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @Test
  void tellsNewChangedAndRemovedFiguresAndUnits() {
    List<Observation> earlier =
        List.of(
            unit("H18.2", "UBND xã Na Son", Map.of(CKMB, Cell.of("1"))),
            unit("H18.1", "UBND xã Pu Nhi", Map.of(CKMB, Cell.of("1"))),
            unit("H18.3", "UBND xã Pa Ham", Map.of(CKMB, Cell.of("3"), TDGQ, Cell.of("4.50"))));
    List<Observation> later =
        List.of(
            unit("H18.4", "UBND xã Na Ư", Map.of(TDGQ, DASH)),
            unit("H18.3", "UBND xã Pa Ham", Map.of(CKMB, NULL, TDGQ, Cell.of("4.5"))),
            unit("H18.2", "UBND xã Na Sơn", Map.of(CKMB, Cell.of("1"), TDGQ, Cell.of("2"))));

    SnapshotDiff diff = SnapshotDiff.between(earlier, later);

    assertThat(diff.cells())
        .containsExactly(
            new CellChange("H18.1", CKMB, Optional.of(Cell.of("1")), Optional.empty()),
            new CellChange("H18.2", TDGQ, Optional.empty(), Optional.of(Cell.of("2"))),
            new CellChange("H18.3", CKMB, Optional.of(Cell.of("3")), Optional.of(NULL)),
            new CellChange("H18.4", TDGQ, Optional.empty(), Optional.of(DASH)));
    assertThat(diff.cells())
        .extracting(CellChange::kind)
        .containsExactly(ChangeKind.REMOVED, ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.NEW);
    assertThat(diff.units())
        .extracting(change -> change.kind().label() + " " + change.unitCode())
        .containsExactly("removed H18.1", "changed H18.2", "new H18.4");
  }

  @Test
  void theThreeStatesAreKeptApart() {
    List<Cell> states = List.of(Cell.of("0"), NULL, DASH);
    for (Cell before : states) {
      for (Cell after : states) {
        SnapshotDiff diff =
            SnapshotDiff.between(
                List.of(unit("H18.1", "UBND xã Pu Nhi", Map.of(CKMB, before))),
                List.of(unit("H18.1", "UBND xã Pu Nhi", Map.of(CKMB, after))));
        assertThat(diff.isEmpty()).as("%s to %s", before, after).isEqualTo(before.equals(after));
      }
    }
  }

  @Test
  void refusesACaptureWithAUnitTwice() {
    Observation once = unit("H18.1", "UBND xã Pu Nhi", Map.of());

    assertThatThrownBy(() -> SnapshotDiff.between(List.of(once, once), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("H18.1");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void appliedToTheEarlierCaptureItGivesTheLater(int seed) {
    Random random = new Random(seed);
    List<Observation> earlier = capture(random);
    List<Observation> later = random.nextInt(10) == 0 ? earlier : capture(random);

    SnapshotDiff diff = SnapshotDiff.between(earlier, later);

    assertThat(apply(diff, earlier)).isEqualTo(byCode(later));
    assertThat(diff.isEmpty()).isEqualTo(byCode(earlier).equals(byCode(later)));
    assertThat(diff.cells())
        .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheObservationsDoesNotMatterAndTurnedRoundItIsTheInverse(int seed) {
    Random random = new Random(seed);
    List<Observation> earlier = capture(random);
    List<Observation> later = capture(random);
    SnapshotDiff diff = SnapshotDiff.between(earlier, later);

    List<Observation> shuffled = new ArrayList<>(earlier);
    Collections.shuffle(shuffled, random);
    assertThat(SnapshotDiff.between(shuffled, later)).isEqualTo(diff);
    assertThat(SnapshotDiff.between(later, earlier).cells())
        .isEqualTo(
            diff.cells().stream()
                .map(
                    change ->
                        new CellChange(
                            change.unitCode(), change.element(), change.after(), change.before()))
                .toList());
  }

  private static Map<String, Observation> apply(SnapshotDiff diff, List<Observation> earlier) {
    Map<String, Unit> units = new TreeMap<>();
    Map<String, Map<Element, Cell>> cells = new TreeMap<>();
    for (Observation observation : earlier) {
      units.put(observation.unit().code(), observation.unit());
      cells.put(observation.unit().code(), new TreeMap<>(observation.cells()));
    }
    for (UnitChange change : diff.units()) {
      change
          .after()
          .ifPresentOrElse(
              unit -> units.put(change.unitCode(), unit), () -> units.remove(change.unitCode()));
    }
    for (CellChange change : diff.cells()) {
      Map<Element, Cell> ofUnit = cells.computeIfAbsent(change.unitCode(), code -> new TreeMap<>());
      change
          .after()
          .ifPresentOrElse(
              cell -> ofUnit.put(change.element(), cell), () -> ofUnit.remove(change.element()));
    }
    Map<String, Observation> applied = new TreeMap<>();
    units.forEach(
        (code, unit) ->
            applied.put(code, new Observation(unit, cells.getOrDefault(code, new TreeMap<>()))));
    return applied;
  }

  private static Map<String, Observation> byCode(List<Observation> observations) {
    Map<String, Observation> byCode = new TreeMap<>();
    observations.forEach(observation -> byCode.put(observation.unit().code(), observation));
    return byCode;
  }

  private static List<Observation> capture(Random random) {
    List<Observation> observations = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      if (random.nextInt(3) > 0) {
        Map<Element, Cell> cells = new TreeMap<>();
        for (String code : List.of("CKMB", "TDGQ", "TOTAL")) {
          for (Element.Field field : Element.Field.values()) {
            if (random.nextInt(3) > 0) {
              cells.put(new Element(code, field), cell(random));
            }
          }
        }
        UnitKind kind = random.nextInt(9) == 0 ? UnitKind.DEPARTMENT : UnitKind.COMMUNE;
        observations.add(
            new Observation(
                new Unit("H18." + number, "UBND xã " + random.nextInt(2), kind), cells));
      }
    }
    return observations;
  }

  private static Cell cell(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> NULL;
      case 1 -> DASH;
      case 2 -> Cell.missing(AbsenceReason.NOT_IN_ANSWER);
      default -> Cell.of(Integer.toString(random.nextInt(3)));
    };
  }

  private static Observation unit(String code, String name, Map<Element, Cell> cells) {
    return new Observation(new Unit(code, name, UnitKind.COMMUNE), cells);
  }
}
