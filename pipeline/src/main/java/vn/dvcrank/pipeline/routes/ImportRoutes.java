package vn.dvcrank.pipeline.routes;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import vn.dvcrank.pipeline.publish.RankingFolder;

/**
 * An import: a line in the ledger, each file recognised, read and sealed, and the rankings that
 * exports changed published. {@code direct:import} takes an ImportBatch and gives an ImportReport;
 * the data lock is held around it.
 */
final class ImportRoutes extends RouteBuilder {

  private final RankingFolder folder;

  /** Imports publish below a folder. */
  ImportRoutes(RankingFolder folder) {
    this.folder = folder;
  }

  @Override
  public void configure() {
    from("direct:import")
        .routeId("import")
        .routeConfigurationId(Failures.ID)
        .setProperty(LedgerParameters.TIME, simple("${body.time()}"))
        .setProperty(LedgerParameters.NOW, simple("${body.time().now()}"))
        .setProperty(RankingRoutes.FOLDER, constant(folder))
        .to("direct:begin-run")
        .to("direct:publish-left")
        .split(simple("${body.files()}"), new GroupedBodyAggregationStrategy())
        .stopOnException()
        .bean("files", "importFile(${body}, ${exchangeProperty.time}, ${exchangeProperty.run})")
        .id("import-file")
        .end()
        .id("files")
        .setVariable("rejections")
        .method(ImportReport.class, "rejections")
        .setVariable("requests")
        .method(LocalRequests.class, "ofImport")
        .toV("direct:publish-newest", "requests", "published")
        .id("local-rankings")
        .filter(method(LocalRequests.class, "anyOfImport"))
        .to("direct:catalog")
        .end()
        .to("direct:finish-run")
        .transform()
        .method(ImportReport.class, "of");
  }
}
