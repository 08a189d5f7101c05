package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FractionTest {

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfAddendsNeverMatters(int seed) {
    Random random = new Random(seed);
    List<Fraction> addends = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(30); i++) {
      addends.add(ratio(random.nextInt(100_000), 1 + random.nextInt(100_000)));
    }
    Fraction sum = sum(addends);
    Collections.shuffle(addends, random);

    assertThat(sum(addends)).isEqualTo(sum);
    assertThat(sum(addends).rounded()).isEqualTo(sum.rounded());
  }

  /** However one whole number is cut into parts, the parts make it again. */
  @ParameterizedTest
  @MethodSource("seeds")
  void equalSumsAreEqualDecimals(int seed) {
    Random random = new Random(seed);
    int of = 3 * (1 + random.nextInt(1_000));
    int cut = random.nextInt(of + 1);

    Fraction parts = ratio(25L * cut, 38L * of).plus(ratio(25L * (of - cut), 38L * of));

    assertThat(parts).isEqualTo(ratio(25, 38));
    assertThat(parts.rounded()).isEqualTo(ratio(50, 76).rounded());
  }

  /** Rounded one by one, these two make 0.99…9 and 1. */
  @Test
  void thirdsMakeAWhole() {
    Fraction third = ratio(1, 3);

    assertThat(third.plus(third).plus(third).rounded()).isEqualByComparingTo("1");
  }

  @Test
  void aDecimalStaysWhatItIs() {
    assertThat(Fraction.of(new BigDecimal("60.510")).rounded()).isEqualByComparingTo("60.51");
    assertThat(Fraction.of(new BigDecimal("2E+3")).rounded()).isEqualByComparingTo("2000");
    assertThat(Fraction.of(new BigDecimal("-0.5"))).isEqualTo(ratio(1, -2));
  }

  @Test
  void aBoundHoldsExactly() {
    assertThat(ratio(1, 3).atMost(new BigDecimal("0.3333"))).isEqualTo(ratio(3333, 10_000));
    assertThat(ratio(1, 3).atMost(new BigDecimal("0.3334"))).isEqualTo(ratio(1, 3));
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> ratio(1, 1).dividedBy(BigDecimal.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  private static Fraction sum(List<Fraction> addends) {
    return addends.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Fraction ratio(long above, long below) {
    return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
  }
}
