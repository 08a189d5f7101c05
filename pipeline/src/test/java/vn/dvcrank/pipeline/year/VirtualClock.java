package vn.dvcrank.pipeline.year;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import vn.dvcrank.connectors.portal.Pause;

/** A machine's clock: it stands still unless it is set, or somebody waits. */
final class VirtualClock implements InstantSource, Pause {

  private Instant now;
  private int pausesUntilSet = -1;
  private Duration setBy = Duration.ZERO;

  VirtualClock(Instant now) {
    this.now = now;
  }

  void set(Instant then) {
    now = then;
  }

  /** Somebody will set it, between two questions. */
  void setLater(int pauses, Duration by) {
    pausesUntilSet = pauses;
    setBy = by;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void pause(Duration length) {
    now = now.plus(length);
    pausesUntilSet--;
    if (pausesUntilSet == 0) {
      now = now.plus(setBy);
    }
  }
}
