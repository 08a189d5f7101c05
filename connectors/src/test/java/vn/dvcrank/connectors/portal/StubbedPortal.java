package vn.dvcrank.connectors.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dvcrank.connectors.portal.PortalClients.ANY;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;

/** A real server in the portal's place, which answers as it is told and counts what it is asked. */
final class StubbedPortal extends WireMockExtension {

  static final String GOOD = "{\"code\":\"OK\",\"data\":{}}";
  static final String REJECTED =
      "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected."
          + " Please consult with your administrator.<br>Your support ID is: 42</body></html>";
  static final String APPLICATION =
      "<!DOCTYPE html><html><head><script src=\"/main.js\"></script></head>"
          + "<body><div id=\"root\"></div></body></html>";

  StubbedPortal() {
    super(newInstance().options(wireMockConfig().dynamicPort().dynamicHttpsPort()));
  }

  static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  URI uri(String path) {
    return URI.create("http://localhost:" + getPort() + path);
  }

  PortalRequest request() {
    return PortalClients.post(uri("/transparency"));
  }

  /** Answers {@link #request()} so. */
  void answers(ResponseDefinitionBuilder response) {
    stubFor(post("/transparency").willReturn(response));
  }

  /** How many requests have come, to whatever path. */
  int asked() {
    return findAll(anyRequestedFor(anyUrl())).size();
  }

  /** What becomes of one exchange of a fresh client. */
  PortalFailure failure(PortalManners manners, VirtualTime time) {
    try (PortalClient client = PortalClients.client(manners, time)) {
      return failure(client, ANY);
    }
  }

  PortalFailure failure(PortalClient client, BodyAcceptance acceptance) {
    return catchThrowableOfType(PortalFailure.class, () -> client.exchange(request(), acceptance));
  }
}
