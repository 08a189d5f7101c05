package vn.dvcrank.pipeline.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/** What is due, by the calendar of Vietnam. */
class CapturePlanTest {

  private static final List<PeriodKind> ALL = List.of(PeriodKind.values());
  private static final List<PeriodKind> USUAL =
      List.of(PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // in the middle of things: the running year and quarter, the month that ended
        "2026-09-17T02:00:00+07:00 | 0  | 2026,2026-Q3,2026-08",
        // the last second of a month, and the first of the next
        "2026-09-30T23:59:59+07:00 | 0  | 2026,2026-Q3,2026-08",
        "2026-10-01T00:00:00+07:00 | 0  | 2026,2026-Q4,2026-09",
        // the same in UTC's words: in Vietnam the new month has begun
        "2026-09-30T17:00:00Z      | 0  | 2026,2026-Q4,2026-09",
        "2026-09-30T16:59:59Z      | 0  | 2026,2026-Q3,2026-08",
        // a day is enough to collect what ended yesterday
        "2026-10-01T00:00:00+07:00 | 1  | 2026,2026-Q3,2026-Q4,2026-09",
        "2026-10-02T00:00:00+07:00 | 1  | 2026,2026-Q4,2026-09",
        // the turn of the year
        "2026-12-31T23:59:59+07:00 | 45 | 2026,2026-Q4,2026-11",
        "2027-01-01T00:00:00+07:00 | 0  | 2026-12,2027,2027-Q1",
        "2027-01-01T00:00:00+07:00 | 45 | 2026,2026-Q4,2026-11,2026-12,2027,2027-Q1",
        "2027-02-14T02:00:00+07:00 | 45 | 2026,2026-Q4,2026-12,2027,2027-Q1,2027-01",
        "2027-02-15T02:00:00+07:00 | 45 | 2027,2027-Q1,2027-01",
        // February, with and without its leap day
        "2028-02-29T02:00:00+07:00 | 28 | 2028,2028-Q1,2028-01",
        "2028-03-01T02:00:00+07:00 | 0  | 2028,2028-Q1,2028-02",
        "2028-03-30T02:00:00+07:00 | 30 | 2028,2028-Q1,2028-02",
        "2027-03-01T02:00:00+07:00 | 1  | 2027,2027-Q1,2027-02",
        "2028-03-31T02:00:00+07:00 | 60 | 2028,2028-Q1,2028-01,2028-02",
        "2027-03-31T02:00:00+07:00 | 59 | 2027,2027-Q1,2027-01,2027-02",
        "2027-03-31T02:00:00+07:00 | 58 | 2027,2027-Q1,2027-02",
      })
  void theCalendarDecides(String now, int days, String periods) {
    assertThat(periods(USUAL, days, now)).containsExactlyInAnyOrder(periods.split(","));
  }

  @Test
  void theDefaultZoneDecidesNothing() {
    List<String> expected = periods(ALL, 45, "2026-12-31T17:30:00Z");
    assertThat(expected).contains("2027", "2027-H1", "2027-Q1", "2026-12");
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(periods(ALL, 45, "2026-12-31T17:30:00Z")).as(zone).isEqualTo(expected);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aRunningMonthIsNeverAskedFor() {
    Instant day = Instant.parse("2026-01-01T00:00:00Z");
    for (int hour = 0; hour < 366 * 24; hour += 7) {
      Instant now = day.plusSeconds(hour * 3600L);
      assertThat(plan(List.of(PeriodKind.MONTH), 45, now))
          .isNotEmpty()
          .allMatch(planned -> planned.period().closedAt(now));
    }
  }

  @Test
  void everyScopeIsCapturedOnceAndOnlyWhatIsOffered() {
    Configuration.Capture wanted =
        new Configuration.Capture(
            List.of(Scope.NATIONAL, new Scope("H18"), Scope.NATIONAL), USUAL, 0);
    List<PlannedCapture> captures =
        new CapturePlan(wanted, period -> period.kind() != PeriodKind.QUARTER)
            .at(Instant.parse("2026-09-17T00:00:00Z"));
    assertThat(captures)
        .extracting(PlannedCapture::toString)
        .containsExactly("national 2026", "national 2026-08", "H18 2026", "H18 2026-08");
  }

  private static List<String> periods(List<PeriodKind> kinds, int days, String now) {
    return plan(kinds, days, OffsetDateTime.parse(now).toInstant()).stream()
        .map(PlannedCapture::period)
        .map(Period::toString)
        .toList();
  }

  private static List<PlannedCapture> plan(List<PeriodKind> kinds, int days, Instant now) {
    return new CapturePlan(
            new Configuration.Capture(List.of(Scope.NATIONAL), kinds, days), period -> true)
        .at(now);
  }
}
