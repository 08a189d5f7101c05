package vn.dvcrank.pipeline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every input that fuzzing ever stumbled over, and every seed, is read or refused. */
class CorpusTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** A corpus of nothing but refusals would prove little. */
  @ParameterizedTest
  @EnumSource
  void someInputIsRead(Target target) throws Exception {
    FuzzedReader reader = target.open();
    int read = 0;
    for (Seed seed : target.seeds()) {
      try {
        reader.read(seed.content());
        read++;
      } catch (Exception refused) {
        assertThat(target.refuses(refused)).as(refused.toString()).isTrue();
      }
    }
    assertThat(read).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void everyKeptInputIsReadOrRefused(Target target) throws IOException {
    Property property = new Property(target);
    List<Seed> corpus = Corpus.of(target);
    for (Seed seed : corpus) {
      assertThatCode(() -> assertTimeoutPreemptively(LONGEST, () -> property.hold(seed.content())))
          .as(target.label() + "/" + seed.name())
          .doesNotThrowAnyException();
    }
  }
}
