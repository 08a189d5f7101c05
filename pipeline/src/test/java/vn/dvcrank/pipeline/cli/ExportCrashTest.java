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
 * As {@link CrashSafetyTest}, of a night that takes exports in: no list is lost, none taken twice,
 * none left half, and each lies in the end where it belongs with what was found in it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CrashedNights.Shared.class)
class ExportCrashTest {

  private final CrashedNights nights;
  private final Kills kills;

  ExportCrashTest(@DisturbedNight.OfExports CrashedNights nights) throws Exception {
    this.nights = nights;
    kills = new Kills(nights);
  }

  /** From the first row held against what is known to the last file put away. */
  @Test
  void everyKindOfStepIsWatched() {
    assertThat(kills.steps())
        .anyMatch(step -> step.startsWith("commit of INSERT INTO delivery"))
        .anyMatch(step -> step.startsWith("commit of INSERT INTO latest_standing "))
        .anyMatch(step -> step.startsWith("commit of INSERT INTO publication "))
        .anyMatch(step -> step.equals("move rankings/qd766/2026-09/H18"))
        .anyMatch(step -> step.equals("make folder inbox/done"))
        .anyMatch(step -> step.equals("make folder inbox/rejected"))
        .anyMatch(step -> step.matches("write inbox/done/\\..*\\.findings\\.json"))
        .anyMatch(step -> step.matches("write the rest inbox/done/\\..*\\.findings\\.json"))
        .anyMatch(step -> step.matches("force inbox/done/\\..*\\.findings\\.json"))
        .anyMatch(step -> step.matches("move inbox/done/[^.]*\\.csv"))
        .anyMatch(step -> step.matches("move inbox/done/[^.]*\\.findings\\.json"))
        .anyMatch(step -> step.matches("move inbox/rejected/[^.]*\\.xls"))
        .anyMatch(step -> step.matches("move inbox/rejected/[^.]*\\.findings\\.json"));
  }

  @Test
  void whatAnUndisturbedNightMakesOfTheInbox() throws Exception {
    TestInstallation installation = nights.eveningBefore();

    assertThat(nights.nextRun(installation).exit()).isEqualTo(4);

    assertThat(installation.rows("SELECT outcome, changes > 0 FROM delivery ORDER BY id"))
        .containsExactly("taken 1", "rejected 0", "taken 1");
    assertThat(FileTree.of(installation.directory().inbox()).keySet())
        .hasSize(6)
        .allMatch(file -> file.matches("(done|rejected)/20261002-020000-[0-9a-f]{12}\\..*"));
  }

  @Test
  @Timeout(600)
  void aSelectionOfStepsCanBeDiedBefore() {
    List<String> steps = kills.steps();
    IntStream.rangeClosed(1, steps.size()).filter(step -> step % 131 == 17).forEach(kills::before);
    // Taken, not yet put away; put away, not yet published; published, not yet written down.
    kills.before(1 + indexOf("move inbox/done/", ".csv"));
    kills.before(1 + indexOf("move inbox/done/", ".findings.json"));
    kills.before(1 + steps.lastIndexOf("move rankings/qd766/2026-09/H18"));
  }

  private int indexOf(String begin, String end) {
    return IntStream.range(0, kills.steps().size())
        .filter(i -> kills.steps().get(i).startsWith(begin) && kills.steps().get(i).endsWith(end))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Timeout(600)
  void aFewRandomInstantsCanBeDiedAt() throws Exception {
    kills.atRandom(1, new Random(61));
  }

  @Test
  @Tag("long")
  void everyStepCanBeDiedBefore() {
    int steps = kills.steps().size();
    IntStream.rangeClosed(1, steps).forEach(kills::before);
    TriedFigure.KILLS.add("exports-every-step", steps);
    System.out.printf(
        Locale.ROOT, "exports: killed before each of %1$d steps: %1$d survived%n", steps);
  }

  @Test
  @Tag("long")
  void manyRandomInstantsCanBeDiedAt() throws Exception {
    int times = kills.atRandom(100, new Random(2061));
    TriedFigure.KILLS.add("exports-random-instants", times);
    System.out.printf(
        Locale.ROOT, "exports: killed at %1$d random instants: %1$d survived%n", times);
  }
}
