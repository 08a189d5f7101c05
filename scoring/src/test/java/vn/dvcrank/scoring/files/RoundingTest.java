package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "38.105, 38.11",
    "38.1049999, 38.1",
    "-0.005, -0.01",
    "-0.0049, 0",
    "89.995, 90",
    "0.000, 0",
    "1E+2, 100",
    "55.6154, 55.62",
    "93.0667, 93.07"
  })
  void roundsHalfUpOnceAndDropsTrailingZeros(String number, String published) {
    assertThat(new Rounding(2).round(new BigDecimal(number)).toPlainString()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({"19.50, 19.5", "1E+3, 1000", "0.00, 0", "1E-9, 0.000000001"})
  void keepsExactFiguresExact(String number, String published) {
    assertThat(Rounding.exact(new BigDecimal(number)).toPlainString()).isEqualTo(published);
  }
}
