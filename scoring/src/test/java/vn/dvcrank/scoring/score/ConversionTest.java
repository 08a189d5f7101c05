package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {

  /** Where everything applies no division is made; what comes out is as if one had been. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void whereEverythingAppliesTheConvertedTotalIsWhatTheDivisionGives(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      BigDecimal max = BigDecimal.valueOf(1 + random.nextInt(10_000), random.nextInt(3));
      BigDecimal points = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(6));

      assertThat(Conversion.of(Cell.of(points), max, max))
          .isEqualTo(Cell.of(points.multiply(max).divide(max, MathContext.DECIMAL128)));
    }
  }

  @ParameterizedTest
  @CsvSource({"60.51, 85", "121.02, 170"})
  void whereLessAppliesItIsTheQuotient(BigDecimal points, BigDecimal applicableMax) {
    assertThat(Conversion.of(Cell.of(points), applicableMax, BigDecimal.valueOf(100)))
        .isEqualTo(Cell.of("71.18823529411764705882352941176471"));
  }
}
