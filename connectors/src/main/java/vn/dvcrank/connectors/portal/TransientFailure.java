package vn.dvcrank.connectors.portal;

import java.time.Duration;
import java.util.Optional;

/**
 * The portal did not answer, or not whole, or said that it cannot just now: asking again later may
 * help. {@link PortalClient} has used up its tries when it throws this.
 */
public final class TransientFailure extends PortalFailure {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  /**
   * @param retryAfter how long the portal asks to wait, when it says
   */
  public TransientFailure(
      String message, Optional<PortalAnswer> answer, Optional<Duration> retryAfter) {
    super(message, answer);
    this.retryAfter = retryAfter;
  }

  /** How long the portal asks to wait, when it says. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  static TransientFailure by(String message, Exception cause) {
    TransientFailure failure = new TransientFailure(message, Optional.empty(), Optional.empty());
    failure.initCause(cause);
    return failure;
  }

  TransientFailure givenUp(String why) {
    TransientFailure last = new TransientFailure(getMessage() + "; " + why, answer(), retryAfter);
    last.initCause(this);
    return last;
  }
}
