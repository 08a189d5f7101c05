package vn.dvcrank.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import vn.dvcrank.connectors.exports.ExportHead;
import vn.dvcrank.connectors.exports.ExportHints;
import vn.dvcrank.connectors.exports.ExportLayouts;
import vn.dvcrank.connectors.exports.ExportReader;
import vn.dvcrank.connectors.exports.ExportReading;
import vn.dvcrank.connectors.exports.ExportSink;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.ExportIntake;
import vn.dvcrank.pipeline.store.ExportStore;
import vn.dvcrank.pipeline.store.IntakeResult;
import vn.dvcrank.pipeline.store.LateExportException;
import vn.dvcrank.pipeline.store.UnusableDataException;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.UnitMeasures;

/** A dossier list, read from CSV into rows, and rows put into the database; undone each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DossierIntake {

  private static final Path LIST = Path.of(System.getProperty("dvcrank.list", ""));
  private static final vn.dvcrank.scoring.unit.Scope SCOPE =
      new vn.dvcrank.scoring.unit.Scope("H18");

  private final ExportReader reader = new ExportReader(ExportLayouts.bundled());
  private final List<Dossier> dossiers = new ArrayList<>();
  private Path folder = Path.of("");
  private Database database;

  /** Keeps rows, or forgets them. */
  private record Rows(List<Dossier> kept, boolean keeps) implements ExportSink {
    @Override
    public void begin(ExportHead head) {}

    @Override
    public void dossier(int row, Dossier dossier) {
      if (keeps) {
        kept.add(dossier);
      }
    }

    @Override
    public void unit(int row, UnitMeasures measures) {}
  }

  /** Reads the list once, and makes an empty database. */
  @Setup
  public void open() throws IOException, UnreadableImportException, UnusableDataException {
    reader.read(LIST, ExportHints.NONE, new Rows(dossiers, true));
    folder = Files.createTempDirectory("dvcrank-benchmark");
    database = Database.openOrCreate(new DataDirectory(folder));
  }

  /** From the file's bytes to rows. */
  @Benchmark
  public ExportReading read() throws IOException, UnreadableImportException {
    return reader.read(LIST, ExportHints.NONE, new Rows(dossiers, false));
  }

  /** From rows to the database. */
  @Benchmark
  public IntakeResult store() throws SQLException, LateExportException {
    try (ExportIntake intake =
        new ExportStore(database.source()).begin(SCOPE, Instant.parse("2027-01-01T23:00:00Z"))) {
      int row = 0;
      for (Dossier dossier : dossiers) {
        intake.dossier(++row, dossier);
      }
      return intake.finish();
    }
  }

  /** Takes the database away. */
  @TearDown
  public void close() throws IOException {
    database.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
