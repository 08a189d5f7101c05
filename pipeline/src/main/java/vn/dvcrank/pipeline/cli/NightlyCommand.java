package vn.dvcrank.pipeline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.AfterPass;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.routes.PassReport;
import vn.dvcrank.pipeline.routes.Schedule;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataKind;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.scoring.files.VietnamTime;

/** The timer that makes a pass a night, or one pass now. */
@Command(
    name = "nightly",
    header = "Capture what is due tonight, score it and publish the rankings.",
    description = {
      "Capture what is due tonight, score it and publish the rankings.",
      "Without --once, wait for the timer (timer.cron, Asia/Ho_Chi_Minh) and make a",
      "pass at each firing, and at once when the last one was missed."
    })
final class NightlyCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger("vn.dvcrank.nightly");

  @Mixin private DataOptions options = new DataOptions();

  @Option(names = "--once", description = "Make one pass now, and end.")
  private boolean once;

  @Option(
      names = "--replay",
      paramLabel = "DIR",
      description =
          "Answer from the recorded nights in DIR instead of the network; implies --once.")
  private @Nullable Path recordings;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  NightlyCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = options.configuration();
    if (recordings != null) {
      if (!Files.isDirectory(recordings)) {
        throw new UsageException("--replay: there is no folder " + recordings);
      }
      return make(configuration, Passes.recorded(recordings));
    }
    Passes passes = new Passes(configuration, clock);
    AfterPass afterPass = new AfterPass(options.data(), configuration, clock);
    return once
        ? afterPass.around(() -> make(configuration, List.of(passes.live())))
        : waitForTimer(configuration, passes);
  }

  private int make(Configuration configuration, List<Pass> nights) throws Exception {
    List<PassReport> reports =
        OneOffPasses.make(options.data(), configuration, Owner.of("nightly"), nights);
    PublishedList list = new PublishedList(spec.commandLine().getOut(), false);
    list.addAll(reports);
    list.end();
    return OneOffPasses.exitCode(reports).number();
  }

  private int waitForTimer(Configuration configuration, Passes passes) throws Exception {
    DataDirectory data = options.data();
    Schedule schedule = new Schedule(configuration.timer().cron());
    Instant next =
        schedule
            .next(clock.instant())
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "timer.cron: '" + configuration.timer().cron() + "' never fires again"));
    try (Database database = Database.openOrCreate(data)) {
      DataKind.expect("nightly", data, database);
      Application.Nights nights =
          new Application.Nights(schedule, clock, passes, Owner.of("nightly"));
      try (Application application =
          Application.waiting(data, database, configuration, new TerminalProgress(), nights)) {
        LOG.info("waiting; next pass at {}", VietnamTime.write(next));
        application.run();
      }
    }
    return ExitCode.DONE.number();
  }
}
