package vn.dvcrank.pipeline.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.store.SampleDatabase;
import vn.dvcrank.pipeline.store.SeriesKey;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.finding.Severity;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Each doubt, at its limit and one step past it. */
class GateTest {

  private static final SeriesKey NATIONAL = SampleDatabase.series("national", "2026");
  private static final SeriesKey PROVINCE = SampleDatabase.series("H18", "2026");
  private static final Cell MISSING = Cell.missing(AbsenceReason.NULL_IN_ANSWER);

  private final Gate gate =
      new Gate(
          new Configuration.Gate(
              10,
              2,
              3,
              new BigDecimal("0.90"),
              new BigDecimal("0.95"),
              new BigDecimal("0.50"),
              new BigDecimal("0.80")));

  @Test
  void aWholeCaptureRaisesNoDoubt() {
    assertThat(doubts(NATIONAL, provinces(10, "80"), List.of())).isEmpty();
    assertThat(doubts(NATIONAL, provinces(10, "80"), provinces(10, "80"))).isEmpty();
  }

  @Test
  void tooFewUnits() {
    assertThat(doubts(NATIONAL, provinces(9, "80"), List.of()))
        .containsExactly("gate_units_missing provinces");
    assertThat(doubts(NATIONAL, List.of(), List.of()))
        .containsExactly("gate_units_missing provinces");
  }

  @Test
  void eachPeerGroupIsCountedByItself() {
    List<Observation> units = new ArrayList<>(units(UnitKind.COMMUNE, 3, "80"));
    units.addAll(units(UnitKind.DEPARTMENT, 1, "80"));
    assertThat(doubts(PROVINCE, units, List.of()))
        .containsExactly("gate_units_missing departments");
    assertThat(doubts(PROVINCE, units(UnitKind.DEPARTMENT, 5, "80"), List.of()))
        .containsExactly("gate_units_missing communes");
  }

  @Test
  void tooFewScoresInAGroup() {
    List<Observation> units = provinces(10, "80");
    units.set(0, without(units.get(0), "TDGQ", MISSING));
    assertThat(doubts(NATIONAL, units, List.of())).as("nine of ten").isEmpty();
    units.set(1, without(units.get(1), "TDGQ", MISSING));
    assertThat(doubts(NATIONAL, units, List.of()))
        .containsExactly("gate_coverage_low provinces/TDGQ");
  }

  @Test
  void whatAUnitDoesNotOweIsNotMissing() {
    List<Observation> units =
        provinces(10, "80").stream()
            .map(one -> without(one, "TDGQ", Cell.notApplicable(AbsenceReason.ZERO_DENOMINATOR)))
            .toList();
    assertThat(doubts(NATIONAL, units, List.of())).isEmpty();
  }

  @Test
  void allTotalsZero() {
    assertThat(doubts(NATIONAL, provinces(10, "0"), List.of()))
        .containsExactly("gate_all_zero provinces");
    List<Observation> units = provinces(10, "0");
    units.set(9, province(9, "0.01"));
    assertThat(doubts(NATIONAL, units, List.of())).isEmpty();
  }

  /** Missing is not zero, but a capture without any total has nothing to rank either. */
  @Test
  void noTotalAtAll() {
    List<Observation> units =
        provinces(10, "80").stream().map(one -> without(one, Element.TOTAL, MISSING)).toList();
    assertThat(doubts(NATIONAL, units, List.of())).containsExactly("gate_all_zero provinces");
  }

  @Test
  void unitsDropAgainstTheLastGoodCapture() {
    assertThat(doubts(NATIONAL, provinces(19, "80"), provinces(20, "80")))
        .as("19 of 20 are 95 in a hundred")
        .isEmpty();
    assertThat(doubts(NATIONAL, provinces(18, "80"), provinces(20, "80")))
        .containsExactly("gate_units_dropped provinces");
    assertThat(doubts(NATIONAL, provinces(30, "80"), provinces(20, "80"))).isEmpty();
  }

  @Test
  void totalsCollapseAgainstTheLastGoodCapture() {
    assertThat(doubts(NATIONAL, provinces(10, "40"), provinces(10, "80"))).as("half").isEmpty();
    assertThat(doubts(NATIONAL, provinces(10, "39.99"), provinces(10, "80")))
        .containsExactly("gate_totals_collapsed provinces");
    assertThat(doubts(NATIONAL, provinces(10, "80"), provinces(10, "40"))).isEmpty();
  }

  @Test
  void everyDoubtKeepsACaptureFromBeingRanked() {
    for (FindingCode code : FindingCode.values()) {
      if (code.label().startsWith("gate_")) {
        assertThat(code.severity()).as(code.label()).isEqualTo(Severity.ERROR);
      }
    }
  }

  private List<String> doubts(SeriesKey series, List<Observation> now, List<Observation> lastGood) {
    Optional<StoredSnapshot> before =
        lastGood.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new StoredSnapshot(
                    1,
                    "one",
                    series,
                    Instant.EPOCH,
                    "",
                    lastGood,
                    List.of(),
                    List.of(),
                    List.of()));
    return gate.doubts(series.figures(), new Reading(now, List.of()), before).stream()
        .map(finding -> finding.code().label() + " " + finding.where())
        .toList();
  }

  private static List<Observation> provinces(int count, String total) {
    return units(UnitKind.PROVINCE, count, total);
  }

  private static Observation province(int number, String total) {
    return unit(UnitKind.PROVINCE, number, total);
  }

  private static List<Observation> units(UnitKind kind, int count, String total) {
    List<Observation> units = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      units.add(unit(kind, number, total));
    }
    return units;
  }

  private static Observation unit(UnitKind kind, int number, String total) {
    Map<Element, Cell> cells = new HashMap<>();
    cells.put(Element.points(Element.TOTAL), Cell.of(total));
    for (Group group : IndexSets.bundled("qd766").method("2026").groups()) {
      cells.put(Element.points(group.code()), Cell.of("1"));
    }
    return new Observation(new Unit("H" + (100 + number), "Đơn vị " + number, kind), cells);
  }

  private static Observation without(Observation one, String element, Cell instead) {
    Map<Element, Cell> cells = new HashMap<>(one.cells());
    cells.put(Element.points(element), instead);
    return new Observation(one.unit(), cells);
  }
}
