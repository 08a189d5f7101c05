package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.dvcrank.pipeline.TriedFigure;

/**
 * The program is killed (SIGKILL) before each step that changes the disk, half-way through each
 * write, and at random instants; the next run always ends as if nothing had been.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CrashedNights.Shared.class)
class CrashSafetyTest {

  private static final int KILLED = 128 + 9;
  private static final int PATIENCE_SECONDS = 120;

  private final CrashedNights nights;
  private final Kills kills;
  private final List<String> steps;

  CrashSafetyTest(CrashedNights nights) throws Exception {
    this.nights = nights;
    kills = new Kills(nights);
    steps = kills.steps();
  }

  /** From the first answer kept to the last pointer flipped, nothing goes unwatched. */
  @Test
  void everyKindOfStepIsWatched() {
    assertThat(steps)
        .anyMatch(step -> step.equals("open dvcrank.lock"))
        .anyMatch(step -> step.startsWith("commit of UPDATE run SET status = 'cut_off'"))
        .anyMatch(step -> step.startsWith("commit of INSERT INTO run "))
        .anyMatch(step -> step.equals("write archive/2026/2026-09-17.warc.gz"))
        .anyMatch(step -> step.equals("write the rest archive/2026/2026-09-17.warc.gz"))
        .anyMatch(step -> step.equals("force archive/2026/2026-09-17.warc.gz"))
        .anyMatch(step -> step.startsWith("INSERT INTO answer "))
        .anyMatch(step -> step.startsWith("commit of INSERT INTO fetch "))
        .anyMatch(step -> step.startsWith("commit of INSERT INTO finding "))
        .anyMatch(step -> step.startsWith("commit of INSERT INTO latest_standing "))
        .anyMatch(step -> step.startsWith("make folder rankings/.versions/"))
        .anyMatch(step -> step.startsWith("move rankings/.versions/"))
        .anyMatch(step -> step.equals("link rankings/qd766/2026/.H18.new"))
        .anyMatch(step -> step.equals("move rankings/qd766/2026/H18"))
        .anyMatch(step -> step.startsWith("delete rankings/.versions/"))
        .anyMatch(step -> step.startsWith("commit of INSERT INTO publication "))
        .anyMatch(step -> step.equals("move rankings/catalog.json"))
        .anyMatch(step -> step.startsWith("commit of UPDATE run SET status = ?"));
  }

  @Test
  @Timeout(600)
  void aSelectionOfStepsCanBeDiedBefore() throws Exception {
    int stride = 31;
    IntStream.rangeClosed(1, steps.size())
        .filter(step -> step % stride == 13)
        .forEach(kills::before);
  }

  @Test
  @Timeout(600)
  void aFewRandomInstantsCanBeDiedAt() throws Exception {
    kills.atRandom(2, new Random(766));
  }

  @Test
  @Tag("long")
  void everyStepCanBeDiedBefore() {
    IntStream.rangeClosed(1, steps.size()).forEach(kills::before);
    TriedFigure.KILLS.add("every-step", steps.size());
    System.out.printf(
        Locale.ROOT, "killed before each of %1$d steps: %1$d survived%n", steps.size());
  }

  @Test
  @Tag("long")
  void hundredsOfRandomInstantsCanBeDiedAt() throws Exception {
    int times = kills.atRandom(200, new Random(2026));
    TriedFigure.KILLS.add("random-instants", times);
    System.out.printf(Locale.ROOT, "killed at %1$d random instants: %1$d survived%n", times);
  }

  /** Nothing is there yet, not even a schema. */
  @Test
  @Timeout(600)
  void aFewStepsOfTheVeryFirstNightCanBeDiedBefore() throws Exception {
    killFirstNight(6);
  }

  @Test
  @Tag("long")
  void everyStepOfTheVeryFirstNightCanBeDiedBefore() throws Exception {
    int times = killFirstNight(1);
    TriedFigure.KILLS.add("first-night", times);
    System.out.printf(
        Locale.ROOT, "killed before each of %1$d first steps: %1$d survived%n", times);
  }

  /** Up to the first answer that is kept; from there on it is a night like any other. */
  private int killFirstNight(int stride) throws Exception {
    List<String> first = nights.stepsFromNothing();
    int kept = 1 + first.indexOf("force archive/2026/2026-09-17.warc.gz");
    assertThat(kept).isGreaterThan(8);
    int times = 0;
    for (int step = 2; step <= kept; step += stride) {
      String what = "killed before step %d, %s".formatted(step, first.get(step - 1));
      TestInstallation installation = nights.nothingYet();
      try (ChildProcess child = nights.diesBefore(installation, first, step)) {
        assertThat(child.end(PATIENCE_SECONDS)).as(what).isEqualTo(KILLED);
      }
      nights.assertRecoversFromNothing(installation, what);
      nights.forget(installation);
      times++;
    }
    return times;
  }
}
