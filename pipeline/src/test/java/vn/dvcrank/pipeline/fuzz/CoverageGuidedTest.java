package vn.dvcrank.pipeline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcrank.pipeline.TriedFigure;

/**
 * Jazzer over every target: in every build a moment for all of them together, in the long run a
 * time for each library that they are parsed by. An input that breaks the property lies below
 * {@code target/fuzz}; it belongs into {@code src/test/corpus/<target>} once its defect is mended.
 */
class CoverageGuidedTest {

  private static final Duration MOMENT = Duration.ofSeconds(40);

  /** Property with the seconds that each library gets in the long run. */
  private static final String SECONDS = "fuzz.seconds";

  @Test
  void aMomentForAll() throws Exception {
    judge(JazzerRun.overAll(), MOMENT);
  }

  /** Those that are parsed by the same library share its branches, and a process. */
  @ParameterizedTest
  @EnumSource
  @Tag("long")
  void aLongTimeForEach(Target.Library library) throws Exception {
    JazzerRun.Outcome outcome =
        judge(JazzerRun.over(library), Duration.ofSeconds(Long.getLong(SECONDS, 60)));
    TriedFigure.FUZZ.add(library.label(), outcome.executions());
  }

  private static JazzerRun.Outcome judge(JazzerRun run, Duration time) throws Exception {
    JazzerRun.Outcome outcome = run.run(time);
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
