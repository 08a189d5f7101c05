package vn.dvcrank.pipeline.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.pipeline.store.Lane;
import vn.dvcrank.pipeline.store.SeriesKey;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.finding.Severity;

/**
 * A capture on its way through the routes: what is still to be asked, what has been answered, and
 * what failed. Used by one thread.
 */
public final class CaptureInProgress {

  private final Pass pass;
  private final PlannedCapture planned;
  private final Deque<PortalRequest> toAsk;
  private final List<FetchOutcome> outcomes = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Finding> failures = new ArrayList<>();
  private Optional<Long> sealed = Optional.empty();
  private Lane lane = Lane.PARTIAL;
  private List<Finding> doubts = List.of();

  public CaptureInProgress(Pass pass, PlannedCapture planned) {
    this.pass = pass;
    this.planned = planned;
    this.toAsk = new ArrayDeque<>(pass.contract().requests(planned.scope(), planned.period()));
  }

  public Pass pass() {
    return pass;
  }

  public PlannedCapture planned() {
    return planned;
  }

  public SeriesKey series() {
    return pass.series(planned);
  }

  /** Whether something is to be asked; nothing is, once the source has blocked us. */
  public boolean hasRequest() {
    return !toAsk.isEmpty() && !isBlocked();
  }

  /** Takes the next question. */
  PortalRequest nextRequest() {
    return toAsk.removeFirst();
  }

  void askAlso(List<PortalRequest> requests) {
    requests.forEach(toAsk::addFirst);
  }

  void add(FetchOutcome outcome) {
    outcomes.add(outcome);
  }

  /**
   * Adds what came of a question that was answered, with the answer as the archive gave it back.
   */
  void accept(FetchOutcome outcome, Part readBack) {
    outcomes.add(outcome);
    parts.add(readBack);
  }

  void fail(FindingCode code, String where, String message) {
    failures.add(new Finding(code, where, message));
  }

  /** What came of the last question. */
  public FetchOutcome lastOutcome() {
    return outcomes.get(outcomes.size() - 1);
  }

  /** The answers that were accepted. */
  public List<FetchOutcome> accepted() {
    return outcomes.stream()
        .filter(outcome -> outcome.kind() == FetchOutcome.Kind.ACCEPTED)
        .toList();
  }

  /**
   * The answers that were accepted, each as it was read back from the archive. They are given once:
   * a pass has hundreds of captures, and all of their bodies would lie in memory to its end.
   */
  List<Part> takeParts() {
    List<Part> taken = List.copyOf(parts);
    parts.clear();
    return taken;
  }

  /** Whether every question was asked and answered. */
  public boolean isComplete() {
    return toAsk.isEmpty() && failures.isEmpty();
  }

  public boolean isBlocked() {
    return failures.stream().anyMatch(failure -> failure.code() == FindingCode.SOURCE_BLOCKED);
  }

  public List<Finding> failures() {
    return List.copyOf(failures);
  }

  /** Whether there is anything to read. */
  public boolean hasAnswers() {
    return !accepted().isEmpty();
  }

  void sealedAs(long snapshot, Lane sealedLane, List<Finding> findings) {
    sealed = Optional.of(snapshot);
    lane = sealedLane;
    doubts = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  /** What it came to, in a word. */
  public String outcome() {
    if (sealed.isEmpty()) {
      return isBlocked() ? "blocked" : "source failed";
    }
    return lane == Lane.GOOD ? "sealed" : "kept as partial, not ranked";
  }

  /** Why it is not ranked: what failed, and what the gate found. */
  public List<Finding> doubts() {
    return isSealed() ? doubts : failures();
  }

  public boolean isSealed() {
    return sealed.isPresent();
  }
}
