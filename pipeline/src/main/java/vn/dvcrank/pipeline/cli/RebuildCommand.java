package vn.dvcrank.pipeline.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.scoring.period.Period;

/** The ranking files of every period between two, for all scopes with data. */
@Command(
    name = "rebuild",
    header = "Write the ranking files of every period between two.",
    description = {
      "Write the ranking files of every period between two, for every index set and",
      "scope with data. What stands already as it should is left alone, so that a",
      "rebuild that was cut off goes on where it was."
    })
final class RebuildCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(names = "--from", required = true, paramLabel = "P", description = "First period.")
  private Period from = Period.parse("1000");

  @Option(names = "--to", required = true, paramLabel = "P", description = "Last period.")
  private Period to = Period.parse("1000");

  @Option(
      names = "--as-of",
      paramLabel = "T",
      converter = AsOf.class,
      description = "As it was known then: 2026-09-10, or 2026-09-10T02:00:00+07:00.")
  private @Nullable Instant asOf;

  @Mixin private OutputChoice output = new OutputChoice();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  RebuildCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    if (to.lastDay().isBefore(from.firstDay())) {
      throw new UsageException("--to " + to + " lies before --from " + from);
    }
    PublishedList list = new PublishedList(spec.commandLine().getOut(), output.json());
    int written =
        new RankingWriting(options, clock, Owner.of("rebuild"))
            .write(
                request -> isBetween(request.period()),
                Optional.ofNullable(asOf),
                output.folder(),
                list::add);
    if (written == 0) {
      throw new UsageException(
          "nothing good was captured between "
              + from
              + " and "
              + to
              + "; 'dvcrank status' lists what was");
    }
    list.end();
    return ExitCode.DONE.number();
  }

  /** Whether a period lies whole within the days that the two span. */
  private boolean isBetween(Period period) {
    return !period.firstDay().isBefore(from.firstDay()) && !period.lastDay().isAfter(to.lastDay());
  }
}
