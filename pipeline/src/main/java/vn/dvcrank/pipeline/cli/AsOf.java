package vn.dvcrank.pipeline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.dvcrank.scoring.period.Period;

/** Reads an instant: a date, which means the end of that day in Vietnam, or a date with a time. */
final class AsOf implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String text) {
    try {
      return text.length() <= 10
          ? LocalDate.parse(text).plusDays(1).atStartOfDay(Period.ZONE).toInstant().minusSeconds(1)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no instant (write 2026-09-10 or 2026-09-10T02:00:00+07:00)");
    }
  }
}
