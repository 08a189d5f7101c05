package vn.dvcrank.pipeline.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.RecordedData;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.store.Lane;

/** Tonight's pass, and recorded ones. */
class PassesTest {

  private static final Instant NEW_YEAR = Instant.parse("2026-12-31T17:00:00.750Z");

  @TempDir private Path folder;

  @Test
  void recordedNightsComeInOrderEachAtItsOwnTime() throws Exception {
    List<Pass> passes = Passes.recorded(RecordedData.RECORDINGS);
    assertThat(passes).hasSizeGreaterThan(1).extracting(Pass::kind).containsOnly("replay");
    assertThat(passes).extracting(Pass::now).isSorted();
    assertThat(passes)
        .extracting(pass -> pass.night().toString())
        .containsExactly("2026-09-10", "2026-09-17");
    assertThat(passes.get(1).captures())
        .extracting(PlannedCapture::toString)
        .containsExactly("national 2026", "H18 2026");
    for (Pass pass : passes) {
      pass.client().close();
    }
  }

  @Test
  void withoutRecordingsThereIsNothingToReplay() {
    assertThatThrownBy(() -> Passes.recorded(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void tonightIsVietnamsNightAndItsInstantWholeSeconds() throws Exception {
    Pass pass = passes("capture: {scopes: [H18], collect-closed-days: 0}").live();
    try (var client = pass.client()) {
      assertThat(pass.kind()).isEqualTo("nightly");
      assertThat(pass.night()).hasToString("2027-01-01");
      assertThat(pass.now()).isEqualTo(Instant.parse("2026-12-31T17:00:00Z"));
      assertThat(pass.captures())
          .extracting(PlannedCapture::toString)
          .containsExactly("H18 2026-12", "H18 2027", "H18 2027-Q1");
      assertThat(pass.series(pass.captures().get(0)))
          .extracting(series -> series.source() + " " + series.lane())
          .isEqualTo("portal.evaluation " + Lane.GOOD);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source: {contract: portal.unknown}",
        "source: {tries: 0}",
        "source: {read-timeout: PT0S}",
        "source: {delay: PT-1S}",
        "source: {user-agent: ' '}",
        "source: {largest-answer-bytes: 0}",
      })
  void mannersThatCannotBeKeptAreAFaultOfTheConfiguration(String yaml) {
    assertThatThrownBy(() -> passes(yaml).live())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("source");
  }

  private Passes passes(String yaml) throws Exception {
    Path file = Files.writeString(folder.resolve("dvcrank.yaml"), yaml);
    return new Passes(ConfigurationFile.load(Optional.of(file)), InstantSource.fixed(NEW_YEAR));
  }
}
