package vn.dvcrank.pipeline.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportInstantsTest {

  private static final Instant NOW = Instant.parse("2026-09-17T00:00:00Z");
  private static final Instant NEXT = NOW.plusSeconds(1);

  @Test
  void theFirstIsAtTheWantedInstant() {
    assertThat(ExportInstants.next(NOW, Optional.empty(), Set.of())).isEqualTo(NOW);
    assertThat(ExportInstants.next(NEXT, Optional.of(NOW), Set.of())).isEqualTo(NEXT);
  }

  @Test
  void severalOfOneRunAreASecondApart() {
    assertThat(ExportInstants.next(NOW, Optional.of(NOW), Set.of())).isEqualTo(NEXT);
    assertThat(ExportInstants.next(NOW, Optional.of(NEXT), Set.of())).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void aRunThatGoesOnAfterOneThatWasCutOffCountsOn() {
    assertThat(ExportInstants.next(NOW, Optional.empty(), Set.of(NOW, NEXT)))
        .isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void anOlderExportIsNotMadeNewerByARunThatWasCutOff() {
    assertThat(ExportInstants.next(NOW, Optional.empty(), Set.of(NEXT))).isEqualTo(NOW);
  }
}
