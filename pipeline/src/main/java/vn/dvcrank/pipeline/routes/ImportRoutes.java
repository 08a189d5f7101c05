package vn.dvcrank.pipeline.routes;

import static org.apache.camel.component.jdbc.JdbcConstants.JDBC_PARAMETERS;
import static vn.dvcrank.pipeline.routes.LedgerStatements.BEGIN_RUN;
import static vn.dvcrank.pipeline.routes.LedgerStatements.FINISH_RUN;
import static vn.dvcrank.pipeline.routes.LedgerStatements.MARK_CUT_OFF;
import static vn.dvcrank.pipeline.routes.LedgerStatements.OUTCOMES;
import static vn.dvcrank.pipeline.routes.LedgerStatements.QUERY;
import static vn.dvcrank.pipeline.routes.LedgerStatements.QUERY_ONE;

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
        .setVariable("sql", constant(MARK_CUT_OFF))
        .toV(QUERY, "sql", "cutOff")
        .id("import-mark-cut-off")
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "begin")
        .setVariable("sql", constant(BEGIN_RUN))
        .toV(QUERY_ONE, "sql", "run")
        .id("import-begin-run")
        .removeHeader(JDBC_PARAMETERS)
        .setProperty(LedgerParameters.RUN, simple("${variable.run}", Long.class))
        .split(simple("${body.files()}"), new GroupedBodyAggregationStrategy())
        .stopOnException()
        .bean("files", "importFile(${body}, ${exchangeProperty.time}, ${exchangeProperty.run})")
        .id("import-file")
        .end()
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "run")
        .setVariable("sql", constant(OUTCOMES))
        .toV(QUERY, "sql", "outcomes")
        .id("import-outcomes")
        .setVariable("status")
        .method(RunStatus.class, "of(${variable.outcomes})")
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "finish")
        .setVariable("sql", constant(FINISH_RUN))
        .toV(QUERY, "sql", "finished")
        .id("import-finish-run")
        .removeHeader(JDBC_PARAMETERS)
        .transform()
        .method(ImportReport.class, "of");
  }
}
