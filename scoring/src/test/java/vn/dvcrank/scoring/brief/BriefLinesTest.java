package vn.dvcrank.scoring.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.brief.BriefLines.Need;

class BriefLinesTest {

  @Test
  void aMessageThatFitsIsWhole() {
    BriefLines lines = new BriefLines();
    lines.add(Need.HEAD, "Đầu");
    lines.add(Need.MORE, "Cuối");
    assertThat(lines.text(200)).isEqualTo("Đầu\nCuối");
  }

  @Test
  void whatIsNeededLeastGoesFirstAndOfEqualLinesTheLast() {
    BriefLines lines = new BriefLines();
    lines.add(Need.HEAD, "h".repeat(100));
    lines.add(Need.GROUP, "g".repeat(40));
    lines.add(Need.CHANGE, "c".repeat(40));
    lines.add(Need.CHANGE, "d".repeat(40));
    String text = lines.text(200);
    assertThat(text.lines().toList())
        .containsExactly("h".repeat(100), "c".repeat(40), "d".repeat(40), "(đã rút gọn)");
    assertThat(lines.text(199).lines().toList())
        .containsExactly("h".repeat(100), "c".repeat(40), "d".repeat(40), "(đã rút gọn)");
    assertThat(lines.text(180).lines().toList())
        .containsExactly("h".repeat(100), "c".repeat(40), "(đã rút gọn)");
  }

  @Test
  void aHeadThatIsTooLongIsCutBetweenCharacters() {
    BriefLines lines = new BriefLines();
    lines.add(Need.HEAD, "😀".repeat(290));
    String text = lines.text(200);
    assertThat(text).endsWith("…").doesNotContain("\uFFFD");
    assertThat(text.codePointCount(0, text.length())).isEqualTo(200);
  }

  @Test
  void aNameCannotBreakALineUp() {
    BriefLines lines = new BriefLines();
    lines.add(Need.HEAD, "UBND\nxã\u202E\u001B[31mA");
    assertThat(lines.text(200)).isEqualTo("UBND xã [31mA");
  }

  @RepeatedTest(200)
  void noMessageIsEverLongerThanItsLimit(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    BriefLines lines = new BriefLines();
    int count = 1 + random.nextInt(30);
    for (int line = 0; line < count; line++) {
      Need need =
          line == 0
              ? Need.HEAD
              : List.of(Need.RESULT, Need.CHANGE, Need.GROUP, Need.MORE).get(random.nextInt(4));
      lines.add(need, (random.nextBoolean() ? "ế" : "😀").repeat(1 + random.nextInt(299)));
    }
    int most = Brief.SHORTEST + random.nextInt(3000);
    String text = lines.text(most);
    assertThat(text.codePointCount(0, text.length())).isBetween(1, most);
    assertThat(text).doesNotEndWith("\n").doesNotContain("\n\n");
  }
}
