package vn.dvcrank.scoring.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.dvcrank.scoring.period.Period;

/** Instants as published files write them: ISO 8601 with Vietnam's offset, seconds always said. */
final class VietnamTime {

  private VietnamTime() {}

  static String write(Instant instant) {
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
