package vn.dvcrank.pipeline.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.unit.Scope;

class ExportInstantsTest {

  private static final Instant NOW = Instant.parse("2026-09-17T00:00:00Z");
  private static final Scope H18 = new Scope("H18");

  private final ExportInstants instants = new ExportInstants();

  @Test
  void severalOfOneMomentAreASecondApart() {
    assertThat(instants.next(H18, NOW, 1)).isEqualTo(NOW);
    assertThat(instants.next(H18, NOW, 1)).isEqualTo(NOW.plusSeconds(1));
    assertThat(instants.next(H18, NOW.plusSeconds(1), 1)).isEqualTo(NOW.plusSeconds(2));
    assertThat(instants.next(H18, NOW.plusSeconds(9), 1)).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void provincesDoNotMoveEachOther() {
    instants.next(H18, NOW, 1);

    assertThat(instants.next(new Scope("H44"), NOW, 1)).isEqualTo(NOW);
  }

  @Test
  void anotherRunBeginsAnew() {
    instants.next(H18, NOW, 1);

    assertThat(instants.next(H18, NOW, 2)).isEqualTo(NOW);
  }
}
