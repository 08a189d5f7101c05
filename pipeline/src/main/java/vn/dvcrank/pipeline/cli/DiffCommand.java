package vn.dvcrank.pipeline.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.unit.Scope;

/** What changed between two instants. */
@Command(
    name = "diff",
    header = "Show what changed between two instants.",
    description = {
      "Show what changed between two instants in what was known of a period: units and",
      "figures that are new, changed or removed. A change of a period that was already",
      "closed is a restatement."
    })
final class DiffCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(
      names = "--period",
      required = true,
      paramLabel = "P",
      description = "2026, 2026-H1, 2026-Q3 or 2026-07.")
  private Period period = Period.parse("1000");

  @Option(
      names = "--scope",
      paramLabel = "national|H18",
      defaultValue = "national",
      description = "Whose units (default: ${DEFAULT-VALUE}).")
  private Scope scope = Scope.NATIONAL;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "T",
      converter = AsOf.class,
      description = "The earlier instant: 2026-09-10, or 2026-09-10T02:00:00+07:00.")
  private Instant from = Instant.EPOCH;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "T",
      converter = AsOf.class,
      description = "The later instant.")
  private Instant to = Instant.EPOCH;

  @Mixin private BasisChoice basis = new BasisChoice();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (to.isBefore(from)) {
      throw new UsageException("--to lies before --from");
    }
    int compared = 0;
    DifferenceListing listing = new DifferenceListing(spec.commandLine().getOut(), json);
    try (Database database = Database.openToRead(options.data());
        Application application = Application.ranking(options.data(), database)) {
      List<RankingRequest> later =
          basis.of(application.routes().rankable(Optional.of(to))).stream()
              .filter(request -> request.period().equals(period) && request.scope().equals(scope))
              .toList();
      for (RankingRequest request : later) {
        compared += compare(application.routes(), request, listing);
      }
    }
    if (compared == 0) {
      throw new UsageException(
          "nothing good was captured of %s of %s%s by both instants; 'dvcrank status' lists what was"
              .formatted(period, scope, basis.words()));
    }
    listing.end();
    return ExitCode.DONE.number();
  }

  private int compare(Routes routes, RankingRequest request, DifferenceListing listing)
      throws Exception {
    Optional<ScoredScope> before = routes.score(request.as(from));
    Optional<ScoredScope> after = routes.score(request.as(to));
    if (before.isEmpty() || after.isEmpty()) {
      return 0;
    }
    StoredSnapshot earlier = before.get().current();
    StoredSnapshot later = after.get().current();
    if (!earlier.series().figures().equals(later.series().figures())) {
      throw new UsageException(
          "%s was scored by method %s then and by method %s later: they are not comparable"
              .formatted(
                  request, earlier.series().figures().method(), later.series().figures().method()));
    }
    if (request.basis() == Basis.LOCAL
        && !earlier.series().source().equals(later.series().source())) {
      throw new UsageException(
          "%s was counted from %s then and from %s later: they are not comparable"
              .formatted(request, earlier.series().source(), later.series().source()));
    }
    listing.add(earlier, later);
    return 1;
  }
}
