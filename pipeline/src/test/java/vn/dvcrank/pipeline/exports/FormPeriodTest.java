package vn.dvcrank.pipeline.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.connectors.exports.ExportHead;
import vn.dvcrank.scoring.period.Period;

class FormPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 2026-09-30, 2026-09",
    "2026-09-01, 2026-09-15, 2026-09",
    "2026-07-01, 2026-09-30, 2026-Q3",
    "2026-01-01, 2026-06-30, 2026-H1",
    "2026-01-01, 2026-09-15, 2026",
    "2025-01-01, 2025-12-31, 2025",
  })
  void itIsTheShortestThatBeginsOnTheFirstDayAndHasTheLast(
      LocalDate from, LocalDate to, String period) {
    assertThat(FormPeriod.of(head(Optional.of(from), Optional.of(to))))
        .contains(Period.parse(period));
  }

  @ParameterizedTest
  @CsvSource({"2026-09-02, 2026-09-30", "2026-02-01, 2026-03-31", "2026-09-30, 2026-09-01"})
  void daysThatAreNoPeriodGiveNone(LocalDate from, LocalDate to) {
    assertThat(FormPeriod.of(head(Optional.of(from), Optional.of(to)))).isEmpty();
  }

  @Test
  void aTitleWithoutDaysGivesNone() {
    assertThat(FormPeriod.of(head(Optional.empty(), Optional.empty()))).isEmpty();
  }

  private static ExportHead head(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new ExportHead("form", ExportForm.SUMMARY, from, to);
  }
}
