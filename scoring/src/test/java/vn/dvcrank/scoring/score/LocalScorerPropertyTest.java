package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
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
import vn.dvcrank.scoring.index.ScoreRule;

/** What holds for whatever an export says; a failing seed is printed with its test. */
class LocalScorerPropertyTest {

  private static final List<List<Measure>> GIVEN_TOGETHER =
      List.of(
          List.of(Measure.FEE_DUE, Measure.PAID_ONLINE),
          List.of(Measure.DIGITISATION_STATED, Measure.DIGITISED),
          List.of(Measure.RESULT_STATED, Measure.RESULT_ELECTRONIC),
          List.of(Measure.REUSE_STATED, Measure.REUSED));

  /** Points are rounded to 34 digits each, and the total by itself. */
  private static final BigDecimal LAST_DIGITS = new BigDecimal("1e-30");

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theTotalIsTheSumOfAllPointsThatThereAre(int seed) {
    Scorecard card = counts(new Random(seed)).scored(Counts.COMMUNE);

    Optional<BigDecimal> total = card.total().value();
    Optional<BigDecimal> groups = sum(card.groups().stream().map(GroupScore::points));
    Optional<BigDecimal> points = sum(indicators(card).map(IndicatorScore::points));
    assertThat(total.isPresent()).isEqualTo(groups.isPresent()).isEqualTo(points.isPresent());
    if (total.isPresent()) {
      assertThat(total.get())
          .isCloseTo(groups.get(), within(LAST_DIGITS))
          .isCloseTo(points.get(), within(LAST_DIGITS));
    }
  }

  /** Reckoned here with whole numbers alone: all terms over one denominator, one division. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theTotalIsTheExactSumRoundedOnce(int seed) {
    Scorecard card = counts(new Random(seed)).scored(Counts.COMMUNE);

    BigInteger below = BigInteger.ONE;
    BigInteger above = BigInteger.ZERO;
    for (IndicatorScore score : indicators(card).filter(LocalScorerPropertyTest::isTold).toList()) {
      BigInteger[] term = term(score);
      above = above.multiply(term[1]).add(term[0].multiply(below));
      below = below.multiply(term[1]);
    }
    if (card.total().value().isPresent()) {
      BigDecimal max = card.applicableMax();
      assertThat(card.total().value().get()).isEqualByComparingTo(quotient(above, below));
      assertThat(card.converted().value().get())
          .isEqualByComparingTo(
              quotient(
                  above.multiply(BigInteger.valueOf(100)),
                  below.multiply(max.toBigIntegerExact())));
    }
  }

  private static BigDecimal quotient(BigInteger above, BigInteger below) {
    return new BigDecimal(above).divide(new BigDecimal(below), MathContext.DECIMAL128);
  }

  private static boolean isTold(IndicatorScore score) {
    return score.points().value().isPresent();
  }

  /**
   * An indicator's points as numerator and denominator; those of nothing counted stand as they are.
   */
  private static BigInteger[] term(IndicatorScore score) {
    BigDecimal max = score.indicator().max();
    ScoreRule.Proportional rule = (ScoreRule.Proportional) score.indicator().rule();
    BigDecimal all = score.denominator().value().orElseThrow();
    BigDecimal points = score.points().value().orElseThrow();
    if (all.signum() == 0 || points.compareTo(max) == 0) {
      return whole(points, BigDecimal.ONE);
    }
    return whole(
        max.multiply(score.numerator().value().orElseThrow()), all.multiply(rule.fullAt()));
  }

  private static BigInteger[] whole(BigDecimal above, BigDecimal below) {
    BigDecimal million = BigDecimal.valueOf(1_000_000);
    return new BigInteger[] {
      above.multiply(million).toBigIntegerExact(), below.multiply(million).toBigIntegerExact()
    };
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
          .isCloseTo(whole.total().value().get().subtract(points), within(LAST_DIGITS));
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
