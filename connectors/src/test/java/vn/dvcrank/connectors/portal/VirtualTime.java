package vn.dvcrank.connectors.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits on it, and remembers every wait. */
final class VirtualTime implements InstantSource, Pause {

  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2026-09-17T00:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void pause(Duration length) {
    waits.add(length);
    now = now.plus(length);
  }

  synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }
}
