package vn.dvcrank.pipeline;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.capture.Asking;
import vn.dvcrank.pipeline.capture.Gate;
import vn.dvcrank.pipeline.capture.PassProgress;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.capture.Sealing;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.exports.ExportFetching;
import vn.dvcrank.pipeline.exports.ExportImport;
import vn.dvcrank.pipeline.exports.FetchFolder;
import vn.dvcrank.pipeline.exports.FetchPlan;
import vn.dvcrank.pipeline.exports.FolderFetch;
import vn.dvcrank.pipeline.exports.Inbox;
import vn.dvcrank.pipeline.exports.InboxIntake;
import vn.dvcrank.pipeline.exports.Tokens;
import vn.dvcrank.pipeline.exports.WebFetch;
import vn.dvcrank.pipeline.imports.FileImport;
import vn.dvcrank.pipeline.imports.FileIntake;
import vn.dvcrank.pipeline.imports.ImportReaders;
import vn.dvcrank.pipeline.publish.Publisher;
import vn.dvcrank.pipeline.publish.RankingAssembly;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.routes.InboxFiles;
import vn.dvcrank.pipeline.routes.LedgerParameters;
import vn.dvcrank.pipeline.routes.MissedNight;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.routes.Schedule;
import vn.dvcrank.pipeline.site.SiteFolder;
import vn.dvcrank.pipeline.site.SiteMaker;
import vn.dvcrank.pipeline.site.SiteStep;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.ExportStore;
import vn.dvcrank.pipeline.store.FetchHistory;
import vn.dvcrank.pipeline.store.LatestStandings;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.SnapshotStore;
import vn.dvcrank.pipeline.store.UnitAliases;
import vn.dvcrank.pipeline.store.UnitRegistry;
import vn.dvcrank.pipeline.store.UnusableDataException;
import vn.dvcrank.scoring.unit.Succession;

/** The program, put together over one open database: its beans and its routes. */
public final class Application implements AutoCloseable {

  /** Camel waits as long twice: for the pass under way, then for the queue that it came through. */
  private static final int SECONDS_TO_STOP = 3;

  private final Main main = new Main();
  private final AnswerArchive archive;
  private final SnapshotReader snapshots;
  private final Routes routes;
  private final SiteMaker siteMaker;

  /** The program for commands that end: its routes are started, and wait for no timer. */
  public static Application started(
      DataDirectory data, Database database, Configuration configuration, PassProgress progress)
      throws Exception {
    return started(new Application(data, database, configuration, progress));
  }

  /**
   * The program for commands that rank what is stored: without the routes and beans by which
   * something gets into the store, so that it starts sooner, and needs no configuration.
   */
  public static Application ranking(DataDirectory data, Database database) throws Exception {
    return started(new Application(data, database));
  }

  private static Application started(Application application) {
    // Without Camel's hook, which would wait for this very command to end: told to stop, it stops.
    application.main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    application.main.start();
    return application;
  }

  /** The program that makes a pass a night; {@link #run} starts it. */
  public static Application waiting(
      DataDirectory data,
      Database database,
      Configuration configuration,
      PassProgress progress,
      Nights nights)
      throws Exception {
    Application application = new Application(data, database, configuration, progress);
    application.main.bind(
        "nightWork",
        new NightWork(
            data,
            nights.passes(),
            nights.owner(),
            application::routes,
            new AfterPass(data, configuration, nights.clock())));
    application.main.bind("missedNight", new MissedNight(nights.schedule(), nights.clock()));
    application.main.configure().addRoutesBuilder(Routes.timer(nights.schedule()));
    return application;
  }

  /**
   * When and how the waiting program makes its passes.
   *
   * @param schedule when
   * @param clock what time it is
   * @param passes how
   * @param owner who holds the data lock meanwhile, in words
   */
  public record Nights(Schedule schedule, InstantSource clock, Passes passes, String owner) {}

  private Application(DataDirectory data, Database database) {
    RankingFolder rankings = new RankingFolder(data.rankings());
    this.archive = new AnswerArchive(data.archive(), database.source(), Version.text());
    this.snapshots = new SnapshotReader(database.source());
    main.bind("database", database.source());
    main.bind("ledger", new LedgerParameters());
    main.bind("asking", new Asking(archive));
    main.bind("assembly", new RankingAssembly(snapshots, Succession.bundled()));
    main.bind("publisher", new Publisher(archive, Version.text()));
    main.bind("standings", new LatestStandings(database.source()));
    main.configure()
        .withName("dvcrank")
        .withShutdownTimeout(SECONDS_TO_STOP)
        .withJmxEnabled(false)
        .withAutoConfigurationEnabled(false);
    Routes.ranking().forEach(main.configure()::addRoutesBuilder);
    this.routes = new Routes(main::getCamelContext, rankings);
    this.siteMaker =
        new SiteMaker(new KnownRankings(routes), database.source(), rankings, Version.text());
  }

  private Application(
      DataDirectory data, Database database, Configuration configuration, PassProgress progress)
      throws UnusableDataException, IOException, ConfigurationException {
    this(data, database);
    UnitRegistry names = new UnitRegistry(database.source(), UnitAliases.read(data.unitAliases()));
    ExportImport exports = ExportImport.of(data, database.source(), configuration, names);
    main.bind(
        "sealing",
        new Sealing(
            new SnapshotStore(database.source()), snapshots, new Gate(configuration.gate())));
    main.bind(
        "files",
        new FileIntake(
            exports,
            new FileImport(
                ImportReaders::all,
                names,
                archive,
                new SnapshotStore(database.source()),
                snapshots,
                new Gate(configuration.gate()))));
    main.bind("fetchPlan", new FetchPlan(configuration, new FetchHistory(database.source())));
    Inbox inbox = new Inbox(data.inbox());
    main.bind("exportFetching", fetching(data, database, configuration.exports(), exports));
    main.bind("inboxFiles", new InboxFiles(inbox, configuration.exports().settled()));
    main.bind("inbox", new InboxIntake(inbox, exports));
    main.bind("progress", progress);
    main.bind(
        "site", new SiteStep(new SiteFolder(data), siteMaker, configuration.site().enabled()));
    Routes.intake(new RankingFolder(data.rankings())).forEach(main.configure()::addRoutesBuilder);
  }

  private static ExportFetching fetching(
      DataDirectory data,
      Database database,
      Configuration.Exports configured,
      ExportImport exports) {
    return new ExportFetching(
        new WebFetch(
            configured,
            new Tokens(name -> Optional.ofNullable(System.getenv(name))),
            exports::problem),
        new FolderFetch(configured, length -> Thread.sleep(length.toMillis())),
        new FetchFolder(data.fetched()),
        exports::fetched,
        new ExportStore(database.source())::record);
  }

  /** Makes pages of all that is known. */
  public SiteMaker siteMaker() {
    return siteMaker;
  }

  /** The doors to the routes. */
  public Routes routes() {
    return routes;
  }

  /** Runs until the process is told to stop; a pass under way is given a few seconds to end. */
  public void run() throws Exception {
    main.run();
  }

  @Override
  public void close() {
    main.stop();
  }
}
