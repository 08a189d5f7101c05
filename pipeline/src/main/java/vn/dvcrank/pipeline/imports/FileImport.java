package vn.dvcrank.pipeline.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportReader;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.Reading;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.archive.ArchivedAnswer;
import vn.dvcrank.pipeline.capture.Gate;
import vn.dvcrank.pipeline.capture.Restatement;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.store.AnswerPart;
import vn.dvcrank.pipeline.store.Lane;
import vn.dvcrank.pipeline.store.PublishedFact;
import vn.dvcrank.pipeline.store.SeriesKey;
import vn.dvcrank.pipeline.store.SnapshotDraft;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.SnapshotStore;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.files.VietnamTime;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.Severity;
import vn.dvcrank.scoring.rank.Basis;

/** Imports a file: recognised by its content, archived, read from the archive, and sealed. */
public final class FileImport {

  private static final long LARGEST = 64L * 1024 * 1024;

  private final Supplier<List<ImportReader>> readers;
  private final UnitNames names;
  private final AnswerArchive archive;
  private final SnapshotStore store;
  private final SnapshotReader snapshots;
  private final Gate gate;

  /**
   * @param readers one a kind of file, the most particular first; asked for when a file comes
   * @param names the units that are known by now
   */
  public FileImport(
      Supplier<List<ImportReader>> readers,
      UnitNames names,
      AnswerArchive archive,
      SnapshotStore store,
      SnapshotReader snapshots,
      Gate gate) {
    this.readers = readers;
    this.names = names;
    this.archive = archive;
    this.store = store;
    this.snapshots = snapshots;
    this.gate = gate;
  }

  /**
   * Imports one file; one that cannot be used is rejected, in words.
   *
   * @param run row of {@code run}
   */
  public ImportResult importFile(ImportRequest request, RunTime time, long run)
      throws IOException, SQLException {
    String file = request.name();
    if (Files.size(request.file()) > LARGEST) {
      return new ImportResult(
          file, "", file + ": larger than 64 MiB is none of the files taken in", List.of());
    }
    ImportedFile handed = new ImportedFile(file, Files.readAllBytes(request.file()));
    Optional<ImportReader> reader = readerOf(request, handed);
    if (reader.isEmpty()) {
      return new ImportResult(
          file,
          "",
          file
              + ": not recognised; give --kind "
              + String.join("|", readers.get().stream().map(ImportReader::kind).toList())
              + " if it is one of them",
          List.of());
    }
    String kind = reader.get().kind();
    try {
      // What cannot be read is not kept: with a kind that was forced, it may be about anybody.
      List<ImportedCapture> captures =
          reader.get().read(handed, new ImportHints(request.period(), request.scope(), names));
      ArchivedAnswer archived = archive.keepFile(file, handed.bytes(), time.now());
      List<ImportResult.Imported> imported = new ArrayList<>();
      for (ImportedCapture capture : captures) {
        imported.add(keep(capture, archived, request, time, run));
      }
      return new ImportResult(file, kind, "", imported);
    } catch (UnreadableImportException e) {
      return new ImportResult(file, kind, String.valueOf(e.getMessage()), List.of());
    }
  }

  private Optional<ImportReader> readerOf(ImportRequest request, ImportedFile handed) {
    return readers.get().stream()
        .filter(
            reader ->
                request.kind().isPresent()
                    ? reader.kind().equals(request.kind().get())
                    : reader.recognises(handed))
        .findFirst();
  }

  private ImportResult.Imported keep(
      ImportedCapture capture,
      ArchivedAnswer archived,
      ImportRequest request,
      RunTime time,
      long run)
      throws SQLException, UnreadableImportException {
    SeriesKey series = new SeriesKey(capture.source(), capture.figures(), Lane.GOOD);
    Instant capturedAt = request.capturedAt().orElse(time.now()).truncatedTo(ChronoUnit.SECONDS);
    List<Finding> findings = new ArrayList<>(capture.findings());
    Optional<StoredSnapshot> before = before(series, capturedAt);
    before.ifPresent(last -> findings.addAll(Restatement.findings(last, capture.observations())));
    if (capture.figures().basis() == Basis.PORTAL) {
      findings.addAll(
          gate.doubts(
              capture.figures(), new Reading(capture.observations(), capture.findings()), before));
    }
    refuseAnotherPlace(request.name(), capture, before);
    boolean doubtful = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    SnapshotDraft draft =
        new SnapshotDraft(
            series.in(doubtful ? Lane.PARTIAL : Lane.GOOD),
            capturedAt,
            capture.observations(),
            List.of(new AnswerPart("file", 1, archived.id(), archived.sha256())),
            findings,
            capture.report().map(PublishedFact::of).orElse(List.of()));
    if (store.isKnown(draft, request.capturedAt())) {
      return result(capture, ImportResult.Outcome.KNOWN, List.of());
    }
    if (store.hasCaptureAt(draft.series(), capturedAt)) {
      throw new UnreadableImportException(
          "%s: %s %s was captured at %s already, with other figures; give another --captured-at"
              .formatted(
                  request.name(),
                  capture.figures().period(),
                  capture.figures().scope(),
                  VietnamTime.write(capturedAt)));
    }
    store.seal(draft, run);
    return result(
        capture, doubtful ? ImportResult.Outcome.PARTIAL : ImportResult.Outcome.SEALED, findings);
  }

  private Optional<StoredSnapshot> before(SeriesKey series, Instant capturedAt)
      throws SQLException {
    Optional<Long> last = store.lastBefore(series, capturedAt);
    return last.isPresent() ? Optional.of(snapshots.read(last.get())) : Optional.empty();
  }

  /**
   * Two districts of a province are peers of nobody in common, and their reports would take each
   * other's place in the series.
   */
  private static void refuseAnotherPlace(
      String file, ImportedCapture capture, Optional<StoredSnapshot> before)
      throws UnreadableImportException {
    if (capture.report().isEmpty() || before.isEmpty()) {
      return;
    }
    String place = capture.report().get().placeName();
    Optional<String> other =
        before.get().facts().stream()
            .filter(fact -> fact.fact().equals(PublishedFact.PLACE) && !fact.text().equals(place))
            .map(PublishedFact::text)
            .findFirst();
    if (other.isPresent()) {
      throw new UnreadableImportException(
          "%s: %s %s has the report on %s already; that on %s would take its place: give another --data"
              .formatted(
                  file, capture.figures().period(), capture.figures().scope(), other.get(), place));
    }
  }

  private static ImportResult.Imported result(
      ImportedCapture capture, ImportResult.Outcome outcome, List<Finding> findings) {
    return new ImportResult.Imported(
        capture.figures(), outcome, capture.observations().size(), findings, capture.lines());
  }
}
