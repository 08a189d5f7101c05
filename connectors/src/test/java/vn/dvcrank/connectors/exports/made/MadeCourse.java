package vn.dvcrank.connectors.exports.made;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How a dossier has fared.
 *
 * @param status 1 to 10, as provincial systems number them
 * @param received when it was taken in; empty with status 1 and 3
 * @param due when it is promised; empty when nothing was promised
 * @param finished when it was settled or taken back
 */
public record MadeCourse(
    int status,
    Optional<LocalDateTime> received,
    Optional<LocalDateTime> due,
    Optional<LocalDateTime> finished) {

  private static final LocalDate FIRST_WITHDRAWN = LocalDate.of(2026, 9, 2);
  private static final LocalDate LAST_WITHDRAWN = LocalDate.of(2026, 9, 25);

  /** A course drawn for a dossier that came in at a time, as it stands when it is exported. */
  static MadeCourse drawn(
      Draw draw, long key, LocalDateTime received, int days, LocalDateTime exported) {
    int lot = draw.between(key, "course", 0, 99);
    if (lot < 4) {
      return new MadeCourse(lot < 2 ? 1 : 3, Optional.empty(), Optional.empty(), Optional.empty());
    }
    Optional<LocalDateTime> due =
        draw.chance(key, "no due date", 4)
            ? Optional.empty()
            : Optional.of(
                workday(received.toLocalDate().plusDays(days)).atTime(received.toLocalTime()));
    LocalDate day = received.toLocalDate();
    if (lot < 7 && !day.isBefore(FIRST_WITHDRAWN) && !day.isAfter(LAST_WITHDRAWN)) {
      LocalDateTime withdrawn = received.plusDays(draw.between(key, "withdrawn", 1, 3));
      return new MadeCourse(7, Optional.of(received), due, Optional.of(withdrawn));
    }
    int open = lot < 10 ? 5 : lot < 12 ? 6 : lot < 14 ? 8 : lot < 17 ? 2 : lot < 21 ? 4 : 0;
    if (open > 0) {
      return new MadeCourse(open, Optional.of(received), due, Optional.empty());
    }
    LocalDateTime finished =
        due.map(promised -> finished(draw, key, received, promised))
            .orElseGet(() -> received.plusDays(draw.between(key, "finished", 1, 5)));
    if (!finished.isBefore(exported)) {
      return new MadeCourse(4, Optional.of(received), due, Optional.empty());
    }
    int status = draw.chance(key, "result given", 60) ? 10 : 9;
    return new MadeCourse(status, Optional.of(received), due, Optional.of(finished));
  }

  private static LocalDateTime finished(
      Draw draw, long key, LocalDateTime received, LocalDateTime due) {
    int lot = draw.between(key, "pace", 0, 99);
    if (lot < 58) {
      LocalDate early = due.toLocalDate().minusDays(draw.between(key, "days early", 1, 6));
      LocalDateTime finished = early.atTime(at(draw, key, "time finished"));
      return finished.isAfter(received) ? finished : received.plusMinutes(40);
    }
    if (lot < 70) {
      return due.minusMinutes(draw.between(key, "minutes before", 0, 25));
    }
    if (lot < 80) {
      return due.plusMinutes(draw.between(key, "minutes after", 1, 240));
    }
    LocalDate late = workday(due.toLocalDate().plusDays(draw.between(key, "days late", 1, 8)));
    return late.atTime(at(draw, key, "time finished"));
  }

  /** A time of an office day. */
  static LocalTime at(Draw draw, long key, String purpose) {
    return LocalTime.of(7, 30).plusSeconds(draw.between(key, purpose, 0, 9 * 60 * 60));
  }

  static LocalDate workday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        ? day.plusDays(2)
        : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
