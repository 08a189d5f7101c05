package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTextsTest {

  private static final String LETTERS = "aàảãáạăđôơư Ưỷ€0123456789\uD83D\uDE00";

  @Test
  void givesBackWhatWasAddedWhateverItsLength() {
    Random random = new Random(20260922);
    PackedTexts packed = new PackedTexts();
    List<String> added = new ArrayList<>();
    for (int n = 0; n < 3_000; n++) {
      int length = n % 100 == 0 ? random.nextInt(60_000) : random.nextInt(40);
      String text =
          random
              .ints(length, 0, LETTERS.codePointCount(0, LETTERS.length()))
              .map(at -> LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, at)))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      packed.add(text);
      added.add(text);
    }
    assertThat(packed.size()).isEqualTo(added.size());
    for (int n = 0; n < added.size(); n++) {
      assertThat(packed.get(n)).isEqualTo(added.get(n));
    }
    assertThat(packed.bytes()).isGreaterThan(1 << 20);
  }

  @Test
  void aMillionShortTextsTakeLittle() {
    PackedTexts packed = new PackedTexts();
    for (int n = 0; n < 1_000_000; n++) {
      packed.add("Nguyễn Thị " + n);
    }
    assertThat(packed.bytes()).isLessThan(40L << 20);
    assertThat(packed.get(999_999)).isEqualTo("Nguyễn Thị 999999");
  }

  @Test
  void whatWasNotAddedIsNotThere() {
    PackedTexts packed = new PackedTexts();
    assertThatThrownBy(() -> packed.get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> packed.add("x".repeat(1 << 20)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
