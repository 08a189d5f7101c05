package vn.dvcrank.scoring.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.StandingNote;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Exclusion;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "91.41;91,41",
        "91.415;91,42",
        "18.00;18",
        "100;100",
        "0;0",
        "1E+2;100",
        "-0.5;-0,5"
      })
  void pointsHaveADecimalCommaAndNoTrailingZeros(BigDecimal points, String written) {
    assertThat(FigureWords.points(points)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0.25;+0,25", "-0.25;-0,25", "0.004;0", "-0.004;0", "0;0", "10;+10"})
  void aDifferenceHasASignUnlessNothingOfItIsLeft(BigDecimal difference, String written) {
    assertThat(FigureWords.signed(difference)).isEqualTo(written);
  }

  @Test
  void theThreeStatesOfAFigureStayThree() {
    assertThat(FigureWords.points(Cell.of("0"))).isEqualTo("0");
    assertThat(FigureWords.points(Cell.notApplicable(AbsenceReason.NOT_ASKED))).isEqualTo("-");
    assertThat(FigureWords.points(Cell.missing(AbsenceReason.NULL_IN_ANSWER)))
        .isEqualTo("thiếu số liệu");
    assertThat(FigureWords.ofCap(Cell.of("15.29"), new BigDecimal("18"))).isEqualTo("15,29/18");
    assertThat(FigureWords.ofCap(Cell.missing(AbsenceReason.NULL_IN_ANSWER), BigDecimal.TEN))
        .isEqualTo("thiếu số liệu");
  }

  @Test
  void countsHaveTwoDigitsInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      assertThat(FigureWords.count(5)).isEqualTo("05");
      assertThat(FigureWords.count(145)).isEqualTo("145");
      assertThat(TimeWords.day(Instant.parse("2026-01-15T08:00:00Z"))).isEqualTo("15/01/2026");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aShareIsAPercentage() {
    assertThat(FigureWords.percent(new BigDecimal("0.849444"))).isEqualTo("84,94%");
  }

  @ParameterizedTest
  @CsvSource({
    "2025,năm 2025,Năm 2025",
    "2025-H2,6 tháng cuối năm 2025,6 tháng cuối năm 2025",
    "2025-Q3,quý III năm 2025,Quý III năm 2025",
    "2025-09,tháng 9 năm 2025,Tháng 9 năm 2025"
  })
  void periodsAreNamedAsReportsNameThem(String period, String words, String first) {
    assertThat(TimeWords.period(Period.parse(period))).isEqualTo(words);
    assertThat(TimeWords.periodFirst(Period.parse(period))).isEqualTo(first);
  }

  @Test
  void instantsAreVietnams() {
    Instant afterMidnight = Instant.parse("2026-09-16T19:05:59Z");
    assertThat(TimeWords.moment(afterMidnight)).isEqualTo("02h05 ngày 17/09/2026");
    assertThat(TimeWords.day(afterMidnight)).isEqualTo("17/09/2026");
  }

  @Test
  void everyReasonSaysItsDetail() {
    for (Exclusion.Reason reason : Exclusion.Reason.values()) {
      assertThat(NoteWords.reason(new Exclusion(reason, "MDSH"))).contains("MDSH");
      assertThat(NoteWords.reason(new Exclusion(reason, ""))).isNotBlank().doesNotEndWith(":");
    }
  }

  @Test
  void everyNoteHasWordsOfItsOwnAndOthersStayAsTheyAre() {
    Stream<String> words =
        Arrays.stream(StandingNote.values()).map(note -> NoteWords.note(note.label()));
    assertThat(words).doesNotHaveDuplicates().noneMatch(word -> word.contains("_"));
    assertThat(NoteWords.note("inactive: không phát sinh hồ sơ TTHC"))
        .isEqualTo("inactive: không phát sinh hồ sơ TTHC");
  }

  @Test
  void everyFindingHasATitleOfItsOwn() {
    assertThat(Arrays.stream(FindingCode.values()).map(FindingWords::title))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }
}
