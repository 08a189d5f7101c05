package vn.dvcrank.pipeline.capture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.period.Period;

/**
 * The instant that a live capture is dated by. It is the clock's, unless the clock was set back:
 * what the same day has already stays before what is learned now, and no instant has two captures.
 *
 * @param at the instant
 * @param finding that the clock was set back, if it was
 */
record CaptureDate(Instant at, Optional<Finding> finding) {

  /**
   * Dates a capture.
   *
   * @param now by the clock
   * @param later what the series has of now or later, in order; nothing, while time goes forward
   */
  static CaptureDate of(Instant now, List<Instant> later) {
    if (later.isEmpty()) {
      return new CaptureDate(now, Optional.empty());
    }
    Instant at =
        later.stream()
            .filter(one -> day(one).equals(day(now)))
            .reduce((one, other) -> other)
            .map(last -> last.plusSeconds(1))
            .orElse(now);
    return new CaptureDate(
        at, Optional.of(FindingSentence.CLOCK_BEHIND.at("", now, later.get(later.size() - 1), at)));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Period.ZONE);
  }
}
