package vn.dvcrank.pipeline.routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * What lies in the inbox: each file taken in and put away, and what it changed published. {@code
 * direct:inbox} runs within a run that has begun, and leaves the number of rejected files in the
 * variable {@code rejections}.
 */
final class InboxRoutes extends RouteBuilder {

  @Override
  public void configure() {
    from("direct:inbox")
        .routeId("inbox")
        .routeConfigurationId(Failures.ID)
        .bean("inboxFiles", "next")
        .id("first-file")
        .loopDoWhile(body().isNotNull())
        .bean("inbox", "take(${body}, ${exchangeProperty.time}, ${exchangeProperty.run})")
        .id("take-in")
        .setVariable("rejections")
        .method(LocalRequests.class, "rejections")
        .to("direct:publish-local")
        .bean("inboxFiles", "next")
        .id("next-file")
        .end();

    from("direct:publish-local")
        .routeId("publish-local")
        .routeConfigurationId(Failures.ID)
        .split(method(LocalRequests.class, "of"))
        .stopOnException()
        .to("direct:publish-newest")
        .end();
  }
}
