package vn.dvcrank.connectors.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dvcrank.connectors.portal.PortalClients.ANY;
import static vn.dvcrank.connectors.portal.PortalClients.client;
import static vn.dvcrank.connectors.portal.PortalClients.hurried;
import static vn.dvcrank.connectors.portal.PortalClients.manners;
import static vn.dvcrank.connectors.portal.StubbedPortal.GOOD;
import static vn.dvcrank.connectors.portal.StubbedPortal.status;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may pass is asked again, within bounds of number and of time. */
@Timeout(60)
class PortalRetryTest {

  @RegisterExtension static final StubbedPortal SERVER = new StubbedPortal();

  private final VirtualTime time = new VirtualTime();

  @Test
  void asksAgainAfterTwo503() throws Exception {
    SERVER.stubFor(
        post("/transparency")
            .inScenario("s")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(status(503))
            .willSetStateTo("second"));
    SERVER.stubFor(
        post("/transparency")
            .inScenario("s")
            .whenScenarioStateIs("second")
            .willReturn(status(503).withBody("<html>busy</html>"))
            .willSetStateTo("third"));
    SERVER.stubFor(
        post("/transparency")
            .inScenario("s")
            .whenScenarioStateIs("third")
            .willReturn(status(201).withBody(GOOD)));
    try (PortalClient client = client(manners(), time)) {
      assertThat(client.exchange(SERVER.request(), ANY).status()).isEqualTo(201);
    }
    assertThat(SERVER.asked()).isEqualTo(3);
    assertThat(time.waits()).hasSize(2);
    assertThat(time.waits().get(0)).isBetween(Duration.ofMillis(2000), Duration.ofMillis(2400));
    assertThat(time.waits().get(1)).isBetween(Duration.ofMillis(4000), Duration.ofMillis(4400));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void givesUpAfterThreeTriesOfWhatMayPass(int status) {
    SERVER.answers(status(status).withBody("<html>down</html>"));
    PortalFailure failure = SERVER.failure(manners(), time);
    assertThat(failure).isInstanceOf(TransientFailure.class);
    assertThat(failure).hasMessageContaining("CKMB").hasMessageContaining("status " + status);
    assertThat(failure).hasMessageContaining("gave up after 3 tries");
    assertThat(failure.answer().orElseThrow().status()).isEqualTo(status);
    assertThat(SERVER.asked()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
  void aBrokenConnectionMayPass(Fault fault) {
    SERVER.answers(aResponse().withFault(fault));
    PortalFailure failure = SERVER.failure(manners(), time);
    assertThat(failure).isInstanceOf(TransientFailure.class);
    assertThat(failure.answer()).isEmpty();
    assertThat(SERVER.asked()).isEqualTo(3);
  }

  @Test
  void aBodyShorterThanItsLengthIsNeverAnAnswer() throws Exception {
    String torn = "HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n" + GOOD;
    try (RawServer server = new RawServer(out -> out.write(torn.getBytes(UTF_8)));
        PortalClient client = client(manners(), time)) {
      assertThat(
              catchThrowableOfType(
                  PortalFailure.class,
                  () -> client.exchange(PortalClients.post(server.uri()), ANY)))
          .isInstanceOf(TransientFailure.class);
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void aDrippingAnswerEndsAtTheTotalDeadline() {
    SERVER.answers(status(200).withBody(GOOD).withChunkedDribbleDelay(20, 20_000));
    PortalFailure failure =
        SERVER.failure(hurried(Duration.ofMillis(5_000), Duration.ofMillis(400), 1), time);
    assertThat(failure).isInstanceOf(TransientFailure.class).hasMessageContaining("timeout");
  }

  @Test
  void aSilentServerEndsAtTheReadTimeout() {
    SERVER.answers(status(200).withBody(GOOD).withFixedDelay(3_000));
    PortalFailure failure =
        SERVER.failure(hurried(Duration.ofMillis(150), Duration.ofMillis(10_000), 1), time);
    assertThat(failure).isInstanceOf(TransientFailure.class);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 30000, 30000",
    "0, 2000, 2400",
    "-5, 2000, 2400",
    "soon, 2000, 2400",
    "'Thu, 17 Sep 2026 00:01:00 GMT', 60000, 60000",
    "'Wed, 16 Sep 2026 00:00:00 GMT', 2000, 2400",
    "300, 300000, 300000"
  })
  void waitsAsLongAsAsked(String retryAfter, long atLeast, long atMost) {
    SERVER.answers(status(503).withHeader("Retry-After", retryAfter));
    PortalFailure failure =
        SERVER.failure(hurried(Duration.ofSeconds(5), Duration.ofSeconds(10), 2), time);
    assertThat(failure).isInstanceOf(TransientFailure.class);
    assertThat(SERVER.asked()).isEqualTo(2);
    assertThat(time.waits()).hasSize(1);
    assertThat(time.waits().get(0))
        .isBetween(Duration.ofMillis(atLeast), Duration.ofMillis(atMost));
  }

  @ParameterizedTest
  @ValueSource(strings = {"301", "99999999999999999999", "Fri, 17 Sep 2027 00:00:00 GMT"})
  void doesNotWaitForWhatIsTooFar(String retryAfter) {
    SERVER.answers(status(503).withHeader("Retry-After", retryAfter));
    assertThat(SERVER.failure(manners(), time))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("at most 300 s");
    assertThat(SERVER.asked()).isEqualTo(1);
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void anInterruptedWaitEndsTheExchangeAndIsNotForgotten() {
    SERVER.answers(status(503));
    try (PortalClient client =
        new PortalClient(
            manners(),
            time,
            length -> {
              throw new InterruptedException();
            },
            new Random(1),
            List.of())) {
      assertThat(SERVER.failure(client, ANY))
          .isInstanceOf(TransientFailure.class)
          .hasMessageContaining("interrupted");
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(SERVER.asked()).isEqualTo(1);
  }
}
