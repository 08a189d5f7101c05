package vn.dvcrank.connectors.exports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The ways in which exports write days; the day comes before the month, always. */
enum DateFormat {
  /** {@code 01/09/2026}. */
  DAY("dd/MM/yyyy") {
    @Override
    Optional<Moment> read(String text) {
      return dayFirst(text, false, false);
    }
  },
  /** {@code 01/09/2026 14:05}. */
  MINUTE("dd/MM/yyyy HH:mm") {
    @Override
    Optional<Moment> read(String text) {
      return dayFirst(text, true, false);
    }
  },
  /** {@code 01/09/2026 14:05:09}. */
  SECOND("dd/MM/yyyy HH:mm:ss") {
    @Override
    Optional<Moment> read(String text) {
      return dayFirst(text, true, true);
    }
  },
  /** {@code 20260901140509}. */
  DIGITS("yyyyMMddHHmmss") {
    @Override
    Optional<Moment> read(String text) {
      if (text.length() != 14) {
        return Optional.empty();
      }
      Cursor at = new Cursor(text);
      int year = at.number(4, 4);
      int month = at.number(2, 2);
      int day = at.number(2, 2);
      int second = Cursor.secondOfDay(at.number(2, 2), at.number(2, 2), at.number(2, 2));
      return second == Cursor.NONE || !at.atEnd()
          ? Optional.empty()
          : Moment.of(year, month, day, second);
    }
  },
  /**
   * {@code 2026-09-01}, {@code 2026-09-01T14:05:09}, also with a fraction and with an offset; an
   * instant with an offset is the day that it has in Vietnam.
   */
  ISO("iso") {
    @Override
    Optional<Moment> read(String text) {
      return iso(text);
    }
  },
  /** Excel's number of a day, counted from 30/12/1899, with the time as a fraction. */
  SERIAL("serial") {
    @Override
    Optional<Moment> read(String text) {
      return serial(text);
    }
  };

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int SECONDS_A_DAY = 86_400;
  private static final int SECONDS_AN_HOUR = 3600;
  private static final int HOURS_OF_VIETNAM = 7;
  private static final int LONGEST = 40;
  private static final int MOST_FRACTION_DIGITS = 12;

  private final String label;

  DateFormat(String label) {
    this.label = label;
  }

  /** The word in layout files. */
  String label() {
    return label;
  }

  /** The day that a text is; empty when it is not written so. */
  abstract Optional<Moment> read(String text);

  /** The format that a word of a layout file names. */
  static Optional<DateFormat> ofLabel(String label) {
    for (DateFormat format : values()) {
      if (format.label.equals(label)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  private static Optional<Moment> dayFirst(String text, boolean withTime, boolean withSeconds) {
    Cursor at = new Cursor(text);
    int day = at.number(1, 2);
    int month = at.take('/') ? at.number(1, 2) : Cursor.NONE;
    int year = at.take('/') ? at.number(4, 4) : Cursor.NONE;
    int second = 0;
    if (withTime) {
      second = at.take(' ') ? at.time(withSeconds) : Cursor.NONE;
    }
    return second == Cursor.NONE || !at.atEnd()
        ? Optional.empty()
        : Moment.of(year, month, day, second);
  }

  private static Optional<Moment> iso(String text) {
    if (text.length() > LONGEST || text.length() < 10 || text.charAt(4) != '-') {
      return Optional.empty();
    }
    Cursor at = new Cursor(text);
    int year = at.number(4, 4);
    int month = at.take('-') ? at.number(2, 2) : Cursor.NONE;
    int day = at.take('-') ? at.number(2, 2) : Cursor.NONE;
    if (at.atEnd()) {
      return Moment.of(year, month, day, 0);
    }
    int second = at.take('T') || at.take(' ') ? at.time(true) : Cursor.NONE;
    if (at.take('.')) {
      at.skipDigits();
    }
    Optional<Moment> local =
        second == Cursor.NONE ? Optional.empty() : Moment.of(year, month, day, second);
    if (local.isEmpty() || at.atEnd()) {
      return local;
    }
    int offset = offset(at);
    return offset == Integer.MIN_VALUE || !at.atEnd()
        ? Optional.empty()
        : local.flatMap(stated -> inVietnam(stated, offset));
  }

  /** Seconds east of Greenwich; {@link Integer#MIN_VALUE} when no offset stands here. */
  private static int offset(Cursor at) {
    if (at.take('Z')) {
      return 0;
    }
    boolean east = at.take('+');
    if (!east && !at.take('-')) {
      return Integer.MIN_VALUE;
    }
    int hours = at.number(2, 2);
    int minutes = at.take(':') || !at.atEnd() ? at.number(2, 2) : 0;
    int seconds = Cursor.secondOfDay(hours, minutes, 0);
    return seconds == Cursor.NONE ? Integer.MIN_VALUE : east ? seconds : -seconds;
  }

  private static Optional<Moment> inVietnam(Moment stated, int offset) {
    LocalDateTime there =
        stated
            .day()
            .atStartOfDay()
            .plusSeconds((long) stated.second() + HOURS_OF_VIETNAM * SECONDS_AN_HOUR - offset);
    return Moment.of(there.toLocalDate(), there.toLocalTime().toSecondOfDay());
  }

  private static Optional<Moment> serial(String text) {
    int point = text.indexOf('.');
    int digits = point < 0 ? text.length() : point;
    if (digits == 0 || digits > 5 || text.length() > LONGEST) {
      return Optional.empty();
    }
    Cursor at = new Cursor(text);
    int days = at.number(1, 5);
    int second = 0;
    if (at.take('.')) {
      second = secondOfFraction(text, point + 1);
      at.skipDigits();
    }
    if (days == Cursor.NONE || second == Cursor.NONE || !at.atEnd()) {
      return Optional.empty();
    }
    return second == SECONDS_A_DAY
        ? Moment.of(SERIAL_ZERO.plusDays(days + 1L), 0)
        : Moment.of(SERIAL_ZERO.plusDays(days), second);
  }

  /** The nearest second; a whole day when it is that of the next day's beginning. */
  private static int secondOfFraction(String text, int from) {
    long fraction = 0;
    long one = 1;
    int to = Math.min(text.length(), from + MOST_FRACTION_DIGITS);
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return Cursor.NONE;
      }
      fraction = fraction * 10 + digit - '0';
      one *= 10;
    }
    return (int) ((fraction * SECONDS_A_DAY + one / 2) / one);
  }
}
