package vn.dvcrank.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.dossier.Counts;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

class RankerTest {

  @Test
  void equalTotalsShareTheirRankAndTheNextOneIsSkipped() {
    Ranking ranking =
        new Field()
            .commune("H18.1", "A", "93.66")
            .commune("H18.2", "B", "95")
            .commune("H18.3", "C", "93.660")
            .commune("H18.4", "D", "80")
            .ranked();

    assertThat(Field.lines(ranking)).containsExactly("1 H18.2", "2 H18.1", "2 H18.3", "4 H18.4");
    assertThat(ranking.standings())
        .extracting(Standing::notes)
        .containsExactly(List.of(), List.of("tied"), List.of("tied"), List.of());
  }

  @Test
  void ranksUnroundedTotalsThatRoundToTheSame() {
    Ranking ranking =
        new Field()
            .commune("H18.1", "A", "93.6649")
            .commune("H18.2", "B", "93.6651")
            .commune("H18.3", "C", "93.66490000000000000000000001")
            .ranked();

    assertThat(Field.lines(ranking)).containsExactly("1 H18.2", "2 H18.3", "3 H18.1");
    assertThat(ranking.standings()).allSatisfy(standing -> assertThat(standing.notes()).isEmpty());
  }

  @Test
  void equalSharesOfDifferentMaximaTie() {
    Ranking ranking =
        new Field()
            .commune("H18.1", "A", "90")
            .communeWithoutDigitisation("H18.2", "B", "70.2", "10")
            .ranked();

    assertThat(Field.lines(ranking)).containsExactly("1 H18.1", "1 H18.2");
  }

  @Test
  void progressThenDigitisationThenNameThenCodeOrderEqualTotals() {
    Ranking ranking =
        new Field()
            .commune("H18.7", "Đông", "90", "15", "12")
            .commune("H18.6", "Dung", "90", "15", "12")
            .commune("H18.5", "Dung", "90", "15", "12")
            .communeWithoutDigitisation("H18.4", "Ai", "70.2", "15")
            .commune("H18.3", "Ai", "90", "15", "11.9")
            .commune("H18.2", "Ai", "90", "14.99", "22")
            .commune("H18.1", "Ư", "90", "20", "0")
            .ranked();

    assertThat(Field.lines(ranking))
        .containsExactly(
            "1 H18.1", "1 H18.5", "1 H18.6", "1 H18.7", "1 H18.3", "1 H18.4", "1 H18.2");
  }

  @Test
  void unitsNotEvaluatedFollowByNameWithTheirReasonAndNothingElse() {
    Ranking ranking =
        new Field()
            .unevaluated("H18.9", "Đông")
            .unevaluated("H18.8", "Ai")
            .commune("H18.1", "Ư", "12")
            .ranked();

    assertThat(Field.lines(ranking)).containsExactly("1 H18.1", "- H18.8", "- H18.9");
    assertThat(ranking.notEvaluated())
        .allSatisfy(
            standing -> {
              assertThat(standing.notes()).containsExactly("group_missing: TDGQ");
              assertThat(standing.pointsToNextClass()).isEmpty();
              assertThat(standing.card().band()).isEmpty();
            });
  }

  @Test
  void takesOnlyThePeerGroupsMembers() {
    Field field = new Field().commune("H18.1", "A", "90").department("H18.01", "Sở", "95");

    assertThat(Field.lines(field.ranked())).containsExactly("1 H18.1");
  }

  @Test
  void tellsHowFarTheNextClassIs() {
    Ranking ranking =
        new Field().commune("H18.1", "A", "90").commune("H18.2", "B", "89.9991").ranked();

    assertThat(ranking.standings())
        .extracting(Standing::pointsToNextClass)
        .containsExactly(Optional.empty(), Optional.of(new BigDecimal("0.0009")));
  }

