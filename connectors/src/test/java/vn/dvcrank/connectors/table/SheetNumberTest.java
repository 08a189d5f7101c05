package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNumberTest {

  @ParameterizedTest
  @CsvSource({
    "912345678.0,912345678",
    "912345678,912345678",
    "8.5500000000000007,8.55",
    "95.40,95.4",
    "1E3,1000",
    "1.5e-3,0.0015",
    "4.5658E4,45658",
    "-0,0",
    "0.00,0",
    "007,7",
    "-12.50,-12.5",
    ".5,0.5",
    "+3,3",
    "123456789012345678,123456789012346000",
    "NaN,NaN",
    "1.2.3,1.2.3",
    "1E999,1E999",
    "1e,1e",
    ".,."
  })
  void aNumberOfASheetIsPlainText(String raw, String text) {
    assertThat(SheetNumber.text(raw)).isEqualTo(text);
  }

  @Test
  void aNumberWrittenAsTextKeepsAllItsDigits() {
    assertThat(SheetNumber.exact("12345678901234567890")).isEqualTo("12345678901234567890");
    assertThat(SheetNumber.exact("912345678.0")).isEqualTo("912345678");
  }

  @Test
  void aBinaryNumberIsTheDecimalThatWasTyped() {
    assertThat(SheetNumber.text(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(SheetNumber.text(45658.5)).isEqualTo("45658.5");
    assertThat(SheetNumber.text(-3d)).isEqualTo("-3");
    assertThat(SheetNumber.text(1e20)).isEqualTo("100000000000000000000");
    assertThat(SheetNumber.text(Double.NaN)).isEmpty();
  }
}
