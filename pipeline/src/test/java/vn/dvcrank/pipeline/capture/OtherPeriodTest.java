package vn.dvcrank.pipeline.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;

/** Which periods may be answered with the same bytes. */
class OtherPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-08, 2026, 1",
    "2026-08, 2026-07, 1",
    "2026-Q3, 2026-Q2, 1",
    "2026-Q3, 2026 2026-08, 2",
    "2026, 2025, 1",
    "2026-Q1, 2026, 0",
    "2026-01, 2026-Q1 2026, 0",
    "2026-07, 2026-Q3 2026, 1",
  })
  void thoseThatBeginOnOneDay(String asked, String same, int expected) {
    List<Period> others = Arrays.stream(same.split(" ", -1)).map(Period::parse).toList();
    assertThat(OtherPeriod.findings(Period.parse(asked), others))
        .hasSize(expected)
        .extracting(Finding::code)
        .allMatch(FindingCode.ANSWER_OF_ANOTHER_PERIOD::equals);
  }
}
