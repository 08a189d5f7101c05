package vn.dvcrank.connectors.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

  @Test
  void oldLettersSpacesAndMarksAreRepaired() {
    assertThat(VietnameseText.repaired("CHẤT LƢỢNG  ngƣời\u00a0dân\t\u200bvà\n"))
        .isEqualTo("CHẤT LƯỢNG người dân và");
    String apart = Normalizer.normalize("Mường Ảng, Tủa Chùa", Normalizer.Form.NFD);
    assertThat(VietnameseText.repaired(apart)).isEqualTo("Mường Ảng, Tủa Chùa");
  }

  @Test
  void oldLettersWithMarksOfTheirOwnAreComposed() {
    assertThat(VietnameseText.repaired("ngƣ\u0300i Lƣ\u0323ng")).isEqualTo("ngừi Lựng");
  }

  @Test
  void repairingTwiceChangesNothing() {
    String once = VietnameseText.repaired(" ƣ\u0309  Ƣ\u0301 a\u0323\u0302 ");
    assertThat(VietnameseText.repaired(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({
    "UBND Xã Thanh An, UBND xã Thanh An",
    "UBND xã Thanh An - tỉnh Điện Biên, UBND xã Thanh An",
    "Ủy ban nhân dân xã Thanh An, UBND xã Thanh An",
    "Uỷ ban nhân dân xã Thanh An, UBND xã Thanh An",
    "UBND tỉnh Khánh Hoà, UBND tỉnh Khánh Hòa",
    "TP. Huế, UBND Thành phố Huế",
    "thành phố Huế, UBND TP Huế",
    "Sở Y tế., Sở Y tế",
    "Phòng Lao động – Thương binh, Phòng Lao động - Thương binh",
  })
  void spellingsOfOneNameHaveOneKey(String one, String other) {
    assertThat(UnitName.key(one)).isEqualTo(UnitName.key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "UBND xã Mường Nhà, UBND xã Mường Nhé",
    "UBND xã Na Son, UBND phường Na Son",
    "Phòng Lao động - Thương binh, Phòng Lao động",
    "Sở Công Thương, Sở Công thường",
  })
  void otherNamesHaveOtherKeys(String one, String other) {
    assertThat(UnitName.key(one)).isNotEqualTo(UnitName.key(other));
  }

  @ParameterizedTest
  @CsvSource({"hoài, hoài", "quý, quý", "khuỷu, khuỷu", "hoà, hòa", "thuỷ, thủy", "hoè, hòe"})
  void aToneMovesOnlyWhereItsPlaceIsFree(String written, String kept) {
    assertThat(VietnameseText.withOneTonePlace(written)).isEqualTo(kept);
  }

  @Test
  void keysDoNotDependOnTheMachinesLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(UnitName.key("UBND TỈNH ĐIỆN BIÊN I")).isEqualTo("ubnd tỉnh điện biên i");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"'93,66', 93.66", "8.32, 8.32", "0, 0", "'5,60', 5.60", "100, 100"})
  void figuresAreExact(String printed, String figure) {
    assertThat(DecimalText.parse(printed)).contains(new BigDecimal(figure));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        " 5",
        "5 ",
        "1,2,3",
        "1.234,5",
        ",5",
        "5,",
        "+5",
        "-5",
        "1e3",
        "٥",
        "58,69/85"
      })
  void anythingElseIsNoFigure(String printed) {
    assertThat(DecimalText.parse(printed)).isEmpty();
  }
}
