package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.dvcrank.connectors.exports.ExportHints;
import vn.dvcrank.connectors.exports.ExportLayouts;
import vn.dvcrank.connectors.exports.ExportReader;
import vn.dvcrank.connectors.exports.ExportReading;
import vn.dvcrank.connectors.exports.InvalidLayoutException;
import vn.dvcrank.connectors.exports.PersonalColumns;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.exports.ExportScoring.Subject;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.ExportIntake;
import vn.dvcrank.pipeline.store.ExportStore;
import vn.dvcrank.pipeline.store.IntakeResult;
import vn.dvcrank.pipeline.store.LateExportException;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.SnapshotStore;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Takes an export in: read row by row, stored as what changed, counted and scored, all in one
 * transaction. The file is not archived, for it is full of persons; its digest is kept.
 */
public final class ExportImport {

  private final ExportReader reader;
  private final PersonalColumns persons;
  private final ExportStore store;
  private final ExportScoring scoring;
  private final ExportGate gate;
  private final Optional<Scope> province;

  /**
   * By a configuration, over an open database.
   *
   * @param names the units that are known by now
   * @throws ConfigurationException when a layout that was added cannot be used
   */
  public static ExportImport of(
      DataDirectory data, DataSource database, Configuration configuration, UnitNames names)
      throws IOException, ConfigurationException {
    ExportLayouts layouts = layouts(data);
    return new ExportImport(
        new ExportReader(layouts),
        new PersonalColumns(layouts),
        new ExportStore(database),
        new ExportScoring(
            configuration.capture().periods(),
            names,
            new SnapshotStore(database),
            new SnapshotReader(database)),
        new ExportGate(configuration.gate().exportRows()),
        configuration.exports().ofProvince());
  }

