package vn.dvcrank.scoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranker;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.score.Scorer;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

class WhatIfTest {

  private static final IndexSet QD766 = IndexSets.bundled("qd766");

  /** A: 72 stated, groups sum to 73. B: 75. C is not evaluated. */
  private static final Ranking RANKING =
      ranking(
          commune("H18.1", "72", "13", "3"),
          commune("H18.2", "75", "15", "3"),
          commune("H18.3", "60", "", "3"));

  private static Scorecard commune(String code, String total, String progress, String published) {
    Map<Element, Cell> cells = new TreeMap<>();
    for (String group : List.of("CKMB", "CLGQ", "TTTT", "MDHL", "MDSH")) {
      cells.put(Element.points(group), Cell.of(group.equals("TTTT") ? "8" : "12"));
    }
    cells.put(
        Element.points("TDGQ"),
        progress.isEmpty() ? Cell.missing(AbsenceReason.NULL_IN_ANSWER) : Cell.of(progress));
    cells.put(Element.points("PUBLISH_ON_TIME"), Cell.of(published));
    cells.put(Element.numerator("PUBLISH_ON_TIME"), Cell.of("50"));
    cells.put(Element.denominator("PUBLISH_ON_TIME"), Cell.of("100"));
    cells.put(Element.points("REUSED_DIGITIZED_DATA"), Cell.of("1"));
    cells.put(Element.denominator("REUSED_DIGITIZED_DATA"), Cell.of("10"));
    cells.put(Element.points("SYNCED_WITH_DVCQG_PERSONAL_STORAGE"), Cell.of("0"));
    cells.put(Element.points(Element.TOTAL), Cell.of(total));
    return new Scorer(QD766, QD766.method("2026"))
        .score(new Observation(new Unit(code, "UBND xã " + code, UnitKind.COMMUNE), cells));
  }

  private static Ranking ranking(Scorecard... cards) {
    return new Ranker(QD766)
        .rank(
            new RankingKey("qd766", "2026", Basis.PORTAL, new Scope("H18"), Period.parse("2026")),
            PeerGroup.COMMUNES,
            Instant.parse("2026-09-17T02:00:00Z"),
            List.of(cards),
            Optional.empty(),
            Optional.empty());
  }

  private static Standing suppose(String code, String... suppositions) {
    return new WhatIf(RANKING)
        .suppose(
            RANKING.of(code).orElseThrow(),
            Stream.of(suppositions).map(Supposition::parse).toList());
  }

  @Test
  void theTotalMovesByAsMuchAsThePointsAlsoWhereItIsNotTheSumOfItsGroups() {
    Standing then = suppose("H18.1", "TDGQ=20");
    assertThat(then.card().total().value()).contains(new BigDecimal("79"));
    assertThat(then.rank()).hasValue(1);
    assertThat(then.card().band().orElseThrow().code()).isEqualTo("K");
    assertThat(then.card().groupPoints("TDGQ").value()).contains(new BigDecimal("20"));
  }

  @Test
  void anIndicatorMovesItsGroupAndItsShareIsMadePointsByItsRule() {
    Standing then = suppose("H18.1", "PUBLISH_ON_TIME=100%", "REUSED_DIGITIZED_DATA=40%");
    assertThat(then.card().total().value()).contains(new BigDecimal("75"));
    assertThat(then.card().groupPoints("CKMB").value()).contains(new BigDecimal("15"));
    assertThat(then.card().groupPoints("MDSH").value()).contains(new BigDecimal("12"));
    assertThat(then.notes()).contains("tied");
  }

