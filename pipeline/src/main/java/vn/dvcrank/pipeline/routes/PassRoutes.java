package vn.dvcrank.pipeline.routes;

import static org.apache.camel.component.jdbc.JdbcConstants.JDBC_PARAMETERS;
import static vn.dvcrank.pipeline.routes.LedgerStatements.BEGIN_RUN;
import static vn.dvcrank.pipeline.routes.LedgerStatements.FAIL_RUN;
import static vn.dvcrank.pipeline.routes.LedgerStatements.FINISH_RUN;
import static vn.dvcrank.pipeline.routes.LedgerStatements.MARK_CUT_OFF;
import static vn.dvcrank.pipeline.routes.LedgerStatements.OUTCOMES;
import static vn.dvcrank.pipeline.routes.LedgerStatements.QUERY;
import static vn.dvcrank.pipeline.routes.LedgerStatements.QUERY_ONE;

import org.apache.camel.builder.RouteBuilder;
import vn.dvcrank.pipeline.publish.RankingFolder;

/**
 * A pass: a line in the ledger, every capture that is due, the rankings of every capture that was
 * planned, the catalog, and what it came to. {@code direct:pass} takes a Pass and gives a
 * PassReport; the data lock is held around it.
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
        .setVariable("sql", constant(MARK_CUT_OFF))
        .toV(QUERY, "sql", "cutOff")
        .id("mark-cut-off")
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "begin")
        .setVariable("sql", constant(BEGIN_RUN))
        .toV(QUERY_ONE, "sql", "run")
        .id("begin-run")
        .removeHeader(JDBC_PARAMETERS)
        .setProperty(LedgerParameters.RUN, simple("${variable.run}", Long.class))
        .split(simple("${body.captures()}"))
        .stopOnException()
        .to("direct:capture")
        .end()
        .id("captures")
        .transform(simple("${exchangeProperty.pass}"))
        .split(simple("${body.captures()}"), new PublicationList())
        .stopOnException()
        .transform()
        .method("ledger", "request")
        .to("direct:publish-newest")
        .end()
        .id("rankings")
        .to("direct:catalog")
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "run")
        .setVariable("sql", constant(OUTCOMES))
        .toV(QUERY, "sql", "outcomes")
        .id("outcomes")
        .setVariable("status")
        .method(RunStatus.class, "of(${variable.outcomes})")
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "finish")
        .setVariable("sql", constant(FINISH_RUN))
        .toV(QUERY, "sql", "finished")
        .id("finish-run")
        .removeHeader(JDBC_PARAMETERS)
        .transform()
        .method(PassReport.class, "of")
        .bean("progress", "end()")
        .id("say-end");

    from("direct:fail-run")
        .routeId("fail-run")
        .routeConfigurationId(Failures.ID)
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "fail")
        .setVariable("sql", constant(FAIL_RUN))
        .toV(QUERY, "sql", "failed")
        .id("mark-failed");
  }
}
