package vn.dvcrank.pipeline.capture;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import vn.dvcrank.connectors.portal.BlockedFailure;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalFailure;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.archive.ArchivedAnswer;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;

/** Asks a capture's next question; what comes is archived before anything is made of it. */
public final class Asking {

  private final AnswerArchive archive;

  public Asking(AnswerArchive archive) {
    this.archive = archive;
  }

  /** A capture about to be made. */
  public CaptureInProgress begin(Pass pass, PlannedCapture planned) {
    return new CaptureInProgress(pass, planned);
  }

  /**
   * Asks, archives, and holds the archived answer against the question.
   *
   * @throws PortalFailure when no usable answer came; {@link #note} it then
   * @throws InterruptedException when the program is being stopped; the pass ends with it
   */
  public void ask(CaptureInProgress capture)
      throws PortalFailure, IOException, SQLException, InterruptedException {
    PortalRequest request = capture.nextRequest();
    PortalAnswer answer;
    try {
      answer = capture.pass().client().exchange(request, capture.pass().contract().acceptance());
    } catch (PortalFailure failure) {
      if (Thread.currentThread().isInterrupted()) {
        // The program is being stopped; that is not the source's doing.
        throw new InterruptedException("stopped while asking for " + request.label());
      }
      keep(capture, request, failure);
      throw failure;
    }
    ArchivedAnswer archived = archive.keep(answer, capture.pass().now());
    PortalAnswer stored =
        new PortalAnswer(
            request, answer.status(), answer.headers(), archive.readBack(archived, answer.body()));
    try {
      capture.pass().contract().verify(capture.planned().scope(), stored);
      capture.askAlso(capture.pass().contract().followingPages(request, stored.body()));
    } catch (ContractFailure failure) {
      keep(capture, request, failure);
      throw failure;
    }
    capture.accept(
        new FetchOutcome(
            request,
            FetchOutcome.Kind.ACCEPTED,
            Optional.of(answer.status()),
            Optional.of(archived),
            ""),
        new Part(request, stored.body()));
  }

  private void keep(CaptureInProgress capture, PortalRequest request, PortalFailure failure)
      throws IOException, SQLException {
    Optional<PortalAnswer> answer = failure.answer();
    Optional<ArchivedAnswer> archived = Optional.empty();
    if (answer.isPresent() && answer.get().body().length > 0) {
      archived = Optional.of(archive.keep(answer.get(), capture.pass().now()));
    }
    capture.add(
        new FetchOutcome(
            request,
            kind(failure),
            answer.map(PortalAnswer::status),
            archived,
            String.valueOf(failure.getMessage())));
  }

  /** Notes in the capture why it will lack an answer. */
  public void note(CaptureInProgress capture, PortalFailure failure) {
    Finding finding = finding(capture.planned(), failure);
    capture.fail(finding.code(), finding.where(), finding.message());
  }

  /** What is noticed when no usable answer came. */
  static Finding finding(PlannedCapture planned, PortalFailure failure) {
    FindingCode code =
        switch (kind(failure)) {
          case BLOCKED -> FindingCode.SOURCE_BLOCKED;
          case CONTRACT -> FindingCode.SOURCE_CONTRACT_BROKEN;
          default -> FindingCode.SOURCE_UNREACHABLE;
        };
    return new Finding(code, planned.toString(), String.valueOf(failure.getMessage()));
  }

  private static FetchOutcome.Kind kind(PortalFailure failure) {
    if (failure instanceof BlockedFailure) {
      return FetchOutcome.Kind.BLOCKED;
    }
    return failure instanceof ContractFailure
        ? FetchOutcome.Kind.CONTRACT
        : FetchOutcome.Kind.TRANSIENT;
  }
}
