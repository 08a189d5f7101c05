package vn.dvcrank.connectors.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.period.Period;

class PeriodTextTest {

  @ParameterizedTest
  @CsvSource({
    "tỉnh Điện Biên năm 2025, 2025",
    "huyện Điện Biên tháng 7 năm 2023, 2023-07",
    "kết quả tháng 07/2023, 2023-07",
    "quý III năm 2025, 2025-Q3",
    "Quý 4/2024, 2024-Q4",
    "6 tháng đầu năm 2025, 2025-H1",
    "SÁU THÁNG CUỐI NĂM 2024, 2024-H2",
    "năm 2025 (Kèm theo Báo cáo ngày 3 tháng 1 năm 2026), 2025",
    "năm 2025 theo Quyết định ngày 17 tháng 8 năm 2023, 2025",
  })
  void titlesNameTheirPeriod(String title, String period) {
    assertThat(PeriodText.in(title)).isEqualTo(Set.of(Period.parse(period)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9 tháng đầu năm 2025",
        "từ tháng 1 đến tháng 6 năm 2025",
        "tháng 13 năm 2025",
        "theo thời gian thực",
      })
  void whatIsNoPeriodOfOursIsNone(String title) {
    assertThat(PeriodText.in(title)).isEmpty();
  }
}
