package vn.dvcrank.pipeline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcrank.pipeline.TriedFigure;

/**
 * Jazzer over every target: in every build a number of inputs for all that read quickly, in the
 * long run a time for each library that they are parsed by. An input that breaks the property lies
 * below {@code target/fuzz}, its name says how: {@code crash}, {@code timeout} or {@code oom}. It
 * belongs into {@code src/test/corpus/<target>} once its defect is mended.
 */
class CoverageGuidedTest {

  /** Property with the seconds that each library gets in the long run. */
  private static final String SECONDS = "fuzz.seconds";

  @Test
  void aMomentForAllThatReadQuickly() throws Exception {
    JazzerEffort moment = JazzerEffort.moment();
    JazzerRun.Outcome outcome = judge(JazzerRun.overQuick(), moment);
    assertThat(outcome.executions()).isGreaterThan(moment.inputs() * 9 / 10);
  }

  /** Those that are parsed by the same library share its branches, and a process. */
  @ParameterizedTest
  @EnumSource
  @Tag("long")
  void aLongTimeForEach(Target.Library library) throws Exception {
    JazzerRun.Outcome outcome =
        judge(
            JazzerRun.over(library),
            JazzerEffort.of(Duration.ofSeconds(Long.getLong(SECONDS, 60))));
    TriedFigure.FUZZ.add(library.label(), outcome.executions());
  }

  private static JazzerRun.Outcome judge(JazzerRun run, JazzerEffort effort) throws Exception {
    JazzerRun.Outcome outcome = run.run(effort);
    outcome.figures().forEach(System.out::println);
    assertThat(outcome.findings()).as(outcome.log()).isEmpty();
    assertThat(outcome.sound()).as(outcome.log()).isTrue();
    assertThat(outcome.figures())
        .as(outcome.log())
        .isNotEmpty()
        .noneMatch(line -> line.endsWith("=0"));
    return outcome;
  }
}
