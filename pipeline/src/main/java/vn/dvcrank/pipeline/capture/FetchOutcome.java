package vn.dvcrank.pipeline.capture;

import java.util.Locale;
import java.util.Optional;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.pipeline.archive.ArchivedAnswer;

/**
 * What came of one question.
 *
 * @param request the question
 * @param kind accepted, or which failure
 * @param status HTTP status; empty when nothing was answered
 * @param archived where the body lies; empty when none came
 * @param message why it was not accepted; empty when it was
 */
public record FetchOutcome(
    PortalRequest request,
    Kind kind,
    Optional<Integer> status,
    Optional<ArchivedAnswer> archived,
    String message) {

  /** How it ended. */
  public enum Kind {
    ACCEPTED,
    TRANSIENT,
    BLOCKED,
    CONTRACT;

    /** The word in the database. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
