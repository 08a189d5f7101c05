package vn.dvcrank.pipeline.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.routes.Schedule;
import vn.dvcrank.pipeline.status.StatusReader;
import vn.dvcrank.pipeline.status.StatusReport;
import vn.dvcrank.pipeline.status.StatusText;
import vn.dvcrank.pipeline.store.Database;

/** The last runs, what is captured, the nights that were missed, and the next run. */
@Command(
    name = "status",
    description = "Show the last runs, what is captured, missed nights and the next run.")
final class StatusCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  StatusCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    Schedule schedule = new Schedule(options.configuration().timer().cron());
    StatusReport report;
    try (Database database = Database.openToRead(options.data())) {
      report = new StatusReader(database.source(), schedule).read(clock.instant());
    }
    StatusText text = new StatusText(spec.commandLine().getOut());
    if (json) {
      text.printJson(report);
    } else {
      text.print(report);
    }
    return ExitCode.DONE.number();
  }
}
