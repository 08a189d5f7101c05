package vn.dvcrank.pipeline.routes;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.scoring.period.Period;

/** When passes are due, by a Quartz cron expression in Vietnam's time. */
public final class Schedule {

  private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(64);

  private final CronExpression cron;

  /**
   * Reads the expression.
   *
   * @throws ConfigurationException when it is none
   */
  public Schedule(String expression) throws ConfigurationException {
    try {
      this.cron = new CronExpression(expression);
      cron.setTimeZone(TimeZone.getTimeZone(Period.ZONE));
    } catch (ParseException e) {
      throw new ConfigurationException(
          "timer.cron: '" + expression + "' is no Quartz cron expression (" + e.getMessage() + ")");
    }
  }

  /** The expression as it was given. */
  String expression() {
    return cron.getCronExpression();
  }

  /** The next firing after an instant; empty when there is none. */
  public Optional<Instant> next(Instant after) {
    return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(after))).map(Date::toInstant);
  }

  /** The last firing at or before an instant; empty when there was none for two months. */
  public Optional<Instant> last(Instant before) {
    for (Duration back = Duration.ofDays(1);
        back.compareTo(LONGEST_LOOK_BACK) <= 0;
        back = back.multipliedBy(2)) {
      Optional<Instant> firing = next(before.minus(back));
      if (firing.isPresent() && !firing.get().isAfter(before)) {
        return Optional.of(lastFrom(firing.get(), before));
      }
    }
    return Optional.empty();
  }

  private Instant lastFrom(Instant firing, Instant before) {
    Instant last = firing;
    Optional<Instant> following = next(last);
    while (following.isPresent() && !following.get().isAfter(before)) {
      last = following.get();
      following = next(last);
    }
    return last;
  }
}
