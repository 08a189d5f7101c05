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

/**
 * A run's lines in the ledger: one when it begins, and what it came to. They leave the body as it
 * is; the property {@code time} says which run and when, {@code run} is its number from then on,
 * and the variable {@code status} what it came to. The variable {@code rejections} counts files that
 * nothing was taken from.
 */
final class RunRoutes extends RouteBuilder {

  @Override
  public void configure() {
    from("direct:begin-run")
        .routeId("begin-run")
        .routeConfigurationId(Failures.ID)
        .setVariable("rejections", constant(0))
        .setVariable("sql", constant(MARK_CUT_OFF))
        .toV(QUERY, "sql", "cutOff")
        .id("mark-cut-off")
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "begin")
        .setVariable("sql", constant(BEGIN_RUN))
        .toV(QUERY_ONE, "sql", "run")
        .id("add-run")
        .removeHeader(JDBC_PARAMETERS)
        .setProperty(LedgerParameters.RUN, simple("${variable.run}", Long.class));

    from("direct:finish-run")
        .routeId("finish-run")
        .routeConfigurationId(Failures.ID)
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "run")
        .setVariable("sql", constant(OUTCOMES))
        .toV(QUERY, "sql", "outcomes")
        .id("outcomes")
        .setVariable("status")
        .method(RunStatus.class, "of(${variable.outcomes}, ${variable.rejections})")
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "finish")
        .setVariable("sql", constant(FINISH_RUN))
        .toV(QUERY, "sql", "finished")
        .id("mark-finished")
        .removeHeader(JDBC_PARAMETERS);

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
