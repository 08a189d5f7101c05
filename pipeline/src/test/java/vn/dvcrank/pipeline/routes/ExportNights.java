package vn.dvcrank.pipeline.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import vn.dvcrank.connectors.portal.FileAcceptance;
import vn.dvcrank.connectors.portal.Pause;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.capture.Asking;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.exports.ExportFetching;
import vn.dvcrank.pipeline.exports.ExportOutcome;
import vn.dvcrank.pipeline.exports.FetchFolder;
import vn.dvcrank.pipeline.exports.FetchPlan;
import vn.dvcrank.pipeline.exports.FetchedFile;
import vn.dvcrank.pipeline.exports.FolderFetch;
import vn.dvcrank.pipeline.exports.Tokens;
import vn.dvcrank.pipeline.exports.WebFetch;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.Delivery;
import vn.dvcrank.pipeline.store.FetchHistory;
import vn.dvcrank.pipeline.store.SampleDatabase;

/**
 * Nights that fetch exports and do nothing else, from a server on this machine, into a database;
 * the intake only writes into the ledger what it was given.
 */
final class ExportNights implements AutoCloseable {

  /** What the intake would recognise: a table, as real exports often are. */
  static final FileAcceptance TABLE =
      file ->
          Files.readString(file).contains("<table>")
              ? Optional.empty()
              : Optional.of("it is not recognised as an export");

  private final Path folder;
  private final DataDirectory data;
  private final Database database;
  private final WireMockServer server =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private final Map<String, String> environment = new TreeMap<>();
  private final List<String> received = new ArrayList<>();
  private Pause pause = length -> {};

  ExportNights(Path folder) throws Exception {
    this.folder = folder;
    this.data = new DataDirectory(folder.resolve("data"));
    this.database = Database.openOrCreate(data);
    server.start();
  }

  DataDirectory data() {
    return data;
  }

  /** The server's address, with a slash at its end. */
  String address() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  void answers(String path, ResponseDefinitionBuilder response) {
    server.stubFor(any(urlPathEqualTo("/" + path)).willReturn(response));
  }

  WireMockServer server() {
    return server;
  }

  /** What it was asked, in order: {@code GET /export?from=…}. */
  List<String> asked() {
    List<String> asked = new ArrayList<>();
    for (ServeEvent event : server.getAllServeEvents()) {
      asked.add(0, event.getRequest().getMethod().value() + " " + event.getRequest().getUrl());
    }
    return asked;
  }

  int questions() {
    return server.findAll(anyRequestedFor(anyUrl())).size();
  }

  void variable(String name, String value) {
    environment.put(name, value);
  }

  /** What happens while it is waited whether files still grow. */
  void meanwhile(Pause something) {
    pause = something;
  }

  /** What was handed on, each as source, scope, period and content. */
  List<String> received() {
    return List.copyOf(received);
  }

  /** What the last run came to, then its deliveries: source, outcome and status. */
  List<String> ledger() throws SQLException {
    return Stream.concat(
            rows("SELECT status FROM run ORDER BY id DESC LIMIT 1").stream(),
            rows(
                "SELECT source, outcome, http_status FROM delivery"
                    + " WHERE run_id = (SELECT max(id) FROM run) ORDER BY id")
                .stream())
        .toList();
  }

  /** Why the last run's deliveries failed. */
  List<String> messages() throws SQLException {
    return rows(
        "SELECT message FROM delivery WHERE run_id = (SELECT max(id) FROM run)"
            + " AND message <> '' ORDER BY id");
  }

  List<String> rows(String sql) throws SQLException {
    return SampleDatabase.rows(database, sql);
  }

  /** Makes a night with these sources; each line of the settings as it stands below exports. */
  void night(String time, String exports) throws Exception {
    night("nightly", time, exports);
  }

  void night(String kind, String time, String exports) throws Exception {
    Configuration configuration = configuration(exports);
    InstantSource clock = InstantSource.fixed(OffsetDateTime.parse(time).toInstant());
    Pass live = new Passes(configuration, clock).live();
    Pass pass = new Pass(kind, clock, live.captures(), live.contract(), live.client());
    try (var client = pass.client();
        DefaultCamelContext context = new DefaultCamelContext()) {
      bind(context, configuration);
      context.addRoutes(new Failures());
      context.addRoutes(new RunRoutes());
      context.addRoutes(new ExportRoutes());
      context.addRoutes(new NothingElse());
      context.addRoutes(new NightOfExports());
      context.start();
      context
          .createFluentProducerTemplate()
          .to("direct:night")
          .withExchangeProperty(LedgerParameters.PASS, pass)
          .withExchangeProperty(LedgerParameters.TIME, pass.time())
          .withBody(pass)
          .request(Object.class);
    }
  }

