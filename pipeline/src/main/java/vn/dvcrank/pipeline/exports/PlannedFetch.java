package vn.dvcrank.pipeline.exports;

import java.util.Optional;
import vn.dvcrank.pipeline.config.ConfiguredSource;
import vn.dvcrank.scoring.period.Period;

/**
 * A source that is due.
 *
 * @param configured which
 * @param period for which it is asked; empty when it gives everything it has
 */
public record PlannedFetch(ConfiguredSource configured, Optional<Period> period) {

  /** The source's name, with the period if there is one: {@code one-stop 2026-08}. */
  @Override
  public String toString() {
    return configured.source().name() + period.map(one -> " " + one).orElse("");
  }
}
