package vn.dvcrank.pipeline.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.scoring.unit.Scope;

/** One period's ranking files, from what was known at an instant. */
@Command(
    name = "rank",
    header = "Write one period's ranking files.",
    description = {
      "Write one period's ranking files.",
      "The newest go to <data>/rankings. With --as-of, those of that instant go to",
      "<data>/past/<instant>, and what is published is left alone."
    })
final class RankCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Mixin private RankingChoice choice = new RankingChoice();

  @Option(
      names = "--scope",
      paramLabel = "national|H18",
      defaultValue = "national",
      description = "Whose units (default: ${DEFAULT-VALUE}).")
  private Scope scope = Scope.NATIONAL;

  @Mixin private OutputChoice output = new OutputChoice();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  RankCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    PublishedList list = new PublishedList(spec.commandLine().getOut(), output.json());
    int written =
        new RankingWriting(options, clock, Owner.of("rank"))
            .write(
                request -> choice.means(request, scope), choice.asOf(), output.folder(), list::add);
    if (written == 0) {
      throw choice.nothing(scope);
    }
    list.end();
    return ExitCode.DONE.number();
  }
}
