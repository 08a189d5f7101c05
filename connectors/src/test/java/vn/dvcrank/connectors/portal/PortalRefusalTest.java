package vn.dvcrank.connectors.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dvcrank.connectors.portal.PortalClients.ANY;
import static vn.dvcrank.connectors.portal.PortalClients.client;
import static vn.dvcrank.connectors.portal.PortalClients.manners;
import static vn.dvcrank.connectors.portal.StubbedPortal.APPLICATION;
import static vn.dvcrank.connectors.portal.StubbedPortal.GOOD;
import static vn.dvcrank.connectors.portal.StubbedPortal.REJECTED;
import static vn.dvcrank.connectors.portal.StubbedPortal.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal is known in every dress, and the host that refuses is left alone. */
@Timeout(60)
class PortalRefusalTest {

  @RegisterExtension static final StubbedPortal SERVER = new StubbedPortal();

  private final VirtualTime time = new VirtualTime();

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 406, 429})
  void aRefusalIsNotTriedAgainAndTheHostNotAskedAgain(int status) throws Exception {
    SERVER.answers(status(status).withHeader("Retry-After", "60").withBody("no"));
    SERVER.stubFor(post("/other").willReturn(status(200).withBody(GOOD)));
    try (PortalClient client = client(manners(), time)) {
      PortalFailure failure = SERVER.failure(client, ANY);
      assertThat(failure).isInstanceOf(BlockedFailure.class).hasMessageContaining("60");
      assertThat(failure.answer().orElseThrow().body()).isEqualTo("no".getBytes(UTF_8));
      assertThat(SERVER.asked()).isEqualTo(1);

      URI other = SERVER.uri("/other");
      PortalFailure second =
          catchThrowableOfType(
              PortalFailure.class, () -> client.exchange(PortalClients.post(other), ANY));
      assertThat(second).isInstanceOf(BlockedFailure.class).hasMessageContaining("not sent");
      assertThat(second.answer()).isEmpty();
      assertThat(SERVER.asked()).isEqualTo(1);

      URI otherHost = URI.create("http://127.0.0.1:" + SERVER.getPort() + "/other");
      assertThat(client.exchange(PortalClients.post(otherHost), ANY).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 403, 404, 503})
  void aFirewallPageIsARefusalWhateverItsStatus(int status) {
    SERVER.answers(status(status).withBody(REJECTED));
    assertThat(SERVER.failure(manners(), time)).isInstanceOf(BlockedFailure.class);
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Sorry</body></html>",
        "\uFEFF \n<?xml version='1.0'?><error/>",
        "<html><head><script src='x'></script></head><body>Just a moment...</body></html>",
        "{\"supportID\":\"1234\"}",
        "The requested URL was rejected. Your support ID is: 1"
      })
  void markupThatIsNotTheApplicationIsTakenForARefusal(String body) {
    SERVER.answers(status(200).withBody(body));
    assertThat(SERVER.failure(manners(), time)).isInstanceOf(BlockedFailure.class);
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @Test
  void theEmptyApplicationPageIsABrokenContract() {
    SERVER.answers(status(200).withBody(APPLICATION));
    PortalFailure failure = SERVER.failure(manners(), time);
    assertThat(failure).isInstanceOf(ContractFailure.class).hasMessageContaining("page");
    assertThat(failure.answer().orElseThrow().body()).isEqualTo(APPLICATION.getBytes(UTF_8));
    assertThat(SERVER.asked()).isEqualTo(1);
  }
}
