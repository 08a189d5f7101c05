package vn.dvcrank.pipeline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Nights with everything that nights bring. Long afterwards the program says of each what was true
 * on it: the figures of the last good night, every one of them, and gaps where there are gaps.
 */
class YearInMinutesTest {

  @TempDir private Path folder = Path.of("");

  /** Over the turn of a year. */
  @Test
  @Timeout(300)
  void aMonthIsRememberedAsItWas() throws Exception {
    SimulatedNights nights =
        SimulatedYear.check(
            new YearSize(
                LocalDate.of(2027, 12, 10), 30, List.of(new Scope("H18")), 4, 24, 10, 20271210),
            folder);
    assertThat(nights.outcomes()).containsOnlyKeys("done", "held", "source_failed", "machine off");
    assertThat(nights.gaps()).contains(LocalDate.of(2027, 12, 14), LocalDate.of(2027, 12, 17));
  }

  /** With a leap day in it. */
  @Test
  @Tag("long")
  @Timeout(3600)
  void aYearIsRememberedAsItWas() throws Exception {
    SimulatedNights nights =
        SimulatedYear.check(
            new YearSize(
                LocalDate.of(2027, 9, 1),
                366,
                List.of(new Scope("H18"), new Scope("H44")),
                12,
                30,
                45,
                20270901),
            folder);
    assertThat(nights.planned()).containsKey(LocalDate.of(2028, 2, 29));
    assertThat(nights.outcomes().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(366);
  }
}
