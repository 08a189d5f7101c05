package vn.dvcrank.pipeline.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.routes.InboxReport;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;

/** Takes in what lies in the inbox, without waiting for the night. */
@Command(
    name = "inbox",
    header = "Take in the exports that lie in <data>/inbox.",
    description = {
      "Take in the exports that lie in <data>/inbox now, publish what they changed, and put",
      "them away, each with its findings. A night's pass does the same."
    })
final class InboxCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(names = "--json", description = "Print what became of every file as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  InboxCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    DataDirectory data = options.data();
    InboxReport report;
    try (DataLock lock = DataLock.take(data, Owner.of("inbox"));
        Database database = Database.openOrCreate(data);
        Application application =
            Application.started(data, database, options.configuration(), new TerminalProgress())) {
      report = application.routes().takeInbox(new RunTime("import", clock));
    }
    ExportListing listing = new ExportListing(spec.commandLine().getOut());
    if (json) {
      listing.printJson(report.outcomes());
    } else {
      listing.print(report.outcomes());
    }
    return ExitCode.of(report.status()).number();
  }
}
