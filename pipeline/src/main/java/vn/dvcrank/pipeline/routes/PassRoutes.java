package vn.dvcrank.pipeline.routes;

import org.apache.camel.builder.RouteBuilder;
import vn.dvcrank.pipeline.publish.RankingFolder;

/**
 * A pass: a line in the ledger, every capture that is due, provinces' own exports, the rankings of
 * every capture that was planned, the catalog, and what it came to. {@code direct:pass} takes a
 * Pass and gives a PassReport; the data lock is held around it.
 */
final class PassRoutes extends RouteBuilder {

  private final RankingFolder folder;

  /** Passes publish below a folder. */
  PassRoutes(RankingFolder folder) {
    this.folder = folder;
  }

  @Override
  public void configure() {
    from("direct:pass")
        .routeId("pass")
        .routeConfigurationId(Failures.ID)
        .setProperty(LedgerParameters.PASS, body())
        .setProperty(LedgerParameters.TIME, simple("${body.time()}"))
        .setProperty(LedgerParameters.NOW, simple("${body.now()}"))
        .setProperty(RankingRoutes.FOLDER, constant(folder))
        .bean("progress", "begin(${body})")
        .id("say-begin")
        .to("direct:begin-run")
        // Streaming, for otherwise Camel holds what every part came to until all are done.
        .split(simple("${body.captures()}"))
        .streaming()
        .stopOnException()
        .to("direct:capture")
        .end()
        .id("captures")
        .to("direct:exports")
        .transform(simple("${exchangeProperty.pass}"))
        .split(simple("${body.captures()}"), new PublicationList())
        .streaming()
        .stopOnException()
        .transform()
        .method("ledger", "request")
        .to("direct:publish-newest")
        .end()
        .id("rankings")
        .to("direct:catalog")
        .to("direct:finish-run")
        .transform()
        .method(PassReport.class, "of")
        .bean("progress", "end()")
        .id("say-end");
  }
}