  @Test
  void whatIsWorseFallsInClassAndRank() {
    Standing then = suppose("H18.2", "TDGQ=0", "CKMB=0");
    assertThat(then.card().total().value()).contains(new BigDecimal("48"));
    assertThat(then.rank()).hasValue(2);
    assertThat(then.card().band().orElseThrow().code()).isEqualTo("Y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TDGQ=20.01;TDGQ: 20.01 is not within 0 to 20",
        "XYZ=1;XYZ: the index set has no such group or indicator",
        "DOSSIER_SYNC=1;DOSSIER_SYNC: has no points now",
        "SYNCED_WITH_DVCQG_PERSONAL_STORAGE=50%;no rule is known",
        "TDGQ=50%;no rule is known",
        "PUBLISH_ON_TIME=101%;a share is 0% to 100%"
      })
  void whatCannotBeIsSaid(String supposition, String problem) {
    assertThatThrownBy(() -> suppose("H18.1", supposition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aGroupAndAnIndicatorOfItAreNotSupposedTogetherNorAnythingTwice() {
    for (String[] both :
        new String[][] {
          {"CKMB=1", "PUBLISH_ON_TIME=1"},
          {"PUBLISH_ON_TIME=1", "CKMB=1"},
          {"CKMB=1", "CKMB=2"},
          {"PUBLISH_ON_TIME=1", "PUBLISH_ON_TIME=1"}
        }) {
      assertThatThrownBy(() -> suppose("H18.1", both)).hasMessageContaining("supposed twice");
    }
  }

  @Test
  void aUnitThatIsNotEvaluatedHasNoTotalToMove() {
    assertThatThrownBy(() -> suppose("H18.3", "CKMB=1")).hasMessageContaining("not evaluated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TDGQ", "TDGQ=", "=5", "TDGQ=-1", "TDGQ=1e9", "A B=1", "TDGQ=1%%"})
  void whatIsNoSuppositionIsRefused(String text) {
    assertThatThrownBy(() -> Supposition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CODE=POINTS");
  }

  @Test
  void aDecimalCommaIsAPoint() {
    assertThat(Supposition.parse("TDGQ=19,5").amount()).isEqualTo(new BigDecimal("19.5"));
    assertThat(Supposition.parse("TDGQ=19,5%").amount()).isEqualTo(new BigDecimal("0.195"));
  }

  @RepeatedTest(100)
  void takingThePointsOfTheCheapestStepsReachesTheNextClassAndNoMore(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    BigDecimal total = new BigDecimal(500 + random.nextInt(300)).movePointLeft(1);
    Ranking ranking = ranking(commune("H18.1", total.toPlainString(), "13", "3"));
    Standing now = ranking.of("H18.1").orElseThrow();
    NextClass next = NextClass.of(QD766, now).orElseThrow();
    BigDecimal taken =
        next.steps().stream().map(ClassStep::taken).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = next.steps().get(next.steps().size() - 1).left();
    assertThat(taken.add(left)).isEqualByComparingTo(next.gap());
    assertThat(next.isReachable()).isEqualTo(left.signum() == 0);
    if (next.isReachable()) {
      BigDecimal then = now.card().converted().value().orElseThrow().add(taken);
      assertThat(then).isEqualByComparingTo(next.band().from());
    }
  }

  @Test
  void theCheapestStepIsTheOneWithTheFewestCountsForAPoint() {
    NextClass next = NextClass.of(QD766, RANKING.of("H18.1").orElseThrow()).orElseThrow();
    assertThat(next.band().code()).isEqualTo("T");
    assertThat(next.gap()).isEqualByComparingTo("8");
    ClassStep first = next.steps().get(0);
    assertThat(first.code()).isEqualTo("REUSED_DIGITIZED_DATA");
    assertThat(first.perPoint()).contains(new BigDecimal("4"));
    assertThat(first.counts()).contains(new BigDecimal("4"));
    ClassStep second = next.steps().get(1);
    assertThat(second.code()).isEqualTo("PUBLISH_ON_TIME");
    assertThat(second.perPoint()).contains(new BigDecimal("17"));
    assertThat(second.counts()).contains(new BigDecimal("50"));
    ClassStep third = next.steps().get(2);
    assertThat(third.counts()).isEmpty();
    assertThat(third.code()).isEqualTo("TDGQ");
    assertThat(third.taken()).isEqualByComparingTo("4");
  }
}
