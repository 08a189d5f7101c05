package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

  @Test
  void blanksOfAnyKindBecomeOneSpaceAndNoneAtTheEnds() {
    assertThat(CellText.clean("\u00a0 Số\u00a0\u2003hồ\r\n\tsơ \ufeff")).isEqualTo("Số hồ sơ");
    assertThat(CellText.clean(" \u00a0\u200b\n")).isEmpty();
    assertThat(CellText.clean("a\u200bb\u0000c")).isEqualTo("ab c");
  }

  @Test
  void lettersAreComposed() {
    assertThat(CellText.clean("Hồ sơ")).isEqualTo("Hồ sơ");
  }

  @Test
  void theSoftHyphenStaysBecauseItIsALetterOfAnOldCoding() {
    assertThat(CellText.clean("L\u00adu")).isEqualTo("L\u00adu");
    assertThat(TextCoding.TCVN3.text("L\u00adu")).isEqualTo("Lưu");
  }

  @Test
  void aCleanTextIsNotCopied() {
    String text = "Đơn vị tiếp nhận H56.14-240823-0001";
    assertThat(CellText.clean(text)).isSameAs(text);
  }

  /** The way without a copy never keeps what the other way would change. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsCleanStaysAndIsComposed(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        int block = random.nextInt(4);
        int c =
            switch (block) {
              case 0 -> random.nextInt(0x300);
              case 1 -> 0x300 + random.nextInt(0x50);
              case 2 -> 0x1E00 + random.nextInt(0x300);
              default -> 0x2000 + random.nextInt(0x100);
            };
        text.append((char) c);
      }
      String clean = CellText.clean(text.toString());
      assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
      assertThat(CellText.clean(clean)).isEqualTo(clean);
      assertThat(clean).doesNotContain("  ").isEqualTo(clean.strip());
    }
  }
}
