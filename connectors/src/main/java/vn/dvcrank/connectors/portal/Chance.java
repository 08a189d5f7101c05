package vn.dvcrank.connectors.portal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** A span of time by chance. */
final class Chance {

  private Chance() {}

  /** From zero to {@code most}, both inclusive, in whole milliseconds. */
  static Duration upTo(Duration most, RandomGenerator random) {
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }
}
