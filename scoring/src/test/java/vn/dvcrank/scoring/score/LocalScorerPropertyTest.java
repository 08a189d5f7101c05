package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.dossier.Counts;
import vn.dvcrank.scoring.dossier.Measure;

/** What holds for whatever an export says; a failing seed is printed with its test. */
class LocalScorerPropertyTest {

  private static final List<List<Measure>> GIVEN_TOGETHER =
      List.of(
          List.of(Measure.FEE_DUE, Measure.PAID_ONLINE),
          List.of(Measure.DIGITISATION_STATED, Measure.DIGITISED),
          List.of(Measure.RESULT_STATED, Measure.RESULT_ELECTRONIC),
          List.of(Measure.REUSE_STATED, Measure.REUSED));

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theTotalIsTheSumOfAllPointsThatThereAre(int seed) {
    Scorecard card = counts(new Random(seed)).scored(Counts.COMMUNE);

    assertThat(card.total().value())
        .isEqualTo(sum(card.groups().stream().map(GroupScore::points)))
        .isEqualTo(sum(indicators(card).map(IndicatorScore::points)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void convertedTotalsLieBetweenNothingAndAll(int seed) {
    Scorecard card = counts(new Random(seed)).scored(Counts.COMMUNE);

    assertThat(card.converted().value().isPresent()).isEqualTo(card.total().value().isPresent());
    card.converted()
        .value()
        .ifPresent(
            converted -> assertThat(converted).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
    assertThat(card.coverage()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  /**
   * Taking a measure away takes away the points that need it, cap and all, and touches no other.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void aMissingMeasureIsNeverCountedAsZero(int seed) {
    Random random = new Random(seed);
    List<Measure> measures = List.of(Measure.values());
    Measure lost = measures.get(random.nextInt(measures.size()));
    Scorecard whole = counts(new Random(seed)).scored(Counts.COMMUNE);
    Scorecard less =
        counts(new Random(seed)).missing(lost, AbsenceReason.NOT_IN_EXPORT).scored(Counts.COMMUNE);

    BigDecimal points = BigDecimal.ZERO;
    BigDecimal caps = BigDecimal.ZERO;
    List<IndicatorScore> before = indicators(whole).toList();
    List<IndicatorScore> after = indicators(less).toList();
    for (int at = 0; at < before.size(); at++) {
      boolean needsIt =
          before.get(at).indicator().local().stream()
              .flatMap(
                  local -> Stream.concat(local.numerator().stream(), local.denominator().stream()))
              .anyMatch(lost.label()::equals);
      Cell then = before.get(at).points();
      if (needsIt) {
        assertThat(after.get(at).points()).isEqualTo(Cell.missing(AbsenceReason.INPUT_MISSING));
        points = points.add(then.value().orElse(BigDecimal.ZERO));
        caps =
            caps.add(then.value().isPresent() ? before.get(at).indicator().max() : BigDecimal.ZERO);
      } else {
        assertThat(after.get(at).points()).isEqualTo(then);
      }
    }
    assertThat(less.applicableMax()).isEqualByComparingTo(whole.applicableMax().subtract(caps));
    if (less.total().value().isPresent()) {
      assertThat(less.total().value().get())
          .isEqualByComparingTo(whole.total().value().get().subtract(points));
    } else {
      assertThat(caps).isEqualByComparingTo(whole.applicableMax());
    }
  }

  private static Stream<IndicatorScore> indicators(Scorecard card) {
    return card.groups().stream().flatMap(group -> group.indicators().stream());
  }

  private static Optional<BigDecimal> sum(Stream<Cell> cells) {
    return cells
        .map(Cell::value)
        .flatMap(Optional::stream)
        .reduce(BigDecimal::add)
        .map(sum -> Cell.of(sum).value().orElseThrow());
  }

  /** Counts that keep the identities of the summary form; what only lists give may be missing. */
  private static Counts counts(Random random) {
    int most = 1 + random.nextInt(50);
    int[] parts = IntStream.range(0, 5).map(part -> random.nextInt(most)).toArray();
    int received = Arrays.stream(parts).sum();
    int online = random.nextInt(received + 1);
    int direct = random.nextInt(received - online + 1);
    Counts counts =
        Counts.none()
            .with(Measure.RECEIVED, received)
            .with(Measure.ONLINE, online)
            .with(Measure.DIRECT, direct)
            .with(Measure.CARRIED_OVER, received - online - direct)
            .with(Measure.RESOLVED_EARLY, parts[0])
            .with(Measure.RESOLVED_ON_TIME, parts[1])
            .with(Measure.RESOLVED_LATE, parts[2])
            .with(Measure.OPEN_IN_TIME, parts[3])
            .with(Measure.OPEN_LATE, parts[4]);
    for (List<Measure> pair : GIVEN_TOGETHER) {
      if (random.nextBoolean()) {
        int of = random.nextInt(received + 1);
        counts.with(pair.get(0), of).with(pair.get(1), random.nextInt(of + 1));
      }
    }
    return counts;
  }
}
