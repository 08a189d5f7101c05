package vn.dvcrank.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;

class MovementTest {

  private static Ranking before() {
    return new Field()
        .commune("H18.1", "A", "95.5")
        .commune("H18.2", "B", "90")
        .commune("H18.3", "C", "85")
        .unevaluated("H18.4", "D")
        .unevaluated("H18.6", "F")
        .ranked();
  }

  private static Field now() {
    return new Field()
        .commune("H18.1", "A", "80.25")
        .commune("H18.2", "B", "90")
        .commune("H18.3", "C", "92")
        .commune("H18.4", "D", "70")
        .commune("H18.5", "E", "60")
        .unevaluated("H18.6", "F")
        .unevaluated("H18.7", "G");
  }

  @Test
  void placesGainedArePositiveAndScoresAreCompared() {
    Ranking ranking = now().rankedAfter(before());

    assertThat(Field.lines(ranking))
        .containsExactly(
            "1 H18.3", "2 H18.2", "3 H18.1", "4 H18.4", "5 H18.5", "- H18.6", "- H18.7");
    assertThat(sinceCapture(ranking, "H18.3")).contains(movement(3, 2, "85", "7"));
    assertThat(sinceCapture(ranking, "H18.2")).contains(movement(2, 0, "90", "0"));
    assertThat(sinceCapture(ranking, "H18.1")).contains(movement(1, -2, "95.5", "-15.25"));
    assertThat(ranking.standings())
        .allSatisfy(standing -> assertThat(standing.sincePeriod()).isEmpty());
  }

  @Test
  void aUnitThatCannotHaveMovedSaysWhy() {
    Ranking ranking = now().rankedAfter(before());

    assertThat(notes(ranking, "H18.4")).containsExactly("not_ranked_before");
    assertThat(sinceCapture(ranking, "H18.4")).isEmpty();
    assertThat(notes(ranking, "H18.5")).containsExactly("new");
    assertThat(sinceCapture(ranking, "H18.5")).isEmpty();
    assertThat(notes(ranking, "H18.6")).containsExactly("group_missing: TDGQ");
    assertThat(notes(ranking, "H18.7")).containsExactly("group_missing: TDGQ", "new");
  }

  @Test
  void withoutAnEarlierCaptureNothingIsNew() {
    assertThat(now().ranked().ranked())
        .allSatisfy(
            standing -> {
              assertThat(standing.notes()).isEmpty();
              assertThat(standing.sinceCapture()).isEmpty();
            });
  }

  @Test
  void thePeriodBeforeGivesItsOwnMovement() {
    Ranking september =
        new Field()
            .commune("H18.1", "A", "50")
            .commune("H18.2", "B", "60")
            .ranked(Field.KEY.previousPeriod(), Optional.empty(), Optional.empty());

    Ranking ranking = now().ranked(Field.KEY, Optional.of(before()), Optional.of(september));

    Standing standing = ranking.of("H18.1").orElseThrow();
    assertThat(standing.sincePeriod()).contains(movement(2, -1, "50", "30.25"));
    assertThat(standing.sinceCapture()).contains(movement(1, -2, "95.5", "-15.25"));
    assertThat(ranking.of("H18.3").orElseThrow().sincePeriod()).isEmpty();
  }

  static Stream<Arguments> ofAnotherSeries() {
    Scope scope = new Scope("H18");
    Period period = Period.parse("2025-10");
    return Stream.of(
        arguments(new RankingKey("qd766", "2026", Basis.PORTAL, scope, period)),
        arguments(new RankingKey("qd766", "2022", Basis.LOCAL, scope, period)),
        arguments(new RankingKey("qd766", "2022", Basis.PORTAL, new Scope("H01"), period)),
        arguments(new RankingKey("qd766", "2022", Basis.PORTAL, scope, Period.parse("2025-08"))));
  }

  @ParameterizedTest
  @MethodSource("ofAnotherSeries")
  void noMovementAcrossABreak(RankingKey key) {
    Ranking other =
        new Field().commune("H18.1", "A", "50").ranked(key, Optional.empty(), Optional.empty());
    Field now = now();

    assertThatThrownBy(() -> now.rankedAfter(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not of one series");
    assertThatThrownBy(() -> now.ranked(Field.KEY, Optional.empty(), Optional.of(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not of one series");
  }

  @Test
  void noMovementBetweenPeerGroups() {
    Ranking departments =
        new Ranker(Field.QD766)
            .rank(
                Field.KEY,
                PeerGroup.DEPARTMENTS,
                Field.CAPTURED,
                new Field().department("H18.01", "Sở", "90").cards(),
                Optional.empty(),
                Optional.empty());
    Field now = now();

    assertThatThrownBy(() -> now.rankedAfter(departments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DEPARTMENTS");
  }

  private static Movement movement(
      int previousRank, int change, String previous, String scoreChange) {
    return new Movement(
        previousRank, change, new BigDecimal(previous), new BigDecimal(scoreChange));
  }

  private static Optional<Movement> sinceCapture(Ranking ranking, String code) {
    return ranking.of(code).orElseThrow().sinceCapture();
  }

  private static List<String> notes(Ranking ranking, String code) {
    return ranking.of(code).orElseThrow().notes();
  }
}
