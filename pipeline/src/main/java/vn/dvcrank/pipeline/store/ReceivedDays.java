package vn.dvcrank.pipeline.store;

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
}
