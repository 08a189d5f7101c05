package vn.dvcrank.pipeline.routes;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;

/**
 * An import: a line in the ledger, and each file recognised, archived, read and sealed. {@code
 * direct:import} takes an ImportBatch and gives an ImportReport; the data lock is held around it.
 */
final class ImportRoutes extends RouteBuilder {

  @Override
  public void configure() {
    from("direct:import")
        .routeId("import")
        .routeConfigurationId(Failures.ID)
        .setProperty(LedgerParameters.TIME, simple("${body.time()}"))
        .to("direct:begin-run")
        .split(simple("${body.files()}"), new GroupedBodyAggregationStrategy())
        .stopOnException()
        .bean("files", "importFile(${body}, ${exchangeProperty.time}, ${exchangeProperty.run})")
        .id("import-file")
        .end()
        .id("files")
        .setVariable("rejections")
        .method(ImportReport.class, "rejections")
        .to("direct:finish-run")
        .transform()
        .method(ImportReport.class, "of");
  }
}