  private static ExportLayouts layouts(DataDirectory data)
      throws IOException, ConfigurationException {
    try {
      return ExportLayouts.with(data.layouts());
    } catch (InvalidLayoutException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * @param province whose exports they are when nothing else says so
   */
  ExportImport(
      ExportReader reader,
      PersonalColumns persons,
      ExportStore store,
      ExportScoring scoring,
      ExportGate gate,
      Optional<Scope> province) {
    this.reader = reader;
    this.persons = persons;
    this.store = store;
    this.scoring = scoring;
    this.gate = gate;
    this.province = province;
  }

  /** Whether a file is an export by a layout that is known. */
  public boolean recognises(Path file) throws IOException {
    try {
      return reader.recognise(file).isPresent();
    } catch (UnreadableImportException e) {
      // By two layouts alike: it is an export, and is refused as one, in words.
      return true;
    }
  }

  /** Why a file that was fetched is no export; empty when it is one. */
  public Optional<String> problem(Path file) throws IOException {
    return recognises(file)
        ? Optional.empty()
        : Optional.of("what came is no export by a known layout");
  }

  /** Whether a file has columns about persons, whatever else it is. */
  public boolean namesPersons(Path file) throws IOException {
    return !persons.namedIn(file).isEmpty();
  }

  /**
   * Takes one file in; one that cannot be used is rejected, in words.
   *
   * @param run row of {@code run}
   */
  public ExportOutcome take(ExportRequest request, RunTime time, long run)
      throws IOException, SQLException {
    return take(request, time, run, taken -> {});
  }

  /** Is told what becomes of an export before that lasts; when it fails, nothing is taken. */
  @FunctionalInterface
  interface Witness {
    void before(ExportOutcome taken) throws IOException;
  }

  /**
   * The same.
   *
   * @param witness told of what is taken
   */
  ExportOutcome take(ExportRequest request, RunTime time, long run, Witness witness)
      throws IOException, SQLException {
    Receipt receipt = Receipt.of(request, time, run);
    Optional<Scope> scope = Optional.empty();
    try {
      scope = Optional.of(scope(request));
      if (isTaken(scope.get(), receipt)) {
        store.record(receipt.known(scope.get()));
        return ExportOutcome.known(receipt.sha256(), scope.get());
      }
      return store(request, receipt, scope.get(), witness);
    } catch (UnreadableImportException | LateExportException e) {
      return reject(receipt, scope, nameless(e, request.file()), List.of());
    }
  }

  /** Asks for the digest only where a file of the same length was taken: no other is the same. */
  private boolean isTaken(Scope scope, Receipt receipt) throws IOException, SQLException {
    return store.hasTaken(scope, receipt.bytes()) && store.isTaken(scope, receipt.sha256());
  }

  /** Without the file's name, which may be a person's. */
  private static String nameless(Exception e, Path file) {
    return String.valueOf(e.getMessage()).replace(String.valueOf(file.getFileName()), "the export");
  }

  /**
   * Takes one in that was fetched.
   *
   * @param run row of {@code run}
   */
  public ExportOutcome fetched(FetchedFile file, RunTime time, long run)
      throws IOException, SQLException {
    return take(ExportRequest.fetched(file), time, run);
  }

  /**
   * Writes down a file that could not be read.
   *
   * @param run row of {@code run}
   */
  ExportOutcome unread(ExportRequest request, String message, RunTime time, long run)
      throws IOException, SQLException {
    store.record(
        Receipt.ofNothing(request, time, run).rejected(request.scope(), message, List.of()));
    return ExportOutcome.unread(request.scope(), message);
  }

  private ExportOutcome store(ExportRequest request, Receipt receipt, Scope scope, Witness witness)
      throws IOException, SQLException, UnreadableImportException, LateExportException {
    Instant since =
        ExportInstants.next(
            request.capturedAt().orElse(receipt.deliveredAt()),
            store.newestOf(scope, receipt.run()),
            store.cutOffInstants(scope));
    ExportReading reading;
    Optional<Finding> doubt;
    try (ExportIntake intake = store.begin(scope, since)) {
      IntakeSink sink = new IntakeSink(intake, request.period());
      reading = read(request, sink);
      doubt = gate.doubt(reading);
      if (doubt.isEmpty()) {
        Optional<Period> named = request.period().or(sink::period);
        return keep(
            intake,
            reading,
            new Subject(reading.head().form(), scope, since, named),
            receipt,
            witness);
      }
    }
    List<Finding> findings = new ArrayList<>(doubt.stream().toList());
    findings.addAll(reading.findings());
    return reject(receipt, Optional.of(scope), findings.get(0).message(), findings);
  }

  private ExportReading read(ExportRequest request, IntakeSink sink)
      throws IOException, UnreadableImportException {
    try (SecondThread storing = new SecondThread(sink)) {
      ExportReading reading = reader.read(request.file(), ExportHints.NONE, storing);
      storing.finish();
      return reading;
    }
  }

  private ExportOutcome keep(
      ExportIntake intake, ExportReading reading, Subject subject, Receipt receipt, Witness witness)
      throws IOException, SQLException {
    IntakeResult stored = intake.finish();
    ExportScoring.Result scored = scoring.score(intake, stored, subject, receipt.run());
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(stored.findings());
    findings.addAll(scored.findings());
    intake.deliver(receipt.taken(subject.scope(), reading, findings));
    ExportOutcome taken =
        new ExportOutcome(
            ExportOutcome.State.TAKEN,
            receipt.sha256(),
            Optional.of(subject.scope()),
            Optional.of(reading),
            "",
            stored.added() + stored.changed(),
            findings,
            scored.scored());
    witness.before(taken);
    intake.commit();
    return taken;
  }

  private ExportOutcome reject(
      Receipt receipt, Optional<Scope> scope, String message, List<Finding> findings)
      throws IOException, SQLException {
    store.record(receipt.rejected(scope, message, findings));
    return ExportOutcome.rejected(receipt.sha256(), scope, message, findings);
  }

  private Scope scope(ExportRequest request) throws IOException, UnreadableImportException {
    Optional<Scope> said = request.scope().or(() -> province);
    if (said.isPresent()) {
      return said.get();
    }
    return FirstProvince.in(reader, request.file())
        .orElseThrow(
            () ->
                new UnreadableImportException(
                    "whose export it is, nothing says: give --province, put it into"
                        + " inbox/<province's code>/, or set exports.province"));
  }
}
