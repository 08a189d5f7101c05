package vn.dvcrank.pipeline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.status.MetricsFile;
import vn.dvcrank.pipeline.status.StatusJson;
import vn.dvcrank.pipeline.status.StatusReader;
import vn.dvcrank.pipeline.status.StatusReport;
import vn.dvcrank.pipeline.status.StatusText;
import vn.dvcrank.pipeline.store.Database;

/** What the last night came to, what is missing, what it takes on the disk, and the next run. */
@Command(
    name = "status",
    header = "Show what the last night came to, and what is missing.",
    description = {
      "Show what the last night came to and why, what is missing and for how long, what the",
      "database and the archive take on the disk, and the next run."
    })
final class StatusCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "Write figures for Prometheus' textfile collector; FILE ends with .prom.")
  private @Nullable Path metrics;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  StatusCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    Path file = metrics;
    if (file != null && !MetricsFile.isName(file)) {
      throw new UsageException("--metrics: the collector reads files whose names end with .prom");
    }
    StatusReport report;
    try (Database database = Database.openToRead(options.data())) {
      report =
          new StatusReader(options.data(), database.source(), options.configuration())
              .read(clock.instant());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (file != null) {
      MetricsFile.write(file.toAbsolutePath(), report);
    }
    if (json) {
      out.println(StatusJson.write(report));
    } else if (file == null) {
      new StatusText(out).print(report);
    }
    out.flush();
    return ExitCode.DONE.number();
  }
}
