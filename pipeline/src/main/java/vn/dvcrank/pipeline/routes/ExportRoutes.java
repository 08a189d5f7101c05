package vn.dvcrank.pipeline.routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * Provinces' own exports in a pass: what configured sources have is fetched and handed on. A source
 * that gives nothing is written into the ledger, which says in the end what the pass came to. After
 * {@code fetch-export} the body is what became of a source's exports.
 */
final class ExportRoutes extends RouteBuilder {

  @Override
  public void configure() {
    from("direct:exports")
        .routeId("exports")
        .routeConfigurationId(Failures.ID)
        .to("direct:fetch-exports");

    from("direct:fetch-exports")
        .routeId("fetch-exports")
        .routeConfigurationId(Failures.ID)
        .bean("exportFetching", "prepare()")
        .id("prepare-fetching")
        .transform()
        .method("fetchPlan", "of(${exchangeProperty.pass})")
        .id("due-sources")
        .split(body())
        .stopOnException()
        .bean("exportFetching", "fetch(${body}, ${exchangeProperty.pass}, ${exchangeProperty.run})")
        .id("fetch-export")
        .end()
        .id("sources");
  }
}
