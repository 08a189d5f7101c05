package vn.dvcrank.pipeline.capture;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.pipeline.archive.ArchivedAnswer;
import vn.dvcrank.pipeline.store.AnswerPart;
import vn.dvcrank.pipeline.store.Lane;
import vn.dvcrank.pipeline.store.SnapshotDraft;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.SnapshotStore;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.Severity;

/** Reads a capture's archived answers, puts them through the gate and seals what they say. */
public final class Sealing {

  private final SnapshotStore store;
  private final SnapshotReader snapshots;
  private final Gate gate;

  public Sealing(SnapshotStore store, SnapshotReader snapshots, Gate gate) {
    this.store = store;
    this.snapshots = snapshots;
    this.gate = gate;
  }

  /**
   * Seals a capture: as good when it is complete and passes the gate, else as partial.
   *
   * @param run row of {@code run}
   * @throws ContractFailure when the answers do not make a capture; nothing is sealed then
   */
  public void seal(CaptureInProgress capture, long run) throws ContractFailure, SQLException {
    CaptureDate date = date(capture);
    Instant capturedAt = date.at();
    Reading reading = read(capture);
    List<Finding> findings = new ArrayList<>(capture.failures());
    date.finding().ifPresent(findings::add);
    findings.addAll(reading.findings());
    Optional<StoredSnapshot> before = Optional.empty();
    Optional<Long> lastGood = store.lastBefore(capture.series(), capturedAt);
    if (lastGood.isPresent()) {
      before = Optional.of(snapshots.read(lastGood.get()));
    }
    before.ifPresent(last -> findings.addAll(Restatement.findings(last, reading.observations())));
    findings.addAll(
        OtherPeriod.findings(
            capture.planned().period(),
            store.otherPeriodsWith(capture.series(), answers(capture))));
    findings.addAll(gate.doubts(capture.pass().figures(capture.planned()), reading, before));
    boolean doubtful =
        !capture.isComplete()
            || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    SnapshotDraft draft =
        new SnapshotDraft(
            capture.series().in(doubtful ? Lane.PARTIAL : Lane.GOOD),
            capturedAt,
            reading.observations(),
            answers(capture),
            findings);
    capture.sealedAs(store.seal(draft, run), draft.series().lane(), findings);
  }

  /** A replay keeps the instants of its recordings, and may come before what is there. */
  private CaptureDate date(CaptureInProgress capture) throws SQLException {
    Instant now = capture.pass().now();
    return capture.pass().kind().equals("nightly")
        ? CaptureDate.of(now, store.capturesFrom(capture.series(), now))
        : new CaptureDate(now, Optional.empty());
  }

  /** Writes down that a capture gave nothing to seal. */
  public void recordFailure(CaptureInProgress capture, long run) throws SQLException {
    store.recordFailure(
        capture.series(),
        run,
        capture.pass().now(),
        capture.isBlocked() ? "blocked" : "source_failed",
        capture.failures());
  }

  private static Reading read(CaptureInProgress capture) throws ContractFailure {
    PlannedCapture planned = capture.planned();
    return capture.pass().contract().read(planned.scope(), planned.period(), capture.takeParts());
  }

  private static List<AnswerPart> answers(CaptureInProgress capture) {
    return capture.accepted().stream()
        .map(
            outcome ->
                new AnswerPart(
                    outcome.request().part(),
                    outcome.request().page(),
                    body(outcome).id(),
                    body(outcome).sha256()))
        .toList();
  }

  private static ArchivedAnswer body(FetchOutcome outcome) {
    return outcome.archived().orElseThrow();
  }
}
