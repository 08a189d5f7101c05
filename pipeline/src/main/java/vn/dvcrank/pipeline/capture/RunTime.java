package vn.dvcrank.pipeline.capture;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.dvcrank.scoring.period.Period;

/**
 * What sort of run is under way, and what time it is in it.
 *
 * @param kind {@code nightly}, {@code replay} of recorded answers, or {@code import} of files
 * @param clock what time it is; stands still in a replay
 */
public record RunTime(String kind, InstantSource clock) {

  /** Now, in the whole seconds that the database keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The date in Vietnam that the run belongs to. */
  public LocalDate night() {
    return LocalDate.ofInstant(now(), Period.ZONE);
  }
}
