package vn.dvcrank.pipeline.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.alert.Alerts;
import vn.dvcrank.pipeline.exports.Tokens;
import vn.dvcrank.scoring.period.Period;

/** Tries whether those come to know who are called when a night failed. */
@Command(
    name = "alert",
    header = "Call whom the configuration names, as a test.",
    description = "Call whom alert.command and alert.webhook name, and say that it is a test.")
final class AlertCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(names = "--test", required = true, description = "Send a test; nothing else is sent.")
  private boolean test;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  AlertCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    if (!test) {
      throw new UsageException("give --test: nothing else is sent by hand");
    }
    Alerts alerts =
        new Alerts(
            options.configuration(),
            new Tokens(name -> Optional.ofNullable(System.getenv(name))),
            options.data().calls());
    if (!alerts.areWanted()) {
      throw new UsageException("nobody is called: set alert.command or alert.webhook");
    }
    PrintWriter out = spec.commandLine().getOut();
    ExitCode exit = ExitCode.DONE;
    Instant now = clock.instant();
    for (Map.Entry<String, Optional<String>> result :
        alerts.test(LocalDate.ofInstant(now, Period.ZONE), now).entrySet()) {
      Optional<String> fault = result.getValue();
      out.println(result.getKey() + ": " + fault.map(why -> "failed: " + why).orElse("told"));
      exit = fault.isPresent() ? ExitCode.SOURCE_FAILED : exit;
    }
    out.flush();
    return exit.number();
  }
}
