package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Kills a night (SIGKILL), and lets the next run show what was lost by it. */
final class Kills {

  private static final int KILLED = 128 + 9;
  private static final int PATIENCE_SECONDS = 120;
  private static final String BEGUN = "captures planned";

  private final CrashedNights nights;
  private final List<String> steps;

  Kills(CrashedNights nights) throws Exception {
    this.nights = nights;
    steps = nights.steps();
  }

  /** Every step before which it can be killed, in words. */
  List<String> steps() {
    return steps;
  }

  /** Kills it before a step, counted from 1. */
  void before(int step) {
    String what = "killed before step %d, %s".formatted(step, steps.get(step - 1));
    try {
      TestInstallation installation = nights.eveningBefore();
      try (ChildProcess child = nights.diesBefore(installation, step)) {
        assertThat(child.end(PATIENCE_SECONDS)).as(what).isEqualTo(KILLED);
        assertThat(child.output()).contains("killed before: " + steps.get(step - 1));
      }
      nights.assertRecovers(installation, what);
      nights.forget(installation);
    } catch (Exception e) {
      throw new AssertionError(what, e);
    }
  }

  /**
   * Up to three kills in a row, then the run that is let be.
   *
   * @return how many there were
   */
  int atRandom(int wanted, Random random) throws Exception {
    Duration whole = lengthOfAPass();
    int kills = 0;
    while (kills < wanted) {
      TestInstallation installation = nights.eveningBefore();
      int inARow = 1 + random.nextInt(3);
      StringBuilder what = new StringBuilder("killed at");
      for (int i = 0; i < inARow && kills < wanted; i++) {
        Duration instant = whole.multipliedBy(random.nextInt(1000)).dividedBy(1000);
        what.append(' ').append(instant.toMillis()).append(" ms");
        try (ChildProcess child = nights.program(installation)) {
          child.awaitLine(BEGUN);
          if (child.killAfter(instant)) {
            kills++;
          }
        }
      }
      nights.assertRecovers(installation, what.toString());
      nights.forget(installation);
    }
    return kills;
  }

  /** From the first line of its log to its end. */
  private Duration lengthOfAPass() throws Exception {
    TestInstallation installation = nights.eveningBefore();
    int exit = nights.exit(installation);
    try (ChildProcess child = nights.program(installation)) {
      child.awaitLine(BEGUN);
      long begun = System.nanoTime();
      assertThat(child.end(PATIENCE_SECONDS)).isEqualTo(exit);
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }
}
