package vn.dvcrank.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.PeerGroup;

/** What holds for every field of units; a failing seed is printed with its test. */
class RankerPropertyTest {

  private static final List<String> NAMES =
      List.of("xã Ảng", "xã Đông", "xã Dung", "xã Nậm Kè", "xã Nà Tấu", "phường Mường Lay");

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rankIsOneMoreThanTheNumberOfStrictlyBetterUnits(int seed) {
    List<Standing> ranked = rank(field(seed)).ranked();

    assertThat(ranked)
        .allSatisfy(
            standing ->
                assertThat(standing.rank().getAsInt())
                    .isEqualTo(
                        1
                            + (int)
                                ranked.stream()
                                    .filter(
                                        other ->
                                            converted(other).compareTo(converted(standing)) > 0)
                                    .count()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheCardsDoesNotMatter(int seed) {
    List<Scorecard> cards = field(seed);
    List<Scorecard> shuffled = new ArrayList<>(cards);
    Collections.shuffle(shuffled, new Random(~seed));

    assertThat(rank(shuffled)).isEqualTo(rank(cards));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyMemberStandsOnceAndIsTiedExactlyWhenItsRankIsShared(int seed) {
    List<Scorecard> cards = field(seed);
    Ranking ranking = rank(cards);

    assertThat(ranking.standings())
        .extracting(Standing::card)
        .containsExactlyInAnyOrderElementsOf(cards);
    assertThat(ranking.ranked())
        .allSatisfy(
            standing ->
                assertThat(standing.notes().contains("tied"))
                    .isEqualTo(
                        ranking.ranked().stream()
                                .filter(other -> other.rank().equals(standing.rank()))
                                .count()
                            > 1));
    assertThat(ranking.standings())
        .isEqualTo(
            Stream.concat(ranking.ranked().stream(), ranking.notEvaluated().stream()).toList());
  }

  private static Ranking rank(List<Scorecard> cards) {
    return new Ranker(Field.QD766)
        .rank(
            Field.KEY,
            PeerGroup.COMMUNES,
            Field.CAPTURED,
            cards,
            Optional.empty(),
            Optional.empty());
  }

  /** Few different totals, so that ties are many; some of them differ only past two places. */
  private static List<Scorecard> field(int seed) {
    Random random = new Random(seed);
    Field field = new Field();
    int size = random.nextInt(40);
    for (int number = 0; number < size; number++) {
      String code = String.format(Locale.ROOT, "H18.%03d", random.nextInt(20) * 100 + number);
      String name = NAMES.get(random.nextInt(NAMES.size()));
      String total = (60 + random.nextInt(8)) + "." + random.nextInt(2) + "00" + random.nextInt(2);
      switch (random.nextInt(5)) {
        case 0 -> field.unevaluated(code, name);
        case 1 ->
            field.communeWithoutDigitisation(
                code, name, new BigDecimal(total).multiply(new BigDecimal("0.78")).toString(), "9");
        default -> field.commune(code, name, total, "" + random.nextInt(3), "" + random.nextInt(3));
      }
    }
    return field.cards();
  }

  private static BigDecimal converted(Standing standing) {
    return standing.card().converted().value().orElseThrow();
  }
}
