package vn.dvcrank.scoring.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.dvcrank.scoring.period.Period;

/**
 * Instants as people and published files write them: ISO 8601 with Vietnam's offset, seconds always
 * said.
 */
public final class VietnamTime {

  private VietnamTime() {}

  /** Writes {@code 2026-09-17T02:00:00+07:00}. */
  public static String write(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Period.ZONE));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws java.time.format.DateTimeParseException when it is no such text
   */
  static Instant read(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
