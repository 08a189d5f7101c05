package vn.dvcrank.scoring.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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

class RankingSummaryTest {

  private static final IndexSet QD766 = IndexSets.bundled("qd766");
  private static final RankingKey KEY =
      new RankingKey("qd766", "2022", Basis.PORTAL, new Scope("H18"), Period.parse("2025-10"));

  private static final Ranking BEFORE =
      ranking(
          Optional.empty(),
          commune("H18.1", "95", Cell.of("10")),
          commune("H18.2", "90", Cell.of("4")),
          commune("H18.3", "50.3", Cell.of("0")));

  private static final Ranking NOW =
      ranking(
          Optional.of(BEFORE),
          commune("H18.1", "94.5", Cell.of("7")),
          commune("H18.2", "90", Cell.of("0")),
          commune("H18.3", "50.5", Cell.of("4")),
          commune("H18.4", "20", Cell.of("4")),
          commune("H18.5", "99", Cell.missing(AbsenceReason.NULL_IN_ANSWER)));

  private final RankingSummary summary = new RankingSummary(NOW);

  private static Scorecard commune(String code, String total, Cell payment) {
    Map<Element, Cell> cells = new TreeMap<>();
    for (String group : List.of("CKMB", "TDGQ", "CLGQ", "MDHL", "MDSH")) {
      cells.put(Element.points(group), Cell.of("10"));
    }
    cells.put(Element.points("TTTT"), payment);
    cells.put(Element.points(Element.TOTAL), Cell.of(total));
    return new Scorer(QD766, QD766.method("2022"))
        .score(new Observation(new Unit(code, "UBND xã " + code, UnitKind.COMMUNE), cells));
  }

  private static Ranking ranking(Optional<Ranking> before, Scorecard... cards) {
    return new Ranker(QD766)
        .rank(
            KEY,
            PeerGroup.COMMUNES,
            Instant.parse("2025-11-02T18:00:00Z"),
            List.of(cards),
            before,
            Optional.empty());
  }

  private static List<String> codes(List<Standing> standings) {
    return standings.stream().map(standing -> standing.card().unit().code()).toList();
  }

  @Test
  void everyClassIsThereAndOnlyRankedUnitsCount() {
    List<String> counts = new ArrayList<>();
    summary.classes().forEach(share -> counts.add(share.band().code() + share.count()));
    assertThat(counts).containsExactly("XS2", "T0", "K0", "TB1", "Y1");
    assertThat(codes(summary.classes().get(0).standings())).containsExactly("H18.1", "H18.2");
  }

  @Test
  void aGroupsMeanIsOfTheUnitsThatHaveAFigure() {
    GroupShare payment = summary.group("TTTT").orElseThrow();
    assertThat(payment.mean()).hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo("3.75"));
    assertThat(payment.meanShare())
        .hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo("0.375"));
    assertThat(codes(payment.lowest(2))).containsExactly("H18.2", "H18.3");
  }

  @Test
  void withoutPointsIsZeroAndNotMissing() {
    GroupShare payment = summary.group("TTTT").orElseThrow();
    assertThat(codes(payment.withoutPoints())).containsExactly("H18.2");
    assertThat(codes(payment.below(new BigDecimal("0.5"))))
        .containsExactly("H18.2", "H18.3", "H18.4");
  }

  @Test
  void moversAreThoseWhoseTotalChangedTheMostFirst() {
    Movers movers = summary.movers(Since.CAPTURE);
    assertThat(movers.compared()).isEqualTo(3);
    assertThat(movers.up())
        .extracting(mover -> mover.standing().card().unit().code())
        .containsExactly("H18.3");
    assertThat(movers.down())
        .extracting(mover -> mover.standing().card().unit().code())
        .containsExactly("H18.1");
    assertThat(summary.movers(Since.PERIOD).comparable()).isFalse();
  }

  @Test
  void spreadIsBetweenFirstAndLastRanked() {
    assertThat(summary.spread()).contains(new BigDecimal("74.5"));
    assertThat(new RankingSummary(ranking(Optional.empty())).spread()).isEmpty();
  }

  @Test
  void inDangerAreThoseJustAboveABoundTheNearestFirstAndNeverInTheLowestClass() {
    List<NearBound> near = summary.inDanger(BigDecimal.ONE);
    assertThat(near)
        .extracting(one -> one.standing().card().unit().code())
        .containsExactly("H18.2", "H18.3");
    assertThat(near.get(0).margin()).isEqualByComparingTo("0");
    assertThat(summary.inDanger(new BigDecimal("0.5"))).hasSize(1);
  }

  @Test
  void aGroupOfNoMethodIsNone() {
    assertThat(summary.group("XYZ")).isEmpty();
  }
}
