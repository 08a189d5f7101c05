package vn.dvcrank.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'Sở\u001b[2J\u001b[31mTư pháp', 'Sở [2J [31mTư pháp'",
        "'Sở\u009b31mTư pháp', 'Sở 31mTư pháp'",
        "'Sở\r\n2026-09-18 INFO all good', 'Sở 2026-09-18 INFO all good'",
        "'Sở\u2028Tư\u0085pháp', 'Sở Tư pháp'",
        "'\u202exslx.exe', 'xslx.exe'",
        "'a\u2066b\u2069c\u200fd\u061ce\ufefff', 'a b c d e f'",
        "'a\u0000b\u007fc\bd', 'a b c d'",
        "'\u001b', ''",
      })
  void whatIsNoWordIsASpace(String text, String line) {
    assertThat(PlainText.line(text)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"UBND xã Búng Lao – Mường Ảng", "'=HYPERLINK(\"x\")'", "Sở\u00adTư pháp", "한국 😀"})
  void wordsStayAsTheyAre(String text) {
    assertThat(PlainText.line(text)).isEqualTo(text);
  }

  @Test
  void whatIsTooLongEndsInAnEllipsis() {
    assertThat(PlainText.line("abcdef", 6)).isEqualTo("abcdef");
    assertThat(PlainText.line("abcdefg", 6)).isEqualTo("abcdef…");
  }

  @Test
  void nothingThatIsNotShownIsLeftOfAnyText() {
    Random random = new Random(766);
    for (int round = 0; round < 2_000; round++) {
      int[] points = random.ints(20, 0, 0x3000).toArray();
      String line = PlainText.line(new String(points, 0, points.length));
      assertThat(line.chars())
          .allMatch(one -> PlainText.isShown((char) one.intValue()) && "\n\r\t".indexOf(one) < 0);
    }
  }
}
