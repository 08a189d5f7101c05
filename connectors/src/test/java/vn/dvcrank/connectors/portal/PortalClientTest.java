package vn.dvcrank.connectors.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dvcrank.connectors.portal.PortalClients.ANY;
import static vn.dvcrank.connectors.portal.PortalClients.client;
import static vn.dvcrank.connectors.portal.PortalClients.hurried;
import static vn.dvcrank.connectors.portal.PortalClients.landingOn;
import static vn.dvcrank.connectors.portal.PortalClients.manners;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against a real server that misbehaves. */
@Timeout(60)
class PortalClientTest {

  private static final String GOOD = "{\"code\":\"OK\",\"data\":{}}";
  private static final String REJECTED =
      "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected."
          + " Please consult with your administrator.<br>Your support ID is: 42</body></html>";
  private static final String APPLICATION =
      "<!DOCTYPE html><html><head><script src=\"/main.js\"></script></head>"
          + "<body><div id=\"root\"></div></body></html>";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().dynamicHttpsPort())
          .build();

  private final VirtualTime time = new VirtualTime();

  private static PortalRequest request() {
    return PortalClients.post(URI.create("http://localhost:" + SERVER.getPort() + "/transparency"));
  }

  private static void answers(ResponseDefinitionBuilder response) {
    SERVER.stubFor(post("/transparency").willReturn(response));
  }

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  private static int asked() {
    return SERVER.findAll(anyRequestedFor(anyUrl())).size();
  }

  private PortalFailure failure(PortalManners manners) {
    try (PortalClient client = client(manners, time)) {
      return failure(client, ANY);
    }
  }

  private static PortalFailure failure(PortalClient client, BodyAcceptance acceptance) {
    return catchThrowableOfType(PortalFailure.class, () -> client.exchange(request(), acceptance));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void takesBothStatusesOfSuccess(int status) throws Exception {
    answers(status(status).withBody(GOOD).withHeader("X-Trace", "a"));
    try (PortalClient client = client(manners(), time)) {
      PortalAnswer answer = client.exchange(request(), ANY);
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body()).isEqualTo(GOOD.getBytes(UTF_8));
      assertThat(answer.header("x-trace")).contains("a");
      assertThat(answer.request()).isEqualTo(request());
    }
    SERVER.verify(
        postRequestedFor(urlEqualTo("/transparency"))
            .withHeader("User-Agent", equalTo(PortalClients.USER_AGENT))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(equalTo("{\"year\":2026}")));
  }

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
      assertThat(client.exchange(request(), ANY).status()).isEqualTo(201);
    }
    assertThat(asked()).isEqualTo(3);
    assertThat(time.waits()).hasSize(2);
    assertThat(time.waits().get(0)).isBetween(Duration.ofMillis(2000), Duration.ofMillis(2400));
    assertThat(time.waits().get(1)).isBetween(Duration.ofMillis(4000), Duration.ofMillis(4400));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void givesUpAfterThreeTriesOfWhatMayPass(int status) {
    answers(status(status).withBody("<html>down</html>"));
    PortalFailure failure = failure(manners());
    assertThat(failure).isInstanceOf(TransientFailure.class);
    assertThat(failure).hasMessageContaining("CKMB").hasMessageContaining("status " + status);
    assertThat(failure).hasMessageContaining("gave up after 3 tries");
    assertThat(failure.answer().orElseThrow().status()).isEqualTo(status);
    assertThat(asked()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
  void aBrokenConnectionMayPass(Fault fault) {
    answers(aResponse().withFault(fault));
    PortalFailure failure = failure(manners());
    assertThat(failure).isInstanceOf(TransientFailure.class);
    assertThat(failure.answer()).isEmpty();
    assertThat(asked()).isEqualTo(3);
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
    answers(status(200).withBody(GOOD).withChunkedDribbleDelay(20, 20_000));
    PortalFailure failure = failure(hurried(Duration.ofMillis(5_000), Duration.ofMillis(400), 1));
    assertThat(failure).isInstanceOf(TransientFailure.class).hasMessageContaining("timeout");
  }

  @Test
  void aSilentServerEndsAtTheReadTimeout() {
    answers(status(200).withBody(GOOD).withFixedDelay(3_000));
    PortalFailure failure = failure(hurried(Duration.ofMillis(150), Duration.ofMillis(10_000), 1));
    assertThat(failure).isInstanceOf(TransientFailure.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 406, 429})
  void aRefusalIsNotTriedAgainAndTheHostNotAskedAgain(int status) throws Exception {
    answers(status(status).withHeader("Retry-After", "60").withBody("no"));
    SERVER.stubFor(post("/other").willReturn(status(200).withBody(GOOD)));
    try (PortalClient client = client(manners(), time)) {
      PortalFailure failure = failure(client, ANY);
      assertThat(failure).isInstanceOf(BlockedFailure.class).hasMessageContaining("60");
      assertThat(failure.answer().orElseThrow().body()).isEqualTo("no".getBytes(UTF_8));
      assertThat(asked()).isEqualTo(1);

      URI other = URI.create("http://localhost:" + SERVER.getPort() + "/other");
      PortalFailure second =
          catchThrowableOfType(
              PortalFailure.class, () -> client.exchange(PortalClients.post(other), ANY));
      assertThat(second).isInstanceOf(BlockedFailure.class).hasMessageContaining("not sent");
      assertThat(second.answer()).isEmpty();
      assertThat(asked()).isEqualTo(1);

      URI otherHost = URI.create("http://127.0.0.1:" + SERVER.getPort() + "/other");
      assertThat(client.exchange(PortalClients.post(otherHost), ANY).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 403, 404, 503})
  void aFirewallPageIsARefusalWhateverItsStatus(int status) {
    answers(status(status).withBody(REJECTED));
    assertThat(failure(manners())).isInstanceOf(BlockedFailure.class);
    assertThat(asked()).isEqualTo(1);
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
    answers(status(200).withBody(body));
    assertThat(failure(manners())).isInstanceOf(BlockedFailure.class);
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void theEmptyApplicationPageIsABrokenContract() {
    answers(status(200).withBody(APPLICATION));
    PortalFailure failure = failure(manners());
    assertThat(failure).isInstanceOf(ContractFailure.class).hasMessageContaining("page");
    assertThat(failure.answer().orElseThrow().body()).isEqualTo(APPLICATION.getBytes(UTF_8));
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void aBodyThatTheContractRefusesIsNotTriedAgain() {
    answers(status(200).withBody("{}"));
    try (PortalClient client = client(manners(), time)) {
      PortalFailure failure = failure(client, body -> Optional.of("it is too plain"));
      assertThat(failure).isInstanceOf(ContractFailure.class);
      assertThat(failure).hasMessageEndingWith("but it is too plain");
    }
    assertThat(asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 204, 400, 404, 422})
  void anyOtherStatusIsABrokenContract(int status) {
    answers(status == 204 ? status(204) : status(status).withBody("why\nnot"));
    PortalFailure failure = failure(manners());
    assertThat(failure).isInstanceOf(ContractFailure.class);
    assertThat(failure.getMessage()).doesNotContain("\n").contains("status " + status);
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void aRedirectIsNotFollowed() {
    answers(status(302).withHeader("Location", "http://127.0.0.1:" + SERVER.getPort() + "/x"));
    assertThat(failure(manners())).isInstanceOf(ContractFailure.class).hasMessageContaining("/x");
    assertThat(asked()).isEqualTo(1);
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
    answers(status(503).withHeader("Retry-After", retryAfter));
    PortalFailure failure = failure(hurried(Duration.ofSeconds(5), Duration.ofSeconds(10), 2));
    assertThat(failure).isInstanceOf(TransientFailure.class);
    assertThat(asked()).isEqualTo(2);
    assertThat(time.waits()).hasSize(1);
    assertThat(time.waits().get(0))
        .isBetween(Duration.ofMillis(atLeast), Duration.ofMillis(atMost));
  }

  @ParameterizedTest
  @ValueSource(strings = {"301", "99999999999999999999", "Fri, 17 Sep 2027 00:00:00 GMT"})
  void doesNotWaitForWhatIsTooFar(String retryAfter) {
    answers(status(503).withHeader("Retry-After", retryAfter));
    assertThat(failure(manners()))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("at most 300 s");
    assertThat(asked()).isEqualTo(1);
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void decodesGzip() throws Exception {
    answers(
        status(200).withHeader("Content-Encoding", "gzip").withBody(gzip(GOOD.getBytes(UTF_8))));
    try (PortalClient client = client(manners(), time)) {
      PortalAnswer answer = client.exchange(request(), ANY);
      assertThat(answer.body()).isEqualTo(GOOD.getBytes(UTF_8));
      assertThat(answer.header("Content-Encoding")).isEmpty();
    }
    SERVER.verify(postRequestedFor(anyUrl()).withHeader("Accept-Encoding", containing("gzip")));
  }

  @Test
  void theBoundCountsDecodedBytes() throws Exception {
    byte[] bomb = gzip(new byte[20_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    answers(status(200).withHeader("Content-Encoding", "gzip").withBody(bomb));
    assertThat(failure(manners()))
        .isInstanceOf(ContractFailure.class)
        .hasMessageContaining("more than 100000 bytes");
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void aBodyOfExactlyTheBoundIsTaken() throws Exception {
    answers(status(200).withBody(new byte[100_000]));
    try (PortalClient client = client(manners(), time)) {
      assertThat(client.exchange(request(), ANY).body()).hasSize(100_000);
    }
    answers(status(200).withBody(new byte[100_001]));
    assertThat(failure(manners())).isInstanceOf(ContractFailure.class);
  }

  @Test
  void aBodyWithoutEndIsLeftAtTheBound() throws Exception {
    byte[] block = new byte[8192];
    try (RawServer server =
            new RawServer(
                out -> {
                  out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
                  while (true) {
                    out.write(block);
                  }
                });
        PortalClient client = client(manners(), time)) {
      assertThat(
              catchThrowableOfType(
                  PortalFailure.class,
                  () -> client.exchange(PortalClients.post(server.uri()), ANY)))
          .isInstanceOf(ContractFailure.class);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void brokenGzipIsNeverAnAnswer() {
    answers(status(200).withHeader("Content-Encoding", "gzip").withBody("not gzip at all, no"));
    assertThat(failure(manners())).isInstanceOf(TransientFailure.class);
  }

  @Test
  void fetchesTheLandingPageOnceAndKeepsItsCookies() throws Exception {
    SERVER.stubFor(
        get("/landing")
            .willReturn(
                status(200)
                    .withHeader("Set-Cookie", "TS01=abc; Path=/; HttpOnly", "gone=1; Max-Age=0")
                    .withBody(APPLICATION)));
    answers(status(200).withBody(GOOD));
    PortalManners manners =
        landingOn(URI.create("http://localhost:" + SERVER.getPort() + "/landing"));
    try (PortalClient client = client(manners, time)) {
      client.exchange(request(), ANY);
      client.exchange(request(), ANY);
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
    PortalManners manners =
        landingOn(URI.create("http://localhost:" + SERVER.getPort() + "/landing"));
    try (PortalClient client = client(manners, time)) {
      assertThat(failure(client, ANY)).isInstanceOf(BlockedFailure.class);
      assertThat(failure(client, ANY)).isInstanceOf(BlockedFailure.class);
    }
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void aLandingPageThatIsDownMayPass() throws Exception {
    SERVER.stubFor(get("/landing").willReturn(status(502)));
    answers(status(200).withBody(GOOD));
    PortalManners manners =
        landingOn(URI.create("http://localhost:" + SERVER.getPort() + "/landing"));
    try (PortalClient client = client(manners, time)) {
      assertThat(failure(client, ANY)).isInstanceOf(TransientFailure.class);
      SERVER.verify(0, postRequestedFor(anyUrl()));
      SERVER.stubFor(get("/landing").willReturn(status(200)));
      assertThat(client.exchange(request(), ANY).status()).isEqualTo(200);
    }
  }

  @Test
  void asksOneAtATime() throws Exception {
    answers(status(200).withBody(GOOD).withFixedDelay(30));
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
        answers.add(callers.submit(() -> client.exchange(request(), ANY)));
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
  void anInterruptedWaitEndsTheExchangeAndIsNotForgotten() {
    answers(status(503));
    try (PortalClient client =
        new PortalClient(
            manners(),
            time,
            length -> {
              throw new InterruptedException();
            },
            new Random(1),
            List.of())) {
      assertThat(failure(client, ANY))
          .isInstanceOf(TransientFailure.class)
          .hasMessageContaining("interrupted");
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void anInterruptedThreadSendsNothing() {
    answers(status(200).withBody(GOOD));
    Thread.currentThread().interrupt();
    assertThat(failure(manners())).isInstanceOf(TransientFailure.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked()).isZero();
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

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
