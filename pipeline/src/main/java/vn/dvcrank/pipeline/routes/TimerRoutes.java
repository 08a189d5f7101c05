package vn.dvcrank.pipeline.routes;

import static org.apache.camel.component.jdbc.JdbcConstants.JDBC_PARAMETERS;
import static vn.dvcrank.pipeline.routes.LedgerStatements.PASSES_SINCE;
import static vn.dvcrank.pipeline.routes.LedgerStatements.QUERY_ONE;

import org.apache.camel.builder.RouteBuilder;

/**
 * When a pass starts: at each firing of the timer, and at once when the ledger says that the last
 * firing was missed. Both wait in one queue with one consumer, so passes never overlap.
 */
final class TimerRoutes extends RouteBuilder {

  private static final String QUEUE = "seda:passes?waitForTaskToComplete=Always&timeout=0";

  private final String timer;

  /**
   * Starts passes by a consumer.
   *
   * @param timer endpoint that fires when a pass is due
   */
  TimerRoutes(String timer) {
    this.timer = timer;
  }

  /** The endpoint that fires by a cron expression; its spaces are written as pluses. */
  static String quartz(String cron) {
    return "quartz:dvcrank/nightly?stateful=true&trigger.timeZone=Asia/Ho_Chi_Minh&cron="
        + cron.replace(' ', '+');
  }

  @Override
  public void configure() {
    from(timer).routeId("timer").to(QUEUE).id("queue-night");

    from("timer:catch-up?repeatCount=1&delay=0")
        .routeId("catch-up")
        .setHeader(JDBC_PARAMETERS)
        .method("missedNight", "sinceLastFiring")
        .setVariable("sql", constant(PASSES_SINCE))
        .toV(QUERY_ONE, "sql", "passes")
        .id("passes-since-last-firing")
        .removeHeader(JDBC_PARAMETERS)
        .choice()
        .when(simple("${variable.passes} == 0"))
        .log("the last firing was missed: catching up")
        .to(QUEUE)
        .id("queue-missed-night")
        .otherwise()
        .log("the last firing was not missed")
        .end();

    from("seda:passes").routeId("passes").bean("nightWork", "run()").id("run-pass");
  }
}
