package vn.dvcrank.connectors.portal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Whether and when a request that failed for now is sent again. */
final class RetryPlan {

  private static final int MOST_DOUBLINGS = 10;

  private final PortalManners manners;
  private final RandomGenerator random;

  RetryPlan(PortalManners manners, RandomGenerator random) {
    this.manners = manners;
    this.random = random;
  }

  /**
   * The wait before the next try: exponential backoff with jitter, or what the portal asks for
   * where that is longer.
   *
   * @param failedTries how many have failed, from 1
   * @throws TransientFailure the failure itself, when there is to be no further try
   */
  Duration waitAfter(int failedTries, TransientFailure failure) throws TransientFailure {
    if (failedTries >= manners.tries()) {
      throw failure.givenUp(
          failedTries == 1 ? "sent once" : "gave up after " + failedTries + " tries");
    }
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    if (asked.compareTo(manners.longestRetryAfter()) > 0) {
      throw failure.givenUp(
          "it asks to wait "
              + asked.toSeconds()
              + " s, and we wait at most "
              + manners.longestRetryAfter().toSeconds()
              + " s");
    }
    Duration backoff =
        manners
            .backoff()
            .multipliedBy(1L << Math.min(failedTries - 1, MOST_DOUBLINGS))
            .plus(Chance.upTo(manners.jitter(), random));
    return asked.compareTo(backoff) > 0 ? asked : backoff;
  }
}
