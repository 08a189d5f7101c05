package vn.dvcrank.connectors.exports;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.util.Optional;

/**
 * A day, with the time of day where one is stated. Midnight is none: it is what systems write when
 * they know the day only.
 *
 * @param day in Vietnam
 * @param second of the day, 0 when no time is stated
 */
record Moment(LocalDate day, int second) {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /** Empty when there is no such day, or none on which a dossier can have been handled. */
  static Optional<Moment> of(int year, int month, int day, int second) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    int length = Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    return day > length
        ? Optional.empty()
        : Optional.of(new Moment(LocalDate.of(year, month, day), second));
  }

  /** Empty when it is out of the years in which a dossier can have been handled. */
  static Optional<Moment> of(LocalDate day, int second) {
    return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
        ? Optional.empty()
        : Optional.of(new Moment(day, second));
  }

  boolean hasTime() {
    return second > 0;
  }
}
