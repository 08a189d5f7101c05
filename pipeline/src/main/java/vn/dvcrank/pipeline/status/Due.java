package vn.dvcrank.pipeline.status;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that each night should bring: a capture, or what a province's own system gives away.
 *
 * @param source what it is read from; or the name of the configured source of exports
 * @param scope whose figures
 * @param period what is measured; empty for a source of exports
 * @param lastGood when it was last had whole
 * @param nightsMissing nights since then, without it; 0 when the last night brought it
 * @param lastTried what the last try came to; empty when there was none
 */
public record Due(
    String source,
    String scope,
    String period,
    Optional<Instant> lastGood,
    int nightsMissing,
    String lastTried) {

  /** As people call it: {@code H18 2026}, or {@code one-stop H18}. */
  public String label() {
    return period.isEmpty() ? source + " " + scope : scope + " " + period;
  }
}
