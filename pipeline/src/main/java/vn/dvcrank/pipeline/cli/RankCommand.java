package vn.dvcrank.pipeline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.publish.Publication;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.scoring.unit.Scope;

/** One period's ranking files, from what was known at an instant. */
@Command(
    name = "rank",
    description = {
      "Write one period's ranking files.",
      "The newest go to <data>/rankings. With --as-of, those of that instant go to",
      "<data>/past/<instant>, and what is published is left alone."
    })
final class RankCommand implements Callable<Integer> {

  /** Names a folder for an instant, to the second: {@code 20260910T165959Z}. */
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Mixin private DataOptions options = new DataOptions();

  @Mixin private RankingChoice choice = new RankingChoice();

  @Option(
      names = "--scope",
      paramLabel = "national|H18",
      defaultValue = "national",
      description = "Whose units (default: ${DEFAULT-VALUE}).")
  private Scope scope = Scope.NATIONAL;

  @Option(names = "--out", paramLabel = "DIR", description = "Write below this folder instead.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print what was written as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock;

  RankCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    RankingRequest request = choice.request(scope);
    DataDirectory data = options.data();
    Optional<Path> elsewhere =
        Optional.ofNullable(out)
            .or(() -> choice.asOf().map(at -> data.pastRankings().resolve(FOLDER.format(at))));
    Optional<Publication> publication =
        elsewhere.isPresent()
            ? writeTo(elsewhere.get().toAbsolutePath().normalize(), data, request)
            : publishNewest(data, request);
    PublishedList list = new PublishedList(spec.commandLine().getOut());
    Publication published =
        publication.orElseThrow(
            () ->
                new UsageException(
                    "nothing good was captured for "
                        + request
                        + "; 'dvcrank status' lists what was"));
    if (json) {
      list.printJson(published);
    } else {
      list.print(published);
    }
    return ExitCode.DONE.number();
  }

  private Optional<Publication> writeTo(Path folder, DataDirectory data, RankingRequest request)
      throws Exception {
    try (Database database = Database.openToRead(data);
        Application application =
            Application.started(data, database, options.configuration(), new TerminalProgress())) {
      Optional<ScoredScope> scored = application.routes().score(request);
      return scored.isPresent()
          ? Optional.of(application.routes().publish(scored.get(), new RankingFolder(folder)))
          : Optional.empty();
    }
  }

  private Optional<Publication> publishNewest(DataDirectory data, RankingRequest request)
      throws Exception {
    Instant now = clock.instant();
    try (DataLock lock = DataLock.take(data, Owner.of("rank"));
        Database database = Database.openOrCreate(data);
        Application application =
            Application.started(data, database, options.configuration(), new TerminalProgress())) {
      return application.routes().publishNewest(request, now);
    }
  }
}
