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
   * Parameters of the query for passes since the last firing. When there was none for two months,
   * only an installation that never made a pass has one to catch up on.
   */
  public Map<String, Object> sinceLastFiring() {
    Instant since = schedule.last(clock.instant()).orElse(Instant.EPOCH);
    return Map.of("since", since.getEpochSecond());
  }
}
