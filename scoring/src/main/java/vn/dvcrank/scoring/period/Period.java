package vn.dvcrank.scoring.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar year, half, quarter or month, written {@code 2025}, {@code 2025-H1}, {@code 2025-Q3}
 * or {@code 2025-07}.
 *
 * <p>Periods are ordered by their first day, the longer one first: {@code 2025 < 2025-H1 < 2025-Q1
 * < 2025-01 < 2025-02}.
 *
 * @param kind its length
 * @param year four digits
 * @param number which one of the year, from 1; a year itself is number 1
 */
public record Period(PeriodKind kind, int year, int number) implements Comparable<Period> {

  /** Where the portal's days begin and end; Vietnam has kept UTC+7 since 1975. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");
  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::firstDay).thenComparing(Period::kind);

  public Period {
    if (year < 1000 || year > 9999) {
      throw new IllegalArgumentException("year of four digits expected, not " + year);
    }
    if (number < 1 || number > kind.perYear()) {
      throw new IllegalArgumentException("a year has no " + kind + " number " + number);
    }
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException when {@code text} is none of the four forms
   */
  public static Period parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "not a period: '" + text + "' (write 2025, 2025-H1, 2025-Q3 or 2025-07)");
    }
    int year = Integer.parseInt(written.group(1));
    if (written.group(2) != null) {
      return new Period(PeriodKind.HALF, year, Integer.parseInt(written.group(2)));
    }
    if (written.group(3) != null) {
      return new Period(PeriodKind.QUARTER, year, Integer.parseInt(written.group(3)));
    }
    if (written.group(4) != null) {
      return new Period(PeriodKind.MONTH, year, Integer.parseInt(written.group(4)));
    }
    return new Period(PeriodKind.YEAR, year, 1);
  }

  /** The period of a kind that a day lies in. */
  public static Period containing(LocalDate day, PeriodKind kind) {
    return new Period(kind, day.getYear(), (day.getMonthValue() - 1) / kind.months() + 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, (number - 1) * kind.months() + 1, 1);
  }

  /** The last day that belongs to the period. */
  public LocalDate lastDay() {
    return firstDay().plusMonths(kind.months()).minusDays(1);
  }

  /** The period of the same kind just before this one. */
  public Period previous() {
    return containing(firstDay().minusDays(1), kind);
  }

  /** The period of the same kind just after this one. */
  public Period next() {
    return containing(lastDay().plusDays(1), kind);
  }

  /**
   * Whether its last day is over, in Vietnam, at an instant. Values before then are provisional.
   */
  public boolean closedAt(Instant instant) {
    return !instant.isBefore(lastDay().plusDays(1).atStartOfDay(ZONE).toInstant());
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  /** The written form. */
  @Override
  public String toString() {
    String digits = Integer.toString(year);
    return switch (kind) {
      case YEAR -> digits;
      case HALF -> digits + "-H" + number;
      case QUARTER -> digits + "-Q" + number;
      case MONTH -> digits + "-" + (number < 10 ? "0" : "") + number;
    };
  }
}
