package vn.dvcrank.pipeline;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.capture.Asking;
import vn.dvcrank.pipeline.capture.Gate;
import vn.dvcrank.pipeline.capture.PassProgress;
import vn.dvcrank.pipeline.capture.Sealing;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.publish.Publisher;
import vn.dvcrank.pipeline.publish.RankingAssembly;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.routes.LedgerParameters;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.LatestStandings;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.SnapshotStore;

/**
 * The program, put together over one open database: beans, routes, and what commands ask of them.
 * It runs until it is closed.
 */
public final class Application implements AutoCloseable {

  private static final int SECONDS_TO_STOP = 8;

  private final Main main = new Main();
  private final Routes routes;

  /**
   * Puts the program together and starts its routes.
   *
   * @param database stays the caller's to close, after this
   * @param progress told of every pass
   * @param more routes besides those that every command needs
   */
  public Application(
      DataDirectory data,
      Database database,
      Configuration configuration,
      PassProgress progress,
      List<RouteBuilder> more) {
    RankingFolder rankings = new RankingFolder(data.rankings());
    AnswerArchive archive = new AnswerArchive(data.archive(), database.source(), Version.text());
    SnapshotReader snapshots = new SnapshotReader(database.source());
    main.bind("database", database.source());
    main.bind("ledger", new LedgerParameters());
    main.bind("asking", new Asking(archive));
    main.bind(
        "sealing",
        new Sealing(
            archive,
            new SnapshotStore(database.source()),
            snapshots,
            new Gate(configuration.gate())));
    main.bind("assembly", new RankingAssembly(snapshots));
    main.bind("publisher", new Publisher(archive, Version.text()));
    main.bind("standings", new LatestStandings(database.source()));
    main.bind("progress", progress);
    main.configure()
        .withName("dvcrank")
        .withShutdownTimeout(SECONDS_TO_STOP)
        .withJmxEnabled(false)
        .withAutoConfigurationEnabled(false);
    Routes.all(rankings).forEach(main.configure()::addRoutesBuilder);
    more.forEach(main.configure()::addRoutesBuilder);
    main.start();
    this.routes = new Routes(main.getCamelContext(), rankings);
  }

  /** The doors to the routes. */
  public Routes routes() {
    return routes;
  }

  /** Waits until the process is told to stop. */
  public void await() throws Exception {
    main.run();
  }

  @Override
  public void close() {
    main.stop();
  }
}
