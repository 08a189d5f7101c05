package vn.dvcrank.connectors.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dvcrank.connectors.portal.PortalClients.ANY;
import static vn.dvcrank.connectors.portal.PortalClients.client;
import static vn.dvcrank.connectors.portal.PortalClients.manners;
import static vn.dvcrank.connectors.portal.StubbedPortal.GOOD;
import static vn.dvcrank.connectors.portal.StubbedPortal.status;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against a real server: what it asks, one at a time, and what it takes. */
@Timeout(60)
class PortalClientTest {

  @RegisterExtension static final StubbedPortal SERVER = new StubbedPortal();

  private final VirtualTime time = new VirtualTime();

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void takesBothStatusesOfSuccess(int status) throws Exception {
    SERVER.answers(status(status).withBody(GOOD).withHeader("X-Trace", "a"));
    try (PortalClient client = client(manners(), time)) {
      PortalAnswer answer = client.exchange(SERVER.request(), ANY);
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body()).isEqualTo(GOOD.getBytes(UTF_8));
      assertThat(answer.header("x-trace")).contains("a");
      assertThat(answer.request()).isEqualTo(SERVER.request());
    }
    SERVER.verify(
        postRequestedFor(urlEqualTo("/transparency"))
            .withHeader("User-Agent", equalTo(PortalClients.USER_AGENT))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(equalTo("{\"year\":2026}")));
  }

  @Test
  void aBodyThatTheContractRefusesIsNotTriedAgain() {
    SERVER.answers(status(200).withBody("{}"));
    try (PortalClient client = client(manners(), time)) {
      PortalFailure failure = SERVER.failure(client, body -> Optional.of("it is too plain"));
      assertThat(failure).isInstanceOf(ContractFailure.class);
      assertThat(failure).hasMessageEndingWith("but it is too plain");
    }
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 204, 400, 404, 422})
  void anyOtherStatusIsABrokenContract(int status) {
    SERVER.answers(status == 204 ? status(204) : status(status).withBody("why\nnot"));
    PortalFailure failure = SERVER.failure(manners(), time);
    assertThat(failure).isInstanceOf(ContractFailure.class);
    assertThat(failure.getMessage()).doesNotContain("\n").contains("status " + status);
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @Test
  void aRedirectIsNotFollowed() {
    SERVER.answers(
        status(302).withHeader("Location", "http://127.0.0.1:" + SERVER.getPort() + "/x"));
    assertThat(SERVER.failure(manners(), time))
        .isInstanceOf(ContractFailure.class)
        .hasMessageContaining("/x");
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @Test
  void asksOneAtATime() throws Exception {
    SERVER.answers(status(200).withBody(GOOD).withFixedDelay(30));
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try (PortalClient client =
        client(
            manners(),
            time,
            chain -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              try {
                return chain.proceed(chain.request());
              } finally {
                underWay.decrementAndGet();
              }
            })) {
      List<Future<PortalAnswer>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(callers.submit(() -> client.exchange(SERVER.request(), ANY)));
      }
      for (Future<PortalAnswer> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(200);
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(most).hasValue(1);
    assertThat(time.waits()).hasSize(7);
  }

  @Test
  void anInterruptedThreadSendsNothing() {
    SERVER.answers(status(200).withBody(GOOD));
    Thread.currentThread().interrupt();
    assertThat(SERVER.failure(manners(), time)).isInstanceOf(TransientFailure.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(SERVER.asked()).isZero();
  }

  @Test
  void aCertificateThatNobodySignedIsNotTaken() {
    SERVER.stubFor(any(anyUrl()).willReturn(status(200).withBody(GOOD)));
    URI https = URI.create("https://localhost:" + SERVER.getHttpsPort() + "/transparency");
    try (PortalClient client = client(manners(), time)) {
      assertThat(
              catchThrowableOfType(
                  PortalFailure.class, () -> client.exchange(PortalClients.post(https), ANY)))
          .isInstanceOf(TransientFailure.class)
          .hasMessageMatching(".*(SSL|certif).*");
    }
    SERVER.verify(0, postRequestedFor(anyUrl()).withHeader("User-Agent", matching(".*")));
  }

  @Test
  void carefulMannersAreThoseOfTheCarefulCollectors() {
    PortalManners careful = PortalManners.careful("x", Optional.empty());
    assertThat(careful.delay()).isEqualTo(Duration.ofMillis(800));
    assertThat(careful.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(careful.readTimeout()).isEqualTo(Duration.ofSeconds(45));
    assertThat(careful.totalTimeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(careful.tries()).isEqualTo(3);
  }
}
