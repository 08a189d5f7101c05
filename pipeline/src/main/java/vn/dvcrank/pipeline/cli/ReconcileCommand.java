package vn.dvcrank.pipeline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.connectors.imports.LocalUnitCode;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ReconciliationFiles;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.pipeline.store.UnitAliases;
import vn.dvcrank.pipeline.store.UnitRegistry;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.reconcile.Difference;
import vn.dvcrank.scoring.reconcile.Reconciliation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;

/** The portal's counts of a province's units beside the province's own. */
@Command(
    name = "reconcile",
    header = "Put the portal's counts beside the province's own.",
    description = {
      "Put the portal's counts and those of the province's own exports side by side, unit by",
      "unit, with the likely causes of their differences, as CSV and XLSX below",
      "<data>/reconcile. Neither is corrected."
    })
final class ReconcileCommand implements Callable<Integer> {

  private static final String INDEX_SET = "qd766";

  @Mixin private DataOptions options = new DataOptions();

  @Option(
      names = "--period",
      required = true,
      paramLabel = "P",
      description = "2026, 2026-H1, 2026-Q3 or 2026-07.")
  private Period period = Period.parse("1000");

  @Option(names = "--scope", required = true, paramLabel = "H18", description = "Whose units.")
  private Scope scope = Scope.NATIONAL;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      converter = AsOf.class,
      description = "As it was known then: 2026-09-10, or 2026-09-10T02:00:00+07:00.")
  private @Nullable Instant asOf;

  @Mixin private OutputChoice output = new OutputChoice();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    try (Database database = Database.openToRead(options.data());
        Application application = Application.ranking(options.data(), database)) {
      StoredSnapshot portal = newest(application.routes(), Basis.PORTAL);
      StoredSnapshot local = newest(application.routes(), Basis.LOCAL);
      UnitNames names =
          new UnitRegistry(database.source(), UnitAliases.read(options.data().unitAliases()));
      List<Difference> differences =
          Reconciliation.of(portal.observations(), local.observations(), codes(names));
      Instant newer =
          portal.capturedAt().isAfter(local.capturedAt())
              ? portal.capturedAt()
              : local.capturedAt();
      Path folder = output.folder().orElse(options.data().reconciliations());
      ReconciliationFiles files =
          ReconciliationFiles.write(folder, scope, period, differences, newer);
      PrintWriter out = spec.commandLine().getOut();
      ReconciliationListing listing = new ReconciliationListing(out);
      if (output.json()) {
        listing.printJson(portal, local, differences, files);
      } else {
        listing.print(portal, local, differences, files);
      }
    }
    return ExitCode.DONE.number();
  }

  private StoredSnapshot newest(Routes routes, Basis basis) throws Exception {
    return routes
        .score(new RankingRequest(INDEX_SET, basis, scope, period, Optional.ofNullable(asOf)))
        .map(ScoredScope::current)
        .orElseThrow(
            () ->
                new UsageException(
                    basis == Basis.PORTAL
                        ? "no good answers of the portal on %s of %s; capture the province first"
                            .formatted(period, scope)
                        : "no exports of %s cover %s; import them first".formatted(scope, period)));
  }

  /** A unit that was not known by its name when it was counted may be known by now. */
  private Function<Unit, String> codes(UnitNames names) {
    return unit -> {
      if (!LocalUnitCode.isLocal(unit.code())) {
        return unit.code();
      }
      List<String> codes = names.codes(unit.name(), unit.kind(), scope);
      return codes.size() == 1 ? codes.get(0) : unit.code();
    };
  }
}
