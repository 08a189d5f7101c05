package vn.dvcrank.connectors.exports.made;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Times as spreadsheets count them: days since 30 December 1899, hours as a fraction. */
final class ExcelSerial {

  private static final LocalDate START = LocalDate.of(1899, 12, 30);
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(24L * 60 * 60);
  private static final int PLACES = 10;

  private ExcelSerial() {}

  static BigDecimal of(LocalDateTime time) {
    BigDecimal day = BigDecimal.valueOf(ChronoUnit.DAYS.between(START, time.toLocalDate()));
    return BigDecimal.valueOf(time.toLocalTime().toSecondOfDay())
        .divide(SECONDS_A_DAY, PLACES, RoundingMode.HALF_UP)
        .add(day);
  }
}
