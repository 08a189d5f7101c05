package vn.dvcrank.scoring.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.scoring.period.Period;

class SuccessionTest {

  private final Succession succession = Succession.bundled();

  @Test
  void sixtyThreeProvincesBecameThirtyFour() {
    Succession.Event event = succession.events().get(0);
    List<String> before = new ArrayList<>(event.unchanged());
    List<String> after = new ArrayList<>(event.unchanged());
    event.provinces().forEach(merger -> before.addAll(merger.from()));
    event.provinces().forEach(merger -> after.add(merger.code()));
    assertThat(before).hasSize(63).doesNotHaveDuplicates();
    assertThat(after).hasSize(34).doesNotHaveDuplicates();
    assertThat(new HashSet<>(after)).allMatch(code -> code.matches("H\\d\\d"));
  }

  @ParameterizedTest
  @CsvSource({
    // Across 1 July 2025: provinces and communes are not what they were, anywhere.
    "PROVINCES, national, 2025-Q2, 2025-Q3, true",
    "PROVINCES, national, 2024, 2025, true",
    "COMMUNES, H18, 2025-06, 2025-07, true",
    // Departments only where the province was formed from others.
    "DEPARTMENTS, H44, 2025-06, 2025-07, true",
    "DEPARTMENTS, H18, 2025-06, 2025-07, false",
    // On either side of the day nothing breaks.
    "PROVINCES, national, 2025-Q1, 2025-Q2, false",
    "COMMUNES, H18, 2025-07, 2025-08, false",
    "PROVINCES, national, 2026, 2027, false",
  })
  void isABreakOnlyAcrossItsDay(
      PeerGroup peers, String scope, String before, String now, boolean broken) {
    assertThat(
            succession
                .between(peers, new Scope(scope), Period.parse(before), Period.parse(now))
                .isPresent())
        .isEqualTo(broken);
  }
}
