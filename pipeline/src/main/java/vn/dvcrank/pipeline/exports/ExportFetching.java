package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcrank.connectors.fetch.ExportSource;
import vn.dvcrank.connectors.fetch.FolderSource;
import vn.dvcrank.connectors.fetch.WebSource;
import vn.dvcrank.connectors.portal.BlockedFailure;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalFailure;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.store.Delivery;

/**
 * Fetches exports and hands each on. A source that gives nothing is written into the ledger, and
 * the others are asked all the same.
 */
public final class ExportFetching {

  private static final Logger LOG = LoggerFactory.getLogger("vn.dvcrank.exports");

  private final WebFetch web;
  private final FolderFetch folders;
  private final FetchFolder place;
  private final FetchedFiles intake;
  private final FetchLedger ledger;

  /**
   * @param place where files lie until they are taken in
   * @param intake who takes them in
   * @param ledger told of sources that give nothing
   */
  public ExportFetching(
      WebFetch web,
      FolderFetch folders,
      FetchFolder place,
      FetchedFiles intake,
      FetchLedger ledger) {
    this.web = web;
    this.folders = folders;
    this.place = place;
    this.intake = intake;
    this.ledger = ledger;
  }

  /** Makes room; before the first fetch of a pass. */
  public void prepare() throws IOException {
    place.clear();
  }

  /**
   * Fetches what one source has.
   *
   * @param run row of {@code run}
   * @return what became of each export that it gave
   * @throws InterruptedException when the program is being stopped; the pass ends with it
   */
  public List<ExportOutcome> fetch(PlannedFetch planned, Pass pass, long run)
      throws IOException, SQLException, InterruptedException {
    List<ExportOutcome> taken = new ArrayList<>();
    FolderFetch.Copies receiver =
        (file, status) -> taken.add(handOn(planned, file, status, pass, run));
    try {
      ExportSource source = planned.configured().source();
      if (source instanceof WebSource address) {
        Path file = place.next(source.name());
        try {
          receiver.accept(file, web.fetch(address, planned, pass.client(), file));
        } finally {
          Files.deleteIfExists(file);
        }
      } else if (source instanceof FolderSource folder) {
        folders.fetch(folder, place, receiver);
      }
    } catch (SourceFailure failure) {
      fail(planned, Delivery.Outcome.SOURCE_FAILED, OptionalInt.empty(), failure, pass, run);
    } catch (PortalFailure failure) {
      if (Thread.currentThread().isInterrupted()) {
        // The program is being stopped; that is not the source's doing.
        throw new InterruptedException("stopped while fetching from " + planned);
      }
      Delivery.Outcome outcome =
          failure instanceof BlockedFailure
              ? Delivery.Outcome.BLOCKED
              : Delivery.Outcome.SOURCE_FAILED;
      Optional<Integer> status = failure.answer().map(PortalAnswer::status);
      fail(
          planned,
          outcome,
          status.map(OptionalInt::of).orElse(OptionalInt.empty()),
          failure,
          pass,
          run);
    }
    return taken;
  }

  private ExportOutcome handOn(
      PlannedFetch planned, Path file, OptionalInt status, Pass pass, long run)
      throws IOException, SQLException {
    LOG.info("{}: fetched, {} bytes", planned, Files.size(file));
    ExportSource source = planned.configured().source();
    return intake.accept(
        new FetchedFile(file, source.name(), source.scope(), planned.period(), status),
        pass.time(),
        run);
  }

  private void fail(
      PlannedFetch planned,
      Delivery.Outcome outcome,
      OptionalInt httpStatus,
      Exception failure,
      Pass pass,
      long run)
      throws SQLException {
    String message = String.valueOf(failure.getMessage());
    LOG.warn("{}: {} {}", planned, outcome.label(), message);
    ExportSource source = planned.configured().source();
    ledger.record(
        new Delivery(
            run,
            Delivery.Origin.FETCHED,
            source.name(),
            Optional.of(source.scope()),
            "",
            0,
            "",
            Optional.empty(),
            pass.now(),
            outcome,
            0,
            0,
            httpStatus,
            message,
            List.of()));
  }
}
