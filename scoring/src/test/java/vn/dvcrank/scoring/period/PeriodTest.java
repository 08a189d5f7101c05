package vn.dvcrank.scoring.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  private static Stream<Period> all() {
    return IntStream.rangeClosed(2019, 2031)
        .boxed()
        .flatMap(
            year ->
                Stream.of(PeriodKind.values())
                    .flatMap(
                        kind ->
                            IntStream.rangeClosed(1, 12 / kind.months())
                                .mapToObj(number -> new Period(kind, year, number))));
  }

  @Test
  void readsWhatItWrites() {
    assertThat(all())
        .hasSize(13 * 19)
        .allSatisfy(period -> assertThat(Period.parse(period.toString())).isEqualTo(period));
    assertThat(all().map(Period::toString)).doesNotHaveDuplicates();
  }

  @Test
  void writesTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "vi-VN", "fa-IR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(new Period(PeriodKind.MONTH, 2025, 7)).hasToString("2025-07");
        assertThat(new Period(PeriodKind.YEAR, 2025, 1)).hasToString("2025");
        assertThat(new Period(PeriodKind.QUARTER, 2025, 3)).hasToString("2025-Q3");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "25",
        "02025",
        "2025-",
        "2025-0",
        "2025-00",
        "2025-13",
        "2025-1",
        "2025-007",
        "2025-Q0",
        "2025-Q5",
        "2025-q3",
        "2025-H0",
        "2025-H3",
        "2025-07-01",
        " 2025",
        "2025\n",
        "٢٠٢٥",
        "2025/07",
        "-2025",
        "0999",
        "2025-Q3-",
        "../2025"
      })
  void refusesWhatIsNoPeriod(String text) {
    assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01, 2025-12-31", "2025-H1, 2025-01-01, 2025-06-30",
    "2025-H2, 2025-07-01, 2025-12-31", "2025-Q3, 2025-07-01, 2025-09-30",
    "2024-02, 2024-02-01, 2024-02-29", "2025-02, 2025-02-01, 2025-02-28"
  })
  void spansWholeMonths(String text, LocalDate first, LocalDate last) {
    assertThat(Period.parse(text).firstDay()).isEqualTo(first);
    assertThat(Period.parse(text).lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2025",
    "2026-H1, 2025-H2",
    "2026-H2, 2026-H1",
    "2026-Q1, 2025-Q4",
    "2026-01, 2025-12",
    "2026-12, 2026-11"
  })
  void previousIsTheOneOfItsKindBefore(String text, String previous) {
    assertThat(Period.parse(text).previous()).isEqualTo(Period.parse(previous));
  }

  @Test
  void nextUndoesPreviousAndLeavesNoDayBetween() {
    assertThat(all())
        .allSatisfy(
            period -> {
              assertThat(period.previous().next()).isEqualTo(period);
              assertThat(period.previous().lastDay().plusDays(1)).isEqualTo(period.firstDay());
              assertThat(period.previous()).isLessThan(period);
              assertThat(Period.containing(period.firstDay(), period.kind())).isEqualTo(period);
              assertThat(Period.containing(period.lastDay(), period.kind())).isEqualTo(period);
            });
  }

  @Test
  void isOrderedByFirstDayTheLongerFirst() {
    List<Period> expected =
        Stream.of(
                "2024-12", "2025", "2025-H1", "2025-Q1", "2025-01", "2025-02", "2025-03", "2025-Q2",
                "2025-04", "2025-H2", "2025-Q3", "2025-07", "2026")
            .map(Period::parse)
            .toList();
    List<Period> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(3));
    Collections.sort(shuffled);

    assertThat(shuffled).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Ho_Chi_Minh"})
  void closesAtVietnameseMidnightWhereverItRuns(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
      Instant midnight = Instant.parse("2025-09-30T17:00:00Z");
      for (String text : List.of("2025-09", "2025-Q3")) {
        assertThat(Period.parse(text).closedAt(midnight)).isTrue();
        assertThat(Period.parse(text).closedAt(midnight.minusNanos(1))).isFalse();
      }
      assertThat(Period.parse("2025").closedAt(midnight)).isFalse();
      assertThat(Period.parse("2025").closedAt(Instant.parse("2025-12-31T17:00:00Z"))).isTrue();
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void refusesNumbersThatAYearDoesNotHave() {
    assertThatThrownBy(() -> new Period(PeriodKind.QUARTER, 2025, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Period(PeriodKind.YEAR, 2025, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Period(PeriodKind.MONTH, 12025, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