  @Test
  void aRunningPeriodIsProvisional() {
    Field field = new Field().commune("H18.1", "A", "90");
    Ranker ranker = new Ranker(Field.QD766);

    for (String at : List.of("2025-10-31T16:59:59Z", "2025-10-31T17:00:00Z")) {
      assertThat(
              ranker
                  .rank(
                      Field.KEY,
                      PeerGroup.COMMUNES,
                      Instant.parse(at),
                      field.cards(),
                      Optional.empty(),
                      Optional.empty())
                  .provisional())
          .isEqualTo(at.endsWith("16:59:59Z"));
    }
  }

  @Test
  void saysWhoIsMeasuredOnLessThanOthers() {
    Ranking ranking =
        rankedByCounts(
            Counts.list().scored(Counts.COMMUNE),
            Counts.summary().scored(new Unit("H18.2", "B", UnitKind.COMMUNE)),
            Counts.list().scored(new Unit("H18.3", "C", UnitKind.COMMUNE)));

    assertThat(Field.lines(ranking)).containsExactly("1 H18.2", "2 H18.3", "2 H18.100");
    assertThat(ranking.standings())
        .extracting(Standing::notes)
        .containsExactly(List.of("measured_on_less"), List.of("tied"), List.of("tied"));
  }

  @Test
  void nobodyIsMeasuredOnLessThanAUnitThatIsNotRanked() {
    Ranking ranking =
        rankedByCounts(
            Counts.summary().scored(Counts.COMMUNE),
            Counts.list()
                .with(Measure.RECEIVED, 0)
                .scored(new Unit("H18.2", "B", UnitKind.COMMUNE)));

    assertThat(Field.lines(ranking)).containsExactly("1 H18.100", "- H18.2");
    assertThat(ranking.ranked().get(0).notes()).isEmpty();
  }

  @Test
  void aUnitWithoutAClassHasNoNextOne() {
    Ranking ranking = rankedByCounts(Counts.list().scored(Counts.COMMUNE));

    assertThat(ranking.standings())
        .singleElement()
        .satisfies(
            standing -> {
              assertThat(standing.rank()).hasValue(1);
              assertThat(standing.card().band()).isEmpty();
              assertThat(standing.pointsToNextClass()).isEmpty();
            });
  }

  @Test
  void leavingAGroupOutIsNotBeingMeasuredOnLess() {
    Ranking ranking =
        new Field()
            .commune("H18.1", "A", "90")
            .communeWithoutDigitisation("H18.2", "B", "60", "15")
            .ranked();

    assertThat(ranking.standings()).allSatisfy(standing -> assertThat(standing.notes()).isEmpty());
  }

  private static Ranking rankedByCounts(Scorecard... cards) {
    return new Ranker(Field.QD766)
        .rank(
            new RankingKey("qd766", "2026", Basis.LOCAL, new Scope("H18"), Period.parse("2026-10")),
            PeerGroup.COMMUNES,
            Field.CAPTURED,
            List.of(cards),
            Optional.empty(),
            Optional.empty());
  }

  @Test
  void refusesTwoScoresOfOneUnit() {
    Field field = new Field().commune("H18.1", "A", "90").commune("H18.1", "B", "80");

    assertThatThrownBy(field::ranked)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("H18.1");
  }

  @Test
  void refusesAKeyOfAnotherIndexSetOrMethod() {
    Field field = new Field().commune("H18.1", "A", "90");
    Scope scope = new Scope("H18");
    Period period = Period.parse("2025");

    for (RankingKey key :
        List.of(
            new RankingKey("dien-bien-459", "2022", Basis.PORTAL, scope, period),
            new RankingKey("qd766", "1999", Basis.PORTAL, scope, period))) {
      assertThatThrownBy(() -> field.ranked(key, Optional.empty(), Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("qd766");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "vi-VN", "ar-EG-u-nu-arab"})
  void isTheSameInEveryLocale(String tag) {
    Field field =
        new Field()
            .commune("H18.1", "xã Ích", "90")
            .commune("H18.2", "xã Ia", "90")
            .unevaluated("H18.3", "xã Im");
    Ranking expected = field.ranked();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(field.ranked()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
