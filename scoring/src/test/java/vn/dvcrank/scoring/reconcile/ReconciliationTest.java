package vn.dvcrank.scoring.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

class ReconciliationTest {

  private static final Unit OFFICE = new Unit("H18.01", "Sở Nội vụ", UnitKind.DEPARTMENT);

  @Test
  void equalCountsNeedNoCause() {
    Difference onTime = onTime(counts(100, 90), counts(100, 90));

    assertThat(onTime.difference()).contains(BigDecimal.ZERO);
    assertThat(onTime.causes()).isEmpty();
    assertThat(onTime.unexplained()).isEqualTo(Cell.of("0"));
  }

  @Test
  void rewrittenStatusesMakeOpenAndLateOnesOnTime() {
    Map<Element, Cell> local = counts(100, 90);
    local.put(Element.count(Measure.PAUSED_LATE.label()), Cell.of("4"));

    Difference onTime = onTime(counts(100, 94), local);

    assertThat(onTime.causes()).isEqualTo(Map.of(Cause.REWRITTEN_STATUS, new BigDecimal("4")));
    assertThat(onTime.unexplained()).isEqualTo(Cell.of("0"));
  }

  @Test
  void theClockTakesFromWhatTheDayGives() {
    Map<Element, Cell> local = counts(100, 90);
    local.put(Element.count(Measure.LATE_BY_THE_CLOCK.label()), Cell.of("3"));

    assertThat(onTime(counts(100, 87), local).causes())
        .isEqualTo(Map.of(Cause.BY_THE_CLOCK, new BigDecimal("-3")));
  }

  @Test
  void dossiersThatThePortalLacksExplainWhatTheyCanAndNoMore() {
    Difference onTime = onTime(counts(95, 80), counts(100, 90));

    assertThat(onTime.causes()).isEqualTo(Map.of(Cause.NOT_SYNCHRONISED, new BigDecimal("-5")));
    assertThat(onTime.unexplained()).isEqualTo(Cell.of("-5"));
  }

  @Test
  void allThreeTogetherLeaveNothing() {
    Map<Element, Cell> local = counts(100, 90);
    local.put(Element.count(Measure.PAUSED_LATE.label()), Cell.of("4"));
    local.put(Element.count(Measure.LATE_BY_THE_CLOCK.label()), Cell.of("3"));

    Difference onTime = onTime(counts(95, 87), local);

    assertThat(onTime.causes())
        .isEqualTo(
            Map.of(
                Cause.REWRITTEN_STATUS, new BigDecimal("4"),
                Cause.BY_THE_CLOCK, new BigDecimal("-3"),
                Cause.NOT_SYNCHRONISED, new BigDecimal("-4")));
    assertThat(onTime.unexplained()).isEqualTo(Cell.of("0"));
  }

  @Test
  void morePortalDossiersThanLocalOnesAreUnexplainedBeyondTheWithdrawn() {
    Map<Element, Cell> local = counts(100, 90);
    local.put(Element.count(Measure.WITHDRAWN.label()), Cell.of("2"));

    Difference received = differences(counts(105, 95), local).get(0);

    assertThat(received.causes()).isEqualTo(Map.of(Cause.WITHDRAWN, new BigDecimal("2")));
    assertThat(received.unexplained()).isEqualTo(Cell.of("3"));
  }

  @Test
  void aUnitThatOneSideLacksHasNoDifference() {
    List<Difference> differences =
        Reconciliation.of(List.of(), List.of(observation(counts(10, 9))), Unit::code);

    assertThat(differences).hasSize(4);
    assertThat(differences.get(0).difference()).isEmpty();
    assertThat(differences.get(0).portal().isMissing()).isTrue();
    assertThat(differences.get(0).unexplained().isMissing()).isTrue();
  }

  @Test
  void aUnitKnownByItsNameOnlyMeetsItsCode() {
    Unit byName = new Unit("H18.name-department-so-noi-vu", "Sở nội vụ", UnitKind.DEPARTMENT);

    List<Difference> differences =
        Reconciliation.of(
            List.of(observation(counts(10, 9))),
            List.of(new Observation(byName, counts(10, 9))),
            unit -> OFFICE.code());

    assertThat(differences).hasSize(4).allMatch(one -> one.unit().equals(OFFICE));
  }

  @Test
  void theProvinceItselfIsNoUnitOfItsOwn() {
    Unit province = new Unit("H18", "Điện Biên", UnitKind.PROVINCE);

    assertThat(
            Reconciliation.of(
                List.of(new Observation(province, counts(10, 9))), List.of(), Unit::code))
        .isEmpty();
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void causesAndWhatIsUnexplainedAddUpToTheDifferenceAndKeepTheirSides(int seed) {
    Random random = new Random(seed);
    int received = random.nextInt(200);
    int onTime = random.nextInt(received + 1);
    Map<Element, Cell> local = counts(received, onTime);
    local.put(
        Element.count(Measure.PAUSED_LATE.label()), cell(random.nextInt(received - onTime + 1)));
    local.put(Element.count(Measure.LATE_BY_THE_CLOCK.label()), cell(random.nextInt(onTime + 1)));
    int there = random.nextInt(200);
    Map<Element, Cell> portal = counts(there, random.nextInt(there + 1));

    for (Difference one : differences(portal, local)) {
      if (one.difference().isEmpty()) {
        continue;
      }
      BigDecimal sum =
          one.causes().values().stream()
              .reduce(one.unexplained().value().orElseThrow(), BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(one.difference().orElseThrow());
      one.causes()
          .forEach(
              (cause, amount) ->
                  assertThat(amount.signum())
                      .isEqualTo(
                          cause == Cause.REWRITTEN_STATUS || cause == Cause.WITHDRAWN ? 1 : -1));
    }
  }

  private static Difference onTime(Map<Element, Cell> portal, Map<Element, Cell> local) {
    return differences(portal, local).get(1);
  }

  private static List<Difference> differences(Map<Element, Cell> portal, Map<Element, Cell> local) {
    return Reconciliation.of(List.of(observation(portal)), List.of(observation(local)), Unit::code);
  }

  private static Observation observation(Map<Element, Cell> cells) {
    return new Observation(OFFICE, cells);
  }

  private static Map<Element, Cell> counts(int received, int onTime) {
    Map<Element, Cell> cells = new HashMap<>();
    cells.put(Element.denominator("PROGRESS_ON_TIME"), cell(received));
    cells.put(Element.numerator("PROGRESS_ON_TIME"), cell(onTime));
    return cells;
  }

  private static Cell cell(int count) {
    return Cell.of(BigDecimal.valueOf(count));
  }
}
