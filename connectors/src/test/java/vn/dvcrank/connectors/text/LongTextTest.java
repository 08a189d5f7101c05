package vn.dvcrank.connectors.text;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

/** Texts of a million characters, which no office writes, take no longer than they are long. */
class LongTextTest {

  private static final int LENGTH = 1_000_000;

  @Test
  void aNameWithAMillionPoints() {
    String points = ".".repeat(LENGTH);
    String key = assertTimeoutPreemptively(ofSeconds(20), () -> UnitName.key(points + "Sở"));
    assertThat(key).isEqualTo(points + "sở");
    assertThat(UnitName.key("Sở Y tế ; ." + points)).isEqualTo("sở y tế");
  }

  @Test
  void aTitleWithAMillionBrackets() {
    String brackets = "(".repeat(LENGTH);
    assertThat(
            assertTimeoutPreemptively(ofSeconds(20), () -> PeriodText.in(brackets + " năm 2025")))
        .hasToString("[2025]");
  }
}
