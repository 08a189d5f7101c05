package vn.dvcrank.pipeline.routes;

import org.apache.camel.builder.RouteBuilder;
import vn.dvcrank.pipeline.publish.RankingFolder;

/**
 * A pass: a line in the ledger, every capture that is due, provinces' own exports, the rankings of
 * every capture that was planned, the catalog, what it came to, and the site. {@code direct:pass}
 * takes a Pass and gives a PassReport; the data lock is held around it.
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
        .transform()
        .method("ledger", "planned")
        .to("direct:publish-newest")
        .id("rankings")
        .to("direct:catalog")
        .to("direct:finish-run")
        .to("direct:site")
        .transform()
        .method(PassReport.class, "of")
        .bean("progress", "end()")
        .id("say-end");

    // The run has ended: a site that cannot be made changes nothing of what it came to.
    from("direct:site")
        .routeId("site")
        .routeConfigurationId(Failures.ID)
        .setVariable("site")
        .method("site", "make")
        .id("make-site");
  }
}
