package vn.dvcrank.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.capture.CaptureInProgress;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.PassProgress;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.imports.ImportBatch;
import vn.dvcrank.pipeline.imports.ImportRequest;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.SampleExports;

/** Data directories that the recorded nights were replayed into. */
public final class RecordedData {

  /** The recordings at the root of the repository. */
  public static final Path RECORDINGS = Path.of("../fixtures/portal");

  private static final Path WITHOUT_SITE = Path.of("src/test/resources/without-site.yaml");
  private static final Path REPORT = Path.of("..", "fixtures", "reports", "dien-bien-2025.txt");

  private RecordedData() {}

  /** Replays every recorded night. */
  public static void replay(DataDirectory data) throws Exception {
    try (Database database = Database.openOrCreate(data);
        Application application = application(data, database)) {
      for (Pass pass : Passes.recorded(RECORDINGS)) {
        try (var client = pass.client()) {
          application.routes().pass(pass);
        }
      }
    }
  }

  /** Takes in a recorded report, captured on the day after the recorded nights. */
  public static void importReport(DataDirectory data) throws Exception {
    RunTime time =
        new RunTime("import", InstantSource.fixed(Instant.parse("2026-09-18T00:00:00Z")));
    ImportRequest request =
        new ImportRequest(
            REPORT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    try (Database database = Database.openOrCreate(data);
        Application application = application(data, database)) {
      application.routes().importFiles(new ImportBatch(time, List.of(request)));
    }
  }

  /** The program as it is configured by itself, but for the site; watched by nobody. */
  public static Application application(DataDirectory data, Database database) throws Exception {
    return Application.started(
        data, database, ConfigurationFile.load(Optional.of(WITHOUT_SITE)), new Unwatched());
  }

  /** Takes in two dossier lists and a summary form of a province, and seals what they count. */
  public static void takeExports(DataDirectory data) throws Exception {
    try (Database database = Database.openOrCreate(data)) {
      SampleExports.take(database);
    }
  }

  /** A copy of a data directory, its links as links. */
  public static DataDirectory copy(DataDirectory from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from.root())) {
      all = walk.sorted().toList();
    }
    for (Path path : all) {
      Path copy = to.resolve(from.root().relativize(path));
      if (Files.isSymbolicLink(path)) {
        Files.createSymbolicLink(copy, Files.readSymbolicLink(path));
      } else if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy);
      }
    }
    return new DataDirectory(to);
  }

  private static final class Unwatched implements PassProgress {
    @Override
    public void begin(Pass pass) {}

    @Override
    public void captured(CaptureInProgress capture) {}

    @Override
    public void end() {}
  }
}
