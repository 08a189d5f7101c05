package vn.dvcrank.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.pipeline.config.ConfigurationException;

class ScheduleTest {

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 2 * * ?, 2026-09-18T02:00:00+07:00, 2026-09-18T02:00:00+07:00, 2026-09-19T02:00:00+07:00",
    "0 0 2 * * ?, 2026-09-18T01:59:59+07:00, 2026-09-17T02:00:00+07:00, 2026-09-18T02:00:00+07:00",
    "0 0 2 1 * ?, 2026-09-30T12:00:00+07:00, 2026-09-01T02:00:00+07:00, 2026-10-01T02:00:00+07:00",
    "0 */5 * * * ?, 2026-09-18T02:03:00+07:00, 2026-09-18T02:00:00+07:00, 2026-09-18T02:05:00+07:00",
    "0 0 2 ? * SUN, 2026-09-18T02:03:00+07:00, 2026-09-13T02:00:00+07:00, 2026-09-20T02:00:00+07:00"
  })
  void firesInVietnamsTime(String cron, String now, String last, String next) throws Exception {
    Schedule schedule = new Schedule(cron);
    assertThat(schedule.last(at(now))).contains(at(last));
    assertThat(schedule.next(at(now))).contains(at(next));
  }

  @Test
  void aTimerOfThePastNeverFiresAgain() throws Exception {
    Schedule schedule = new Schedule("0 0 2 1 1 ? 2020");
    Instant now = at("2026-09-18T02:00:00+07:00");
    assertThat(schedule.next(now)).isEqualTo(Optional.empty());
    assertThat(schedule.last(now)).isEqualTo(Optional.empty());
  }

  @Test
  void withoutAFiringInTwoMonthsAnyPassEverWillDo() throws Exception {
    MissedNight yearly =
        new MissedNight(
            new Schedule("0 0 2 1 1 ?"), InstantSource.fixed(at("2026-09-18T02:00:00+07:00")));
    assertThat(yearly.sinceLastFiring()).containsEntry("since", 0L);
  }

  @Test
  void whatIsNoExpressionIsNamed() {
    assertThatThrownBy(() -> new Schedule("at two"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("timer.cron: 'at two' is no Quartz cron expression");
  }
}
