package vn.dvcrank.scoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingTest {

  @Test
  void isOneLineWhateverWasPutIntoIt() {
    Finding finding =
        new Finding(
            FindingCode.FIELD_NEW, "a\u2028b\r\nc", "\tone\u0000two\u2029three\u0085four\n");

    assertThat(finding.where()).isEqualTo("a b c");
    assertThat(finding.message()).isEqualTo("one two three four");
    assertThat(finding.toString().lines()).hasSize(1);
  }

  @Test
  void isBoundedInLength() {
    Finding finding = new Finding(FindingCode.FIELD_NEW, "x", "m".repeat(100_000));

    assertThat(finding.message()).hasSize(501).endsWith("…");
  }

  @Test
  void isOrderedByCodeThenPlaceThenWords() {
    Finding first = new Finding(FindingCode.TOTAL_DIFFERS_FROM_GROUPS, "b", "b");
    Finding second = new Finding(FindingCode.RECOMPUTED_DIFFERS, "a", "b");
    Finding third = new Finding(FindingCode.RECOMPUTED_DIFFERS, "b", "a");
    Finding fourth = new Finding(FindingCode.RECOMPUTED_DIFFERS, "b", "b");

    assertThat(List.of(fourth, third, second, first).stream().sorted())
        .containsExactly(first, second, third, fourth);
  }

  @Test
  void labelsDoNotDependOnTheDefaultLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(FindingCode.PAGES_INCOMPLETE.label()).isEqualTo("pages_incomplete");
      assertThat(Severity.NOTICE.label()).isEqualTo("notice");
    } finally {
      Locale.setDefault(before);
    }
  }
}
