package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Tcvn3Test {

  @ParameterizedTest
  @CsvSource({
    "§¬n vÞ,Đơn vị",
    "Hå s¬,Hồ sơ",
    "Tr¹ng th¸i,Trạng thái",
    "Ngµy hÑn tr¶,Ngày hẹn trả",
    "Qu¸ h¹n,Quá hạn",
    "M· hå s¬,Mã hồ sơ",
  })
  void wordsOfTheFontsBecomeVietnamese(String coded, String meant) {
    assertThat(Tcvn3.decode(coded)).isEqualTo(meant);
    assertThat(Tcvn3.looksCoded(coded)).isTrue();
    assertThat(Tcvn3.looksCoded(meant)).isFalse();
  }

  @Test
  void everyLetterOfTheFontsIsThere() {
    String coded =
        new String(
            new byte[] {
              (byte) 0xB8, (byte) 0xB5, (byte) 0xB6, (byte) 0xB7, (byte) 0xB9, (byte) 0xA8,
              (byte) 0xBE, (byte) 0xBB, (byte) 0xBC, (byte) 0xBD, (byte) 0xC6, (byte) 0xA9,
              (byte) 0xCA, (byte) 0xC7, (byte) 0xC8, (byte) 0xC9, (byte) 0xCB, (byte) 0xD0,
              (byte) 0xCC, (byte) 0xCE, (byte) 0xCF, (byte) 0xD1, (byte) 0xAA, (byte) 0xD5,
              (byte) 0xD2, (byte) 0xD3, (byte) 0xD4, (byte) 0xD6, (byte) 0xDD, (byte) 0xD7,
              (byte) 0xD8, (byte) 0xDC, (byte) 0xDE, (byte) 0xE3, (byte) 0xDF, (byte) 0xE1,
              (byte) 0xE2, (byte) 0xE4, (byte) 0xAB, (byte) 0xE8, (byte) 0xE5, (byte) 0xE6,
              (byte) 0xE7, (byte) 0xE9, (byte) 0xAC, (byte) 0xED, (byte) 0xEA, (byte) 0xEB,
              (byte) 0xEC, (byte) 0xEE, (byte) 0xF3, (byte) 0xEF, (byte) 0xF1, (byte) 0xF2,
              (byte) 0xF4, (byte) 0xAD, (byte) 0xF8, (byte) 0xF5, (byte) 0xF6, (byte) 0xF7,
              (byte) 0xF9, (byte) 0xFD, (byte) 0xFA, (byte) 0xFB, (byte) 0xFC, (byte) 0xFE,
              (byte) 0xAE, (byte) 0xA1, (byte) 0xA2, (byte) 0xA3, (byte) 0xA4, (byte) 0xA5,
              (byte) 0xA6, (byte) 0xA7
            },
            StandardCharsets.ISO_8859_1);
    assertThat(Tcvn3.decode(coded))
        .isEqualTo("áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ma ho so",
        "Mã hồ sơ",
        "Thủ tục 2.000815",
        "café",
        "«trích dẫn»",
        "25 °C",
        "100 m²",
        "© 2024",
        "§ 12",
        "1×2",
        "½",
        "Straße",
        "Décision à prendre"
      })
  void otherTextDoesNotLookCoded(String text) {
    assertThat(Tcvn3.looksCoded(text)).isFalse();
  }

  @Test
  void aWordWithoutSymbolsMayBeMissed() {
    assertThat(Tcvn3.decode("LÜnh vùc")).isEqualTo("Lĩnh vực");
    assertThat(Tcvn3.looksCoded("LÜnh vùc")).isFalse();
  }

  @Test
  void whatIsOutsideTheCodingStays() {
    assertThat(Tcvn3.decode("H56.14-240823-0001 20°C m² 名"))
        .isEqualTo("H56.14-240823-0001 20°C m² 名");
  }
}
