package vn.dvcrank.connectors.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.portal.PortalClients.ANY;
import static vn.dvcrank.connectors.portal.PortalClients.client;
import static vn.dvcrank.connectors.portal.PortalClients.landingOn;
import static vn.dvcrank.connectors.portal.PortalClients.manners;
import static vn.dvcrank.connectors.portal.StubbedPortal.APPLICATION;
import static vn.dvcrank.connectors.portal.StubbedPortal.GOOD;
import static vn.dvcrank.connectors.portal.StubbedPortal.REJECTED;
import static vn.dvcrank.connectors.portal.StubbedPortal.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session begins with the landing page, and nothing is asked without one. */
@Timeout(60)
class PortalSessionTest {

  @RegisterExtension static final StubbedPortal SERVER = new StubbedPortal();

  private final VirtualTime time = new VirtualTime();

  @Test
  void fetchesTheLandingPageOnceAndKeepsItsCookies() throws Exception {
    SERVER.stubFor(
        get("/landing")
            .willReturn(
                status(200)
                    .withHeader("Set-Cookie", "TS01=abc; Path=/; HttpOnly", "gone=1; Max-Age=0")
                    .withBody(APPLICATION)));
    SERVER.answers(status(200).withBody(GOOD));
    PortalManners manners = landingOn(SERVER.uri("/landing"));
    try (PortalClient client = client(manners, time)) {
      client.exchange(SERVER.request(), ANY);
      client.exchange(SERVER.request(), ANY);
    }
    SERVER.verify(
        1,
        getRequestedFor(urlEqualTo("/landing"))
            .withHeader("User-Agent", equalTo(PortalClients.USER_AGENT)));
    SERVER.verify(2, postRequestedFor(anyUrl()).withHeader("Cookie", equalTo("TS01=abc")));
    assertThat(time.waits())
        .hasSize(2)
        .allSatisfy(
            wait -> assertThat(wait).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200)));
  }

  @Test
  void aColdSessionThatIsRefusedAsksForNothing() {
    SERVER.stubFor(get("/landing").willReturn(status(200).withBody(REJECTED)));
    PortalManners manners = landingOn(SERVER.uri("/landing"));
    try (PortalClient client = client(manners, time)) {
      assertThat(SERVER.failure(client, ANY)).isInstanceOf(BlockedFailure.class);
      assertThat(SERVER.failure(client, ANY)).isInstanceOf(BlockedFailure.class);
    }
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @Test
  void aLandingPageThatIsDownMayPass() throws Exception {
    SERVER.stubFor(get("/landing").willReturn(status(502)));
    SERVER.answers(status(200).withBody(GOOD));
    PortalManners manners = landingOn(SERVER.uri("/landing"));
    try (PortalClient client = client(manners, time)) {
      assertThat(SERVER.failure(client, ANY)).isInstanceOf(TransientFailure.class);
      SERVER.verify(0, postRequestedFor(anyUrl()));
      SERVER.stubFor(get("/landing").willReturn(status(200)));
      assertThat(client.exchange(SERVER.request(), ANY).status()).isEqualTo(200);
    }
  }
}
