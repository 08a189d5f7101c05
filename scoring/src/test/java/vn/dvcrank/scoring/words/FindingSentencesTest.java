package vn.dvcrank.scoring.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.finding.FindingSentence;

class FindingSentencesTest {

  private static final String[] FIGURES = {
    "75.55", "0", "12", "H18.01", "Sở Tư pháp", "100%", "$1", "\\d+", "row 7", "a; 'b'"
  };

  @ParameterizedTest
  @EnumSource
  void itsFiguresAreFoundInItsText(FindingSentence sentence) {
    Random random = new Random(sentence.name().hashCode());
    for (int round = 0; round < 200; round++) {
      List<String> figures = figures(sentence, random);
      Finding finding = sentence.at("H18", figures.toArray());
      assertThat(FindingSentence.told(finding))
          .contains(new FindingSentence.Told(sentence, figures));
    }
  }

  @ParameterizedTest
  @EnumSource
  void peopleReadItInVietnameseWithAllItsFigures(FindingSentence sentence) {
    List<String> figures =
        Stream.iterate(11, number -> number + 11)
            .limit(sentence.places())
            .map(String::valueOf)
            .toList();
    String words = FindingSentences.sentence(sentence.at("H18", figures.toArray()));
    assertThat(words)
        .doesNotContain("%s")
        .matches("[\\p{Lu}'0-9cC%].*")
        .doesNotContain("Nguyên văn");
    List<String> told = sentence == FindingSentence.NAMED_AS_NONE ? figures.subList(1, 2) : figures;
    if (sentence == FindingSentence.PERIOD_NOT_COVERED) {
      told = figures.subList(0, 2);
    }
    told.forEach(figure -> assertThat(words).contains(figure));
    assertThat(words).doesNotContainPattern("\\b(the|is|are|not|row|left|out|more)\\b");
  }

  @Test
  void figuresAreWrittenAsVietnameseDocumentsDo() {
    assertThat(
            FindingSentences.sentence(FindingSentence.TOTAL_AND_SUM.at("H18.1", "75.55", "75.45")))
        .isEqualTo("Tổng điểm công bố là 75,55, tổng các nhóm chỉ tiêu là 75,45");
    assertThat(
            FindingSentences.sentence(
                FindingSentence.TOTAL_RESTATED.at("H18.1", "91.2", "missing (not in answer)")))
        .isEqualTo("Tổng điểm là 91,2, trước đó là không có số liệu");
    assertThat(
            FindingSentences.sentence(
                FindingSentence.FIELD_NOT_THERE.at("G1 data.total", "3 ×: row 1, row 2, …")))
        .isEqualTo("Trường dữ liệu phải có nhưng không có, 3 lần: dòng 1, dòng 2, …");
    assertThat(
            FindingSentences.sentence(
                FindingSentence.CLOCK_BEHIND.at(
                    "", "2026-11-22T05:00:00Z", "2026-11-22T06:00:00Z", "2026-11-22T06:00:01Z")))
        .startsWith("Đồng hồ máy chỉ 12h00 ngày 22/11/2026, đã có lần chụp lúc 13h00");
    assertThat(
            FindingSentences.sentence(
                FindingSentence.PERIOD_NOT_COVERED.at("", "2026-01-05", "2026-09-30", "2026")))
        .isEqualTo("Hồ sơ được tiếp nhận từ 05/01/2026 đến 30/09/2026: chưa chấm điểm kỳ 2026");
    assertThat(FindingSentences.sentence(FindingSentence.NAME_OF_SEVERAL.at("", "H18.1 and H18.2")))
        .isEqualTo("Là tên của H18.1 và H18.2");
  }

  @Test
  void linesOfDocumentsStayAsTheyAre() {
    assertThat(
            FindingSentences.sentence(
                FindingSentence.NO_ROW.at("report.txt:7", "row 5 and 2026-02-30: 5.5")))
        .isEqualTo("Không phải dòng của bảng: 'row 5 and 2026-02-30: 5.5'");
  }

  @Test
  void aFailuresOwnWordsAreQuoted() {
    Finding failure = new Finding(FindingCode.SOURCE_UNREACHABLE, "H18", "HTTP 503 after 4 tries");
    assertThat(FindingSentence.told(failure)).isEmpty();
    assertThat(FindingSentences.sentence(failure)).isEqualTo("Nguyên văn: HTTP 503 after 4 tries");
  }

  @Test
  void aPlaceIsToldInVietnamese() {
    assertThat(place("communes.csv row 12")).isEqualTo("communes.csv dòng 12");
    assertThat(place("sheet 2 row 5")).isEqualTo("trang tính 2 dòng 5");
    assertThat(place("G1 (further fields)")).isEqualTo("G1 (các trường khác)");
    assertThat(place("H18.01")).isEqualTo("H18.01");
    assertThat(place("H18.07")).isEqualTo("Sở Tư pháp");
    assertThat(place("H18.07/CKMB")).isEqualTo("Sở Tư pháp, CKMB");
  }

  @Test
  void aSentenceWithoutItsFiguresIsRefused() {
    assertThatThrownBy(() -> FindingSentence.TOTAL_AND_SUM.at("H18", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TOTAL_AND_SUM has places for 2 figures, not 1");
  }

  @Test
  void noTwoSentencesOfAKindAreTheSame() {
    assertThat(
            Arrays.stream(FindingSentence.values())
                .map(one -> one.at("", new Object[one.places()]))
                .distinct())
        .hasSize(FindingSentence.values().length);
  }

  private static String place(String where) {
    return new FindingPlaces(Map.of("H18.07", "Sở Tư pháp"))
        .of(FindingSentence.NO_ROW.at(where, ""));
  }

  private static List<String> figures(FindingSentence sentence, Random random) {
    List<String> figures = new ArrayList<>();
    for (int i = 0; i < sentence.places(); i++) {
      figures.add(FIGURES[random.nextInt(FIGURES.length)]);
    }
    return figures;
  }
}
