package vn.dvcrank.connectors.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormsTest {

  private static Optional<Moment> date(String text) {
    return Arrays.stream(DateFormat.values())
        .flatMap(format -> format.read(text).stream())
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "01/09/2026, 2026-09-01, 0",
    "1/9/2026, 2026-09-01, 0",
    "01/09/2026 14:05, 2026-09-01, 50700",
    "01/09/2026 14:05:09, 2026-09-01, 50709",
    "20260901140509, 2026-09-01, 50709",
    "2026-09-01, 2026-09-01, 0",
    "2026-09-01T14:05:09, 2026-09-01, 50709",
    "2026-09-01 14:05:09.123, 2026-09-01, 50709",
    "2026-08-31T17:00:01Z, 2026-09-01, 1",
    "2026-09-01T14:05:09+07:00, 2026-09-01, 50709",
    "2026-09-01T14:05:09.5+0700, 2026-09-01, 50709",
    "46266, 2026-09-01, 0",
    "46266.5, 2026-09-01, 43200",
    "46266.0, 2026-09-01, 0",
    "46265.9999999, 2026-09-01, 0",
    "29/02/2024, 2024-02-29, 0",
  })
  void daysAreReadDayFirst(String text, LocalDate day, int second) {
    assertThat(date(text)).contains(new Moment(day, second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "09/13/2026",
        "31/04/2026",
        "29/02/2026",
        "01/09/26",
        "01/09/2026 24:00",
        "01/09/2026 ",
        "01/09/2026x",
        "1/9",
        "2026-13-01",
        "20261301000000",
        "2026090114050",
        "1",
        "99999",
        "46266.x",
        "46266.5.5",
        "-46266",
        "01-09-2026",
        "2026-09-01T14",
        "2026-09-01T14:05:09+7",
        "2026-09-01T14:05:09Zx",
        "٠١/٠٩/٢٠٢٦",
        "01/09/0026",
        "46266e5"
      })
  void whatIsNoDayIsNone(String text) {
    assertThat(date(text)).isEmpty();
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsRead(long seed) {
    Random random = new Random(seed);
    LocalDateTime moment =
        LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(random.nextInt(1_500_000_000) + 1L);
    Moment expected = new Moment(moment.toLocalDate(), moment.toLocalTime().toSecondOfDay());
    for (String pattern :
        List.of("dd/MM/yyyy HH:mm:ss", "yyyyMMddHHmmss", "yyyy-MM-dd'T'HH:mm:ss")) {
      assertThat(date(moment.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT))))
          .contains(expected);
    }
    long number = Math.abs(random.nextLong() % 1_000_000_000_000L);
    assertThat(Numbers.whole(Long.toString(number))).hasValue(number);
    assertThat(Numbers.whole(String.format(Locale.GERMANY, "%,d", number))).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,5",
        "1.23",
        "1.2345",
        "1234.567",
        ".123",
        "123.",
        "-1",
        "1 000",
        "1..234",
        "٣",
        "1234567890123456"
      })
  void whatIsNoWholeNumberIsNone(String text) {
    assertThat(Numbers.whole(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'85,5%', 85.5", "85.5%, 85.5", "'85,5 %', 85.5", "100, 100", "0.855, 0.855"})
  void ratesAreReadWithEitherPoint(String text, String rate) {
    assertThat(Numbers.rate(text)).contains(new BigDecimal(rate));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "85,5,5", "a%", ",5%", "5,%"})
  void whatIsNoRateIsNone(String text) {
    assertThat(Numbers.rate(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "H56.14-240823-0001, true",
    "000.00.12.H18-230717-0001, true",
    "H18-260903-1, true",
    "H56.14-241323-0001, false",
    "H56.14-240823-, false",
    ".H56-240823-0001, false",
    "H56.14-240823-0001 Nguyễn, false",
    "2.000815, false",
    "'', false",
  })
  void codesHaveTheFormThatALayoutGives(String code, boolean fits) {
    assertThat(CodeForm.parse("<agency>-<yyMMdd>-<digits>").orElseThrow().fits(code))
        .isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "2.000815, true",
    "2.00815, false",
    "2000815, false",
    "2.0008150, false",
    "x.000815, false"
  })
  void aNumberOfDigitsIsKept(String code, boolean fits) {
    assertThat(CodeForm.parse("<digits:1>.<digits:6>").orElseThrow().fits(code)).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<day>", "<digits", "<digits:0>", "<digits:99>", "<digits:x>"})
  void whatIsNoFormIsNone(String form) {
    assertThat(CodeForm.parse(form)).isEmpty();
  }

  @Test
  void columnsAreCalledAsInSpreadsheets() {
    assertThat(List.of(0, 25, 26, 51, 52, 701, 702))
        .extracting(HeaderMatch::letters)
        .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
  }
}
