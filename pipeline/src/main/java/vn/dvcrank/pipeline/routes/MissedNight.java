package vn.dvcrank.pipeline.routes;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Since when a pass should have been made, were no night missed. */
public final class MissedNight {

  private final Schedule schedule;
  private final InstantSource clock;

  public MissedNight(Schedule schedule, InstantSource clock) {
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Parameters of the query for passes from the last firing until now. When nothing was due, any
   * pass that ever was will do; one that a clock which was ahead has dated later never does.
   */
  public Map<String, Object> sinceLastFiring() {
    Instant now = clock.instant();
    long since = schedule.last(now).map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
    return Map.of("since", since, "now", now.getEpochSecond());
  }
}
