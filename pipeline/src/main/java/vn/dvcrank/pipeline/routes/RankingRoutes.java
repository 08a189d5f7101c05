package vn.dvcrank.pipeline.routes;

import static org.apache.camel.component.jdbc.JdbcConstants.JDBC_PARAMETERS;
import static vn.dvcrank.pipeline.routes.LedgerStatements.AS_OF_SELECTION;
import static vn.dvcrank.pipeline.routes.LedgerStatements.QUERY;
import static vn.dvcrank.pipeline.routes.LedgerStatements.RANKABLE;
import static vn.dvcrank.pipeline.routes.LedgerStatements.RECORD_PUBLICATION;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.dvcrank.pipeline.publish.Publication;

/**
 * From snapshots to files. {@code direct:rankable} takes an optional instant and gives what could
 * be ranked then, as RankingRequests. {@code direct:score} takes a RankingRequest and gives an
 * optional ScoredScope; {@code direct:publish} takes a ScoredScope and the folder in the property
 * {@code folder}, and gives a Publication; {@code direct:publish-newest} does both for the data
 * directory's own rankings and writes down what changed.
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
        .toV(QUERY, "sql", "selected")
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
        .toV(QUERY, "sql", "rows")
        .id("what-can-be-ranked")
        .removeHeader(JDBC_PARAMETERS)
        .transform()
        .method("ledger", "requests(${variable.rows}, ${exchangeProperty.asOf})");

    from("direct:publish")
        .routeId("publish")
        .routeConfigurationId(Failures.ID)
        .bean("publisher", "publish(${body}, ${exchangeProperty.folder})")
        .id("publish-files");

    from("direct:publish-newest")
        .routeId("publish-newest")
        .routeConfigurationId(Failures.ID)
        .to("direct:score")
        .filter(RankingRoutes::isScored)
        .transform()
        .body(Optional.class, found -> found.orElseThrow())
        .to("direct:publish")
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
        .end();

    from("direct:catalog")
        .routeId("catalog")
        .routeConfigurationId(Failures.ID)
        .bean("publisher", "catalog(${exchangeProperty.folder})")
        .id("write-catalog");
  }

  /** Whether anything could be scored. */
  private static boolean isScored(Exchange exchange) {
    return exchange.getMessage().getBody() instanceof Optional<?> scored && scored.isPresent();
  }
}
