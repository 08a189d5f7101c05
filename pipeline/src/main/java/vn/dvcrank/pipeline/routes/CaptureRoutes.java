package vn.dvcrank.pipeline.routes;

import static org.apache.camel.component.jdbc.JdbcConstants.JDBC_PARAMETERS;
import static vn.dvcrank.pipeline.routes.LedgerStatements.ADD_SERIES;
import static vn.dvcrank.pipeline.routes.LedgerStatements.CAPTURED_TONIGHT;
import static vn.dvcrank.pipeline.routes.LedgerStatements.QUERY;
import static vn.dvcrank.pipeline.routes.LedgerStatements.RECORD_FETCH;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.dvcrank.pipeline.capture.CaptureInProgress;

/**
 * One capture: unless this night has it already, every question is asked and its answer archived,
 * then the archived answers are read, held against the gate and sealed.
 */
final class CaptureRoutes extends RouteBuilder {

  @Override
  public void configure() {
    from("direct:capture")
        .routeId("capture")
        .routeConfigurationId(Failures.ID)
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "capture")
        .setVariable("sql", constant(CAPTURED_TONIGHT))
        .toV(QUERY, "sql", "tonight")
        .id("due")
        .filter(simple("${variable.tonight.size} == 0"))
        .setVariable("sql", constant(ADD_SERIES))
        .toV(QUERY, "sql", "added")
        .id("add-series")
        .bean("asking", "begin(${exchangeProperty.pass}, ${body})")
        .id("begin-capture")
        .loopDoWhile(CaptureRoutes::goesOn)
        .to("direct:ask")
        .setHeader(JDBC_PARAMETERS)
        .method("ledger", "fetch")
        .setVariable("sql", constant(RECORD_FETCH))
        .toV(QUERY, "sql", "recorded")
        .id("record-fetch")
        .end()
        .to("direct:seal")
        .bean("progress", "captured(${body})")
        .id("say-captured")
        .end();

    from("direct:ask")
        .routeId("ask")
        .routeConfigurationId(Failures.ID)
        .bean("asking", "ask(${body})")
        .id("ask-source");

    from("direct:seal")
        .routeId("seal")
        .routeConfigurationId(Failures.ID)
        .filter(simple("${body.hasAnswers()}"))
        .to("direct:read-and-seal")
        .end()
        .filter(simple("${body.isSealed()} == false"))
        .bean("sealing", "recordFailure(${body}, ${exchangeProperty.run})")
        .id("record-failure")
        .end();

    from("direct:read-and-seal")
        .routeId("read-and-seal")
        .routeConfigurationId(Failures.ID)
        .bean("sealing", "seal(${body}, ${exchangeProperty.run})")
        .id("seal-snapshot");
  }

  /**
   * After a failure of ours the body is whatever it was then, and the failure is what must be told.
   */
  private static boolean goesOn(Exchange exchange) {
    return !exchange.isFailed()
        && exchange.getMessage().getBody() instanceof CaptureInProgress capture
        && capture.hasRequest();
  }
}
