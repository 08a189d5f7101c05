package vn.dvcrank.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.config.ConfigurationException;

/** When a pass is due, was due, and was missed. */
class ScheduleTest {

  private static final String NIGHTLY = "0 0 2 * * ?";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // cron             | now                       | last                      | next
        "0 0 2 * * ?        | 2026-09-17T01:59:59+07:00 | 2026-09-16T02:00:00+07:00 | 2026-09-17T02:00:00+07:00",
        "0 0 2 * * ?        | 2026-09-17T02:00:00+07:00 | 2026-09-17T02:00:00+07:00 | 2026-09-18T02:00:00+07:00",
        "0 0 2 * * ?        | 2026-09-17T02:00:01+07:00 | 2026-09-17T02:00:00+07:00 | 2026-09-18T02:00:00+07:00",
        "0 0 2 * * ?        | 2027-01-01T00:30:00+07:00 | 2026-12-31T02:00:00+07:00 | 2027-01-01T02:00:00+07:00",
        "0 0 2,14 * * ?     | 2026-09-17T13:00:00+07:00 | 2026-09-17T02:00:00+07:00 | 2026-09-17T14:00:00+07:00",
        "0 0 2 1 * ?        | 2026-03-01T01:00:00+07:00 | 2026-02-01T02:00:00+07:00 | 2026-03-01T02:00:00+07:00",
        "0 0 2 ? * MON      | 2026-09-17T12:00:00+07:00 | 2026-09-14T02:00:00+07:00 | 2026-09-21T02:00:00+07:00",
        "0 0/5 * * * ?      | 2026-09-17T12:04:59+07:00 | 2026-09-17T12:00:00+07:00 | 2026-09-17T12:05:00+07:00",
        "0 0 2 L * ?        | 2028-03-01T12:00:00+07:00 | 2028-02-29T02:00:00+07:00 | 2028-03-31T02:00:00+07:00",
      })
  void firingsAroundAnInstant(String cron, String now, String last, String next) throws Exception {
    Schedule schedule = new Schedule(cron);
    assertThat(schedule.last(instant(now))).contains(instant(last));
    assertThat(schedule.next(instant(now))).contains(instant(next));
  }

  @ParameterizedTest
  @ValueSource(strings = {NIGHTLY, "0 0 2,14 * * ?", "0 30 3 1,15 * ?", "0 0/7 1-3 ? * MON-FRI"})
  void betweenLastAndNextNothingFires(String cron) throws Exception {
    Schedule schedule = new Schedule(cron);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Instant now = Instant.ofEpochSecond(1_790_000_000L + random.nextInt(40_000_000));
      Instant last = schedule.last(now).orElseThrow();
      assertThat(last).isBeforeOrEqualTo(now);
      assertThat(schedule.next(last)).isEqualTo(schedule.next(now));
      assertThat(schedule.next(last.minusSeconds(1))).contains(last);
    }
  }

  @Test
  void theDefaultZoneDecidesNothing() throws Exception {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      assertThat(new Schedule(NIGHTLY).next(instant("2026-11-01T00:00:00+07:00")))
          .contains(instant("2026-11-01T02:00:00+07:00"));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aScheduleMayHaveNoFiring() throws Exception {
    Instant now = instant("2026-09-17T12:00:00+07:00");
    assertThat(new Schedule("0 0 2 1 1 ? 2020").next(now)).isEmpty();
    assertThat(new Schedule("0 0 2 1 1 ? 2020").last(now)).isEmpty();
    assertThat(new Schedule("0 0 2 1 1 ? 2030").last(now)).isEmpty();
    assertThat(new Schedule("0 0 2 29 2 ?").last(now)).as("longer ago than two months").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2 o'clock", "0 0 2 * *", "0 0 25 * * ?", "0 0 2 * * *", "* * *"})
  void whatIsNoCronExpressionIsRefused(String cron) {
    assertThatThrownBy(() -> new Schedule(cron))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("timer.cron")
        .hasMessageContaining("'" + cron + "'")
        .message()
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-17T01:59:59+07:00, 2026-09-16T02:00:00+07:00",
    "2026-09-17T02:00:00+07:00, 2026-09-17T02:00:00+07:00",
    "2026-09-17T23:00:00+07:00, 2026-09-17T02:00:00+07:00",
  })
  void aNightIsMissedSinceItsFiring(String now, String since) throws Exception {
    assertThat(missed(NIGHTLY, now)).isEqualTo(instant(since).getEpochSecond());
  }

  /** Nothing was due, so nothing can have been missed: no pass that ever was may be too early. */
  @Test
  void withoutAFiringNoNightIsMissed() throws Exception {
    assertThat(missed("0 0 2 1 1 ? 2030", "2026-09-17T12:00:00+07:00")).isEqualTo(Long.MIN_VALUE);
  }

  private static long missed(String cron, String now) throws ConfigurationException {
    MissedNight missed = new MissedNight(new Schedule(cron), InstantSource.fixed(instant(now)));
    assertThat(missed.sinceLastFiring())
        .containsOnlyKeys("since", "now")
        .containsEntry("now", instant(now).getEpochSecond());
    return (Long) Objects.requireNonNull(missed.sinceLastFiring().get("since"));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
