package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "-"})
  void disarmsWhatOpensAFormula(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
  }

  /** Where decimals have a comma, cells of a CSV file are parted by semicolons. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "Sở;=1,Sở;'=1",
        ";@A1,;'@A1",
        "a; +1;-2,a; '+1;'-2",
        "~a\t=1~,~a\t'=1~",
        "~a\n＝1~,~a\n'＝1~"
      })
  void disarmsWhatStandsWhereCellsMayPart(String text, String harmless) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(harmless);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xã A",
        "1=1",
        "a-b",
        "'=1",
        " =1",
        "",
        "Ubnd xã\tA",
        "🏛",
        "tied; new",
        "a;b=1",
        "a; 1-2"
      })
  void leavesTheRestAlone(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
  }

  @Test
  void showsWhereACharacterWasThatXmlCannotHold() {
    assertThat(SpreadsheetText.harmless("\u0000=1\uDC00")).isEqualTo("\uFFFD=1\uFFFD");
  }
}
