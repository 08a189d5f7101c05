package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.backup.Backup;
import vn.dvcrank.pipeline.backup.BackupReport;
import vn.dvcrank.scoring.files.VietnamTime;

/** A copy of the data directory that can take its place. */
@Command(
    name = "backup",
    header = "Copy the data directory, also while a pass runs.",
    description = {
      "Copy the data directory into DIR, or bring an earlier copy in DIR up to date, also",
      "while a pass runs: database, archive, published rankings, configuration, names and",
      "layouts. The copy is a data directory: 'verify --data DIR' looks at it. Exports in",
      "the inbox are not copied, for they are about persons."
    })
final class BackupCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Parameters(
      paramLabel = "DIR",
      description = "An empty folder, one that is not there yet, or that of an earlier copy.")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  BackupCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    Backup backup =
        new Backup(options.data(), folder, clock, length -> Thread.sleep(length.toMillis()));
    Optional<String> problem = backup.problem();
    if (problem.isPresent()) {
      throw new UsageException(problem.get());
    }
    BackupReport report = backup.make(Owner.of("backup"));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(asJson(report).toPrettyString());
    } else {
      print(report, out);
    }
    out.flush();
    return (report.faults().isEmpty() ? ExitCode.DONE : ExitCode.DATA_UNUSABLE).number();
  }

  private static void print(BackupReport report, PrintWriter out) {
    out.println("copied as of %s: %s".formatted(VietnamTime.write(report.asOf()), report.folder()));
    out.println("  database: %d bytes".formatted(report.databaseBytes()));
    out.println(
        "  archive: %d files, %d bytes, %d of them new"
            .formatted(
                report.archive().files(), report.archive().bytes(), report.archive().copied()));
    out.println(
        "  rankings: %d scopes, %d bytes new".formatted(report.scopes(), report.rankingBytes()));
    if (!report.settings().isEmpty()) {
      out.println("  settings: " + String.join(", ", report.settings()));
    }
    report.archive().mended().forEach(line -> out.println("mended: " + line));
    report.faults().forEach(out::println);
    if (!report.faults().isEmpty()) {
      out.println("all else is copied; run 'repair' on the data directory, and this again");
    }
  }

  private static ObjectNode asJson(BackupReport report) {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    json.put("folder", report.folder().toString());
    json.put("as_of", VietnamTime.write(report.asOf()));
    json.put("database_bytes", report.databaseBytes());
    json.put("archive_files", report.archive().files());
    json.put("archive_bytes", report.archive().bytes());
    json.put("archive_bytes_new", report.archive().copied());
    json.put("ranking_scopes", report.scopes()).put("ranking_bytes_new", report.rankingBytes());
    report.settings().forEach(json.putArray("settings")::add);
    report.archive().mended().forEach(json.putArray("mended")::add);
    report.faults().forEach(json.putArray("faults")::add);
    return json;
  }
}
