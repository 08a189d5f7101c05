package vn.dvcrank.scoring.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.dvcrank.scoring.period.Period;

/** Days, instants and periods as Vietnamese documents write them, in Vietnam's time. */
public final class TimeWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH'h'mm 'ngày' dd/MM/uuuu", Locale.ROOT);
  private static final String[] QUARTERS = {"I", "II", "III", "IV"};

  private TimeWords() {}

  /** {@code 17/09/2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day on which an instant lies: {@code 17/09/2026}. */
  public static String day(Instant instant) {
    return DAY.format(instant.atZone(Period.ZONE));
  }

  /** {@code 15h00 ngày 15/01/2026}. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(Period.ZONE));
  }

  /**
   * {@code năm 2025}, {@code 6 tháng đầu năm 2025}, {@code quý III năm 2025}, {@code tháng 9 năm
   * 2025}.
   */
  public static String period(Period period) {
    return switch (period.kind()) {
      case YEAR -> "năm " + period.year();
      case HALF -> "6 tháng " + (period.number() == 1 ? "đầu" : "cuối") + " năm " + period.year();
      case QUARTER -> "quý " + QUARTERS[period.number() - 1] + " năm " + period.year();
      case MONTH -> "tháng " + period.number() + " năm " + period.year();
    };
  }

  /** The same at the beginning of a sentence: {@code Năm 2025}. */
  public static String periodFirst(Period period) {
    String words = period(period);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
