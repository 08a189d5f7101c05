package vn.dvcrank.connectors.portal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a session has learned of the hosts it asks: who refused us, and who leaves requests
 * unanswered. Neither is asked again in this session, so that a night with a dead source ends.
 */
final class HostMemory {

  /** Requests in a row, each after all its tries. */
  private static final int MOST_UNANSWERED = 3;

  private final Map<String, String> refusals = new TreeMap<>();
  private final Map<String, Integer> unanswered = new TreeMap<>();

  /**
   * Lets a request pass to a host that is still asked.
   *
   * @throws BlockedFailure when the host refused us
   * @throws TransientFailure when it left too many requests unanswered
   */
  void admit(PortalRequest request) throws PortalFailure {
    String host = request.uri().getHost();
    String refusal = refusals.get(host);
    if (refusal != null) {
      throw new BlockedFailure(
          request.label() + ": not sent, the host refused us earlier: " + refusal,
          Optional.empty());
    }
    if (unanswered.getOrDefault(host, 0) >= MOST_UNANSWERED) {
      throw new TransientFailure(
          "%s: not sent, the host left the last %s requests unanswered"
              .formatted(request.label(), MOST_UNANSWERED),
          Optional.empty(),
          Optional.empty());
    }
  }

  void answered(PortalRequest request) {
    unanswered.remove(request.uri().getHost());
  }

  void unanswered(PortalRequest request) {
    unanswered.merge(request.uri().getHost(), 1, Integer::sum);
  }

  void refused(PortalRequest request, BlockedFailure refusal) {
    refusals.put(request.uri().getHost(), String.valueOf(refusal.getMessage()));
  }
}
