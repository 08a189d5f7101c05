package vn.dvcrank.pipeline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.site.OwnFolder;
import vn.dvcrank.pipeline.site.SiteFolder;
import vn.dvcrank.pipeline.site.SiteOutcome;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;

/** Static pages for people, of all that is known. */
@Command(
    name = "site",
    header = "Write static pages of all that is known.",
    description = {
      "Write static pages of all that is known: rankings to search and sort, a page a",
      "unit, what changed last night, findings. They need no network and no server.",
      "They go to <data>/site, which every pass makes anew as well (site.enabled)."
    })
final class SiteCommand implements Callable<Integer> {

  @Mixin private DataOptions options = new DataOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write into this folder instead: a new one, or one that holds a site.")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    DataDirectory data = options.data();
    Optional<Path> own =
        Optional.ofNullable(out)
            .filter(folder -> !folder.toAbsolutePath().normalize().equals(data.site()));
    SiteOutcome site = own.isPresent() ? intoFolder(data, own.get()) : publish(data);
    PrintWriter print = spec.commandLine().getOut();
    site.index().ifPresent(index -> print.println(site.files() + " files: " + Shown.path(index)));
    print.flush();
    return ExitCode.DONE.number();
  }

  private static SiteOutcome publish(DataDirectory data) throws Exception {
    try (DataLock lock = DataLock.take(data, Owner.of("site"));
        Database database = Database.openOrCreate(data);
        Application application = Application.ranking(data, database)) {
      return new SiteFolder(data).publish(application.siteMaker());
    }
  }

  private static SiteOutcome intoFolder(DataDirectory data, Path folder) throws Exception {
    OwnFolder own = new OwnFolder(folder);
    if (!own.isOurs()) {
      throw new UsageException(
          "--out: " + folder + " holds something else than a site; name a new folder");
    }
    try (Database database = Database.openToRead(data);
        Application application = Application.ranking(data, database)) {
      return own.publish(application.siteMaker());
    }
  }
}