  private static final class NightOfExports extends RouteBuilder {
    @Override
    public void configure() {
      from("direct:night").to("direct:begin-run").to("direct:exports").to("direct:finish-run");
    }
  }

  private Configuration configuration(String exports) throws Exception {
    String yaml =
        """
        source: {delay: PT0S, jitter: PT0S, backoff: PT0.01S, connect-timeout: PT5S, tries: 2}
        capture: {collect-closed-days: 0}
        exports:
        """
            + exports.replaceAll("(?m)^", "  ");
    Path file = Files.writeString(folder.resolve("dvcrank.yaml"), yaml);
    return ConfigurationFile.load(Optional.of(file));
  }

  private void bind(DefaultCamelContext context, Configuration configuration) {
    var registry = context.getRegistry();
    registry.bind("database", database.source());
    registry.bind("ledger", new LedgerParameters());
    registry.bind(
        "asking", new Asking(new AnswerArchive(data.archive(), database.source(), "test")));
    registry.bind("fetchPlan", new FetchPlan(configuration, new FetchHistory(database.source())));
    registry.bind(
        "exportFetching",
        new ExportFetching(
            new WebFetch(
                configuration.exports(),
                new Tokens(name -> Optional.ofNullable(environment.get(name))),
                TABLE),
            new FolderFetch(configuration.exports(), length -> pause.pause(length)),
            new FetchFolder(data.fetched()),
            this::takeIn,
            this::write));
  }

  private ExportOutcome takeIn(FetchedFile file, RunTime time, long run)
      throws IOException, SQLException {
    String content = Files.readString(file.path());
    boolean known = received.stream().anyMatch(earlier -> earlier.endsWith(" " + content));
    received.add(
        "%s %s %s %s"
            .formatted(
                file.source(),
                file.scope(),
                file.period().map(period -> period.toString()).orElse("-"),
                content));
    Delivery.Outcome outcome =
        known
            ? Delivery.Outcome.KNOWN
            : content.contains("<table>") ? Delivery.Outcome.TAKEN : Delivery.Outcome.REJECTED;
    write(
        new Delivery(
            run,
            Delivery.Origin.FETCHED,
            file.source(),
            Optional.of(file.scope()),
            "",
            Files.size(file.path()),
            "",
            Optional.empty(),
            time.now(),
            outcome,
            0,
            0,
            file.httpStatus(),
            "",
            List.of()));
    return new ExportOutcome(
        outcome == Delivery.Outcome.REJECTED
            ? ExportOutcome.State.REJECTED
            : known ? ExportOutcome.State.KNOWN : ExportOutcome.State.TAKEN,
        "",
        Optional.of(file.scope()),
        Optional.empty(),
        "",
        0,
        List.of(),
        List.of());
  }

  private void write(Delivery delivery) throws SQLException {
    try (Connection connection = database.source().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO delivery (run_id, origin, source, scope, sha256, bytes, layout, form,
                  captured_at, delivered_at, outcome, rows_taken, rows_rejected, changes,
                  http_status, message)
                VALUES (?, ?, ?, ?, '', ?, '', '', ?, ?, ?, 0, 0, 0, ?, ?)
                """)) {
      long at = delivery.deliveredAt().getEpochSecond();
      insert.setLong(1, delivery.run());
      insert.setString(2, delivery.origin().label());
      insert.setString(3, delivery.source());
      insert.setString(4, delivery.scope().orElseThrow().code());
      insert.setLong(5, delivery.bytes());
      if (delivery.outcome() == Delivery.Outcome.TAKEN) {
        insert.setLong(6, at);
      }
      insert.setLong(7, at);
      insert.setString(8, delivery.outcome().label());
      if (delivery.httpStatus().isPresent()) {
        insert.setInt(9, delivery.httpStatus().getAsInt());
      }
      insert.setString(10, delivery.message());
      insert.executeUpdate();
    }
  }

  @Override
  public void close() {
    server.stop();
    database.close();
  }

  /** An empty inbox, and nothing to publish: only the fetching is asked for. */
  private static final class NothingElse extends RouteBuilder {
    @Override
    public void configure() {
      from("direct:inbox").routeId("inbox").setProperty("asked", body());
      from("direct:publish-left").routeId("publish-left").setProperty("left", body());
      from("direct:publish-local").routeId("publish-local").setProperty("told", body());
    }
  }
}
