package vn.dvcrank.pipeline.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.exports.ExportHead;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;

/** The period that a summary form speaks of, by the days in its title. */
final class FormPeriod {

  private static final List<PeriodKind> SHORTEST_FIRST =
      List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR);

  private FormPeriod() {}

  /** The shortest period that begins on the form's first day and has its last one. */
  static Optional<Period> of(ExportHead head) {
    return head.from()
        .flatMap(
            from -> head.to().filter(to -> !to.isBefore(from)).flatMap(to -> shortest(from, to)));
  }

  private static Optional<Period> shortest(LocalDate from, LocalDate to) {
    return SHORTEST_FIRST.stream()
        .map(kind -> Period.containing(from, kind))
        .filter(period -> period.firstDay().equals(from) && !period.lastDay().isBefore(to))
        .findFirst();
  }
}
