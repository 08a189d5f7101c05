package vn.dvcrank.pipeline.routes;

import static vn.dvcrank.pipeline.routes.LedgerStatements.LEFT_UNPUBLISHED;
import static vn.dvcrank.pipeline.routes.LedgerStatements.QUERY;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import vn.dvcrank.pipeline.publish.RankingFolder;

/**
 * What lies in the inbox: each file taken in and put away, and what it changed published. {@code
 * direct:inbox} runs within a run that has begun and gives what became of the files. {@code
 * direct:take-inbox} does so in a run of its own: it takes a RunTime and gives an InboxReport.
 * {@code direct:publish-local} takes what became of an export; {@code direct:publish-left}
 * publishes what an earlier run took in and did not come to publish.
 */
final class InboxRoutes extends RouteBuilder {

  private static final String OUTCOMES = "outcomes";

  /** A variable: what a loop's last step answers is not the body yet when the loop asks. */
  private static final String FILE = "file";

  /** A variable: files that could not be read, which stay where they are until the next pass. */
  static final String UNREAD = "unread";

  private final RankingFolder folder;

  /** What changed is published below a folder. */
  InboxRoutes(RankingFolder folder) {
    this.folder = folder;
  }

  @Override
  public void configure() {
    from("direct:take-inbox")
        .routeId("take-inbox")
        .routeConfigurationId(Failures.ID)
        .setProperty(LedgerParameters.TIME, body())
        .setProperty(LedgerParameters.NOW, simple("${body.now()}"))
        .setProperty(RankingRoutes.FOLDER, constant(folder))
        .to("direct:begin-run")
        .to("direct:publish-left")
        .to("direct:inbox")
        .to("direct:catalog")
        .to("direct:finish-run")
        .transform()
        .method(InboxReport.class, "of");

    from("direct:inbox")
        .routeId("inbox")
        .routeConfigurationId(Failures.ID)
        .bean("inbox", "finishPuttingAway()")
        .id("finish-putting-away")
        .setVariable(OUTCOMES, constant(List.of()))
        .setVariable(UNREAD, constant(List.of()))
        .setVariable(FILE)
        .method("inboxFiles", "next")
        .loopDoWhile(simple("${variable.file.size()} > 0"))
        .bean(
            "inbox", "take(${variable.file[0]}, ${exchangeProperty.time}, ${exchangeProperty.run})")
        .id("take-in")
        .setVariable(OUTCOMES)
        .method(LocalRequests.class, "gathered")
        .setVariable(UNREAD)
        .method("inboxFiles", "unread(${variable.unread}, ${variable.file[0]}, ${body})")
        .to("direct:publish-local")
        .setVariable(FILE)
        .method("inboxFiles", "next")
        .end()
        .setBody(variable(OUTCOMES));

    from("direct:publish-left")
        .routeId("publish-left")
        .routeConfigurationId(Failures.ID)
        .setVariable("sql", constant(LEFT_UNPUBLISHED))
        .toV(QUERY, "sql", "left")
        .id("left-unpublished")
        .setVariable("requests")
        .method("ledger", "left(${variable.left})")
        .toV("direct:publish-newest", "requests", "published");

    from("direct:publish-local")
        .routeId("publish-local")
        .routeConfigurationId(Failures.ID)
        .setVariable("requests")
        .method(LocalRequests.class, "of")
        .toV("direct:publish-newest", "requests", "published");
  }
}
