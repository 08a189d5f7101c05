package vn.dvcrank.pipeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From which day of reception to which dossiers go; both are empty when none has such a day.
 *
 * @param first the earliest
 * @param last the latest
 */
public record ReceivedDays(Optional<LocalDate> first, Optional<LocalDate> last) {

  static final ReceivedDays NONE = new ReceivedDays(Optional.empty(), Optional.empty());

  /** Reads the first and the last day from the one row of an answer. */
  static ReceivedDays read(ResultSet row) throws SQLException {
    row.next();
    return new ReceivedDays(day(row, 1), day(row, 2));
  }

  private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
    long day = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
