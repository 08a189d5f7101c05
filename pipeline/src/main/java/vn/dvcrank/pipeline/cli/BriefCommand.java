package vn.dvcrank.pipeline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.brief.BriefReader;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.scoring.brief.Brief;
import vn.dvcrank.scoring.unit.Scope;

/** A scope's rankings as a short message. */
@Command(
    name = "brief",
    header = "Print a period's result as a short message, in Vietnamese.",
    description = {
      "Print a period's result as a short message, in Vietnamese: score, rank and",
      "change, groups against caps, who moved most, who is about to fall into a lower",
      "class. It is never longer than --max."
    })
final class BriefCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Mixin private RankingChoice choice = new RankingChoice();

  @Mixin private BasisChoice basis = new BasisChoice();

  @Option(
      names = "--scope",
      paramLabel = "S",
      description = "national (the default), or a province's code such as H18.")
  private Scope scope = Scope.NATIONAL;

  @Option(
      names = "--max",
      paramLabel = "N",
      description = "Most characters, 200 or more (default: ${DEFAULT-VALUE}).")
  private int max = 2000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (max < Brief.SHORTEST) {
      throw new UsageException("--max: " + Brief.SHORTEST + " or more, not " + max);
    }
    try (Database database = Database.openToRead(options.data());
        Application application = Application.ranking(options.data(), database)) {
      BriefReader reader = new BriefReader(application.routes());
      for (RankingRequest request : choice.meant(application.routes(), scope, basis)) {
        Optional<Brief> brief = reader.read(request);
        if (brief.isPresent()) {
          spec.commandLine().getOut().println(brief.get().text(max));
          spec.commandLine().getOut().flush();
          return ExitCode.DONE.number();
        }
      }
    }
    throw choice.nothing(scope, basis.words());
  }
}
