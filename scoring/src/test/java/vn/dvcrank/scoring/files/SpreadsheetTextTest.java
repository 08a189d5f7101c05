package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "-"})
  void disarmsWhatOpensAFormula(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Xã A", "1=1", "a-b", "'=1", " =1", "", "Ubnd xã\tA", "🏛"})
  void leavesTheRestAlone(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
  }

  @Test
  void showsWhereACharacterWasThatXmlCannotHold() {
    assertThat(SpreadsheetText.harmless("\u0000=1\uDC00")).isEqualTo("\uFFFD=1\uFFFD");
  }
}
