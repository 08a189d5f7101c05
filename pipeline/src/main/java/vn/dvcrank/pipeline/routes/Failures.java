package vn.dvcrank.pipeline.routes;

import org.apache.camel.builder.RouteConfigurationBuilder;
import vn.dvcrank.connectors.portal.PortalFailure;

/**
 * The routes' one error configuration. A failure of the source is noted in the capture, which goes
 * on with what it has; nothing is redelivered, for the client has already tried as often as is
 * polite. Every other failure is ours: it is not handled here and ends the pass; who sent the pass
 * in is told of it, so that nothing is logged here.
 */
final class Failures extends RouteConfigurationBuilder {

  static final String ID = "failures";

  @Override
  public void configuration() {
    routeConfiguration(ID)
        .errorHandler(defaultErrorHandler().logExhausted(false))
        .onException(PortalFailure.class)
        .continued(true)
        .maximumRedeliveries(0)
        .bean("asking", "note(${body}, ${exception})")
        .end();
  }
}
