package vn.dvcrank.pipeline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.imports.ImportBatch;
import vn.dvcrank.pipeline.imports.ImportRequest;
import vn.dvcrank.pipeline.routes.ImportReport;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** Takes files in: stored legacy answers, saved index pages, published reports. */
@Command(
    name = "import",
    header = "Take in files: exports, stored answers, saved pages, reports.",
    description = {
      "Take in exports of a province's own system (XLSX, XLS, HTML, CSV, JSON), stored legacy",
      "answers, saved index pages and published reports. What each file is, its content says."
    })
final class ImportCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to take in.")
  private List<Path> files = List.of();

  @Option(
      names = "--kind",
      paramLabel = "K",
      description = "Read as report, portal.legacy or portal.page (default: recognised).")
  private @Nullable String kind;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "Period of the figures, where the file does not say: 2025, 2025-07.")
  private @Nullable Period period;

  @Option(
      names = "--province",
      paramLabel = "H18",
      description = "Whose figures, where the file does not say; or national.")
  private @Nullable Scope province;

  @Option(
      names = "--captured-at",
      paramLabel = "T",
      converter = AsOf.class,
      description = "When the figures were captured (default: now).")
  private @Nullable Instant capturedAt;

  @Option(names = "--json", description = "Print what became of every line as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  ImportCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    List<ImportRequest> requests = new ArrayList<>();
    for (Path file : files) {
      requests.add(
          new ImportRequest(
              there(file),
              Optional.ofNullable(kind),
              Optional.ofNullable(period),
              Optional.ofNullable(province),
              Optional.ofNullable(capturedAt)));
    }
    DataDirectory data = options.data();
    ImportReport report;
    try (DataLock lock = DataLock.take(data, Owner.of("import"));
        Database database = Database.openOrCreate(data);
        Application application =
            Application.started(data, database, options.configuration(), new TerminalProgress())) {
      report =
          application.routes().importFiles(new ImportBatch(new RunTime("import", clock), requests));
    }
    ImportListing listing = new ImportListing(spec.commandLine().getOut());
    if (json) {
      listing.printJson(report.results());
    } else {
      listing.print(report.results());
    }
    boolean held =
        report.results().stream().anyMatch(result -> result.isRejected() || result.isHeld());
    return (held ? ExitCode.HELD : ExitCode.DONE).number();
  }

  private static Path there(Path file) throws UsageException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no file at " + file);
    }
    return file;
  }
}
