package vn.dvcrank.pipeline.routes;

import static org.apache.camel.component.jdbc.JdbcConstants.JDBC_PARAMETERS;
import static vn.dvcrank.pipeline.routes.LedgerStatements.ASK;
import static vn.dvcrank.pipeline.routes.LedgerStatements.AS_OF_SELECTION;
import static vn.dvcrank.pipeline.routes.LedgerStatements.QUERY;
import static vn.dvcrank.pipeline.routes.LedgerStatements.RANKABLE;
import static vn.dvcrank.pipeline.routes.LedgerStatements.RECORD_PUBLICATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.dvcrank.pipeline.publish.Publication;
import vn.dvcrank.pipeline.publish.Published;
import vn.dvcrank.pipeline.publish.RankingRequest;

/**
 * From snapshots to files. {@code direct:rankable} takes an optional instant and gives what could
 * be ranked then, as RankingRequests. {@code direct:score} takes a RankingRequest and gives an
 * optional ScoredScope; {@code direct:publish} takes a ScoredScope and the folder in the property
 * {@code folder}, and gives a Publication; {@code direct:rank} does both. {@code
 * direct:record-newest} takes a Publication of the data directory's own rankings and writes down
 * what changed; {@code direct:publish-newest} takes a list of RankingRequests, does all of that for
 * them and gives a list of what is Published.
 */
final class RankingRoutes extends RouteBuilder {

  static final String FOLDER = "folder";
  static final String AS_OF = "asOf";

  @Override
  public void configure() {
    from("direct:score")
        .routeId("score")
        .routeConfigurationId(Failures.ID)
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "selection")
        .setVariable("sql", constant(AS_OF_SELECTION))
        .toV(ASK, "sql", "selected")
        .id("as-of-selection")
        .removeHeader(JDBC_PARAMETERS)
        .bean("assembly", "fromSelection(${variable.selected})")
        .id("assemble");

    from("direct:rankable")
        .routeId("rankable")
        .routeConfigurationId(Failures.ID)
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "asOf")
        .setVariable("sql", constant(RANKABLE))
        .toV(ASK, "sql", "rows")
        .id("what-can-be-ranked")
        .removeHeader(JDBC_PARAMETERS)
        .transform()
        .method("ledger", "requests(${variable.rows}, ${exchangeProperty.asOf})");

    from("direct:publish")
        .routeId("publish")
        .routeConfigurationId(Failures.ID)
        .bean("publisher", "publish(${body}, ${exchangeProperty.folder})")
        .id("publish-files");

    from("direct:rank")
        .routeId("rank")
        .routeConfigurationId(Failures.ID)
        .to("direct:score")
        .filter(RankingRoutes::isScored)
        .transform()
        .body(Optional.class, found -> found.orElseThrow())
        .to("direct:publish")
        .end();

    from("direct:record-newest")
        .routeId("record-newest")
        .routeConfigurationId(Failures.ID)
        .setVariable("current")
        .body(Publication.class, published -> published.scored().current())
        .setVariable("rankings")
        .body(Publication.class, published -> published.scored().rankings())
        .bean("standings", "replace(${variable.current}, ${variable.rankings})")
        .id("latest-standings")
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "publication")
        .setVariable("sql", constant(RECORD_PUBLICATION))
        .toV(QUERY, "sql", "recorded")
        .id("record-publication")
        .removeHeader(JDBC_PARAMETERS);

    from("direct:publish-newest")
        .routeId("publish-newest")
        .routeConfigurationId(Failures.ID)
        .process(RankingRoutes::publishNewest)
        .id("newest-rankings");

    from("direct:catalog")
        .routeId("catalog")
        .routeConfigurationId(Failures.ID)
        .bean("publisher", "catalog(${exchangeProperty.folder})")
        .id("write-catalog");
  }

  private static void publishNewest(Exchange exchange) throws Exception {
    List<RankingRequest> requests = new ArrayList<>();
    for (Object request : exchange.getMessage().getMandatoryBody(List.class)) {
      requests.add((RankingRequest) request);
    }
    List<Published> published = new ArrayList<>();
    RankingsInOrder.of(exchange).publishNewest(requests, published::add);
    exchange.getMessage().setBody(published);
  }

  /** Whether anything could be scored. */
  private static boolean isScored(Exchange exchange) {
    return exchange.getMessage().getBody() instanceof Optional<?> scored && scored.isPresent();
  }
}
