package vn.dvcrank.connectors.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Keeps requests apart: each waits until delay and jitter have passed since the one before. */
final class Pacing {

  private final PortalManners manners;
  private final InstantSource clock;
  private final Pause pause;
  private final RandomGenerator random;
  private Optional<Instant> lastEnded = Optional.empty();

  Pacing(PortalManners manners, InstantSource clock, Pause pause, RandomGenerator random) {
    this.manners = manners;
    this.clock = clock;
    this.pause = pause;
    this.random = random;
  }

  void beforeRequest() throws InterruptedException {
    if (lastEnded.isEmpty()) {
      return;
    }
    Duration apart = manners.delay().plus(Chance.upTo(manners.jitter(), random));
    Duration passed = Duration.between(lastEnded.get(), clock.instant());
    // A clock that was set back must not make us wait longer than we ever would.
    Duration left = passed.isNegative() ? apart : apart.minus(passed);
    sleep(left);
  }

  void afterRequest() {
    lastEnded = Optional.of(clock.instant());
  }

  void sleep(Duration length) throws InterruptedException {
    if (!length.isNegative() && !length.isZero()) {
      pause.pause(length);
    }
  }
}
