package vn.dvcrank.pipeline.routes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.imports.ImportBatch;
import vn.dvcrank.pipeline.publish.Published;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;

/** The doors to the routes: what may be sent into them from outside, and what comes back. */
public final class Routes {

  private final Supplier<CamelContext> context;
  private final RankingFolder newest;

  /**
   * The routes of a context.
   *
   * @param context running, by the time something is sent
   * @param newest where the data directory's own rankings are published
   */
  public Routes(Supplier<CamelContext> context, RankingFolder newest) {
    this.context = context;
    this.newest = newest;
  }

  /** The routes from what is stored to rankings, and how failures go in every route. */
  public static List<RoutesBuilder> ranking() {
    return List.of(new Failures(), new RankingRoutes());
  }

  /** The routes by which something gets into the store, and on to rankings. */
  public static List<RoutesBuilder> intake(RankingFolder newest) {
    return List.of(
        new RunRoutes(),
        new PassRoutes(newest),
        new CaptureRoutes(),
        new ExportRoutes(),
        new ImportRoutes(newest),
        new InboxRoutes(newest));
  }

  /** The routes of the program that waits for its timer. */
  public static RouteBuilder timer(Schedule schedule) {
    return new TimerRoutes(TimerRoutes.quartz(schedule.expression()));
  }

  /**
   * Makes a pass, under a data lock that the caller holds.
   *
   * @throws Exception what ended the pass, when it is not the source's doing; the ledger then says
   *     that it failed
   */
  public PassReport pass(Pass pass) throws Exception {
    return orFail(pass.time(), to("direct:pass").withBody(pass), PassReport.class);
  }

  /**
   * Imports files, under a data lock that the caller holds.
   *
   * @throws Exception as {@link #pass} does
   */
  public ImportReport importFiles(ImportBatch batch) throws Exception {
    return orFail(batch.time(), to("direct:import").withBody(batch), ImportReport.class);
  }

  /**
   * Takes in what lies in the inbox, under a data lock that the caller holds.
   *
   * @throws Exception as {@link #pass} does
   */
  public InboxReport takeInbox(RunTime time) throws Exception {
    return orFail(time, to("direct:take-inbox").withBody(time), InboxReport.class);
  }

  private <T> T orFail(RunTime time, FluentProducerTemplate message, Class<T> type)
      throws Exception {
    try {
      return send(message, type).orElseThrow();
    } catch (Exception e) {
      try {
        send(to("direct:fail-run").withBody(time), Object.class);
      } catch (Exception second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  /** Rankings as they were known at an instant; empty when nothing had been captured by then. */
  public Optional<ScoredScope> score(RankingRequest request) throws Exception {
    Optional<?> scored = send(to("direct:score").withBody(request), Optional.class).orElseThrow();
    return scored.map(ScoredScope.class::cast);
  }

  /**
   * The ranking of provinces that a province's own place is taken from: of the same period, basis
   * and method, as it was known at the same instant. Empty when there is none.
   */
  public Optional<ScoredScope> scoreNational(RankingRequest request, ScoredScope province)
      throws Exception {
    return request.scope().isNational()
        ? Optional.empty()
        : score(request.national()).filter(national -> national.method().equals(province.method()));
  }

  /**
   * What can be ranked from what had been captured by an instant, in order: by the portal's answers
   * where there are any, else by published reports; and besides, by a province's own exports.
   */
  public List<RankingRequest> rankable(Optional<Instant> asOf) throws Exception {
    List<?> requests =
        send(
                to("direct:rankable")
                    .withExchangeProperty(RankingRoutes.AS_OF, asOf)
                    .withBody(asOf),
                List.class)
            .orElseThrow();
    return requests.stream().map(RankingRequest.class::cast).toList();
  }

  /**
   * Writes ranking files below a folder, a few scopes at a time, and their catalog at last.
   *
   * @param told of each, in their order
   */
  public void publish(List<RankingRequest> requests, RankingFolder folder, Consumer<Published> told)
      throws Exception {
    Map<String, Object> properties = Map.of(RankingRoutes.FOLDER, folder);
    try {
      new RankingsInOrder(context.get(), properties).publish(requests, told);
    } catch (CamelExecutionException e) {
      throw cause(e);
    }
    catalog(folder);
  }

  /**
   * Publishes into the data directory and writes down what changed; the catalog at last.
   *
   * @param told of each, in their order
   */
  public void publishNewest(List<RankingRequest> requests, Instant now, Consumer<Published> told)
      throws Exception {
    Map<String, Object> properties =
        Map.of(RankingRoutes.FOLDER, newest, LedgerParameters.NOW, now);
    try {
      new RankingsInOrder(context.get(), properties).publishNewest(requests, told);
    } catch (CamelExecutionException e) {
      throw cause(e);
    }
    catalog(newest);
  }

  private void catalog(RankingFolder folder) throws Exception {
    send(
        to("direct:catalog").withExchangeProperty(RankingRoutes.FOLDER, folder).withBody(""),
        Object.class);
  }

  private FluentProducerTemplate to(String endpoint) {
    return context.get().createFluentProducerTemplate().to(endpoint);
  }

  private static <T> Optional<T> send(FluentProducerTemplate message, Class<T> type)
      throws Exception {
    try {
      return Optional.ofNullable(message.request(type));
    } catch (CamelExecutionException e) {
      throw cause(e);
    }
  }

  /** What Camel wraps, once for the sender and once for each split that it came through. */
  private static Exception cause(Exception failure) {
    boolean wrapped =
        failure instanceof CamelExecutionException || failure instanceof CamelExchangeException;
    return wrapped && failure.getCause() instanceof Exception inner ? cause(inner) : failure;
  }
}
