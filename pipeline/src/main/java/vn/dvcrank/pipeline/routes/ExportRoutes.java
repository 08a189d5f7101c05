package vn.dvcrank.pipeline.routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * Provinces' own exports in a pass: what a run that was cut off left unpublished, then what
 * configured sources have is fetched and taken in, then what lies in the inbox. A source that gives
 * nothing is written into the ledger, which says in the end what the pass came to.
 */
final class ExportRoutes extends RouteBuilder {

  @Override
  public void configure() {
    from("direct:exports")
        .routeId("exports")
        .routeConfigurationId(Failures.ID)
        .to("direct:publish-left")
        .to("direct:fetch-exports")
        .to("direct:inbox");

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
        .split(body())
        .stopOnException()
        .to("direct:publish-local")
        .end()
        .end()
        .id("sources");
  }
}
