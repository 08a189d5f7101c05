package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.dvcrank.connectors.portal.recorded.RecordedExchange;
import vn.dvcrank.connectors.portal.recorded.RecordedNight;

/**
 * A portal on this machine that answers what was recorded in the night of 17 September 2026, for
 * whatever period it is asked, unless it is told to misbehave.
 */
final class PortalDouble implements AutoCloseable {

  private static final String BASE = "/api/v1/reporting/evaluation/";
  private static final String LANDING = "/danh-gia-chat-luong-phuc-vu";
  private static final String OF_MONTH = "$.month";
  private static final int BEFORE_RECORDED = 1;

  private final WireMockServer server =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private final RecordedNight night;
  private final List<StubMapping> faults = new ArrayList<>();

  PortalDouble() throws IOException {
    night = RecordedNight.read(CommandRun.checkout().resolve("fixtures/portal/2026-09-17"));
    server.start();
    server.stubFor(get(LANDING).willReturn(aResponse().withBody("<html>trang chủ</html>")));
    for (RecordedExchange exchange : night.exchanges()) {
      server.stubFor(
          asFor(exchange)
              .willReturn(
                  aResponse()
                      .withStatus(exchange.status())
                      .withBody(Files.readAllBytes(exchange.answer()))));
      server.stubFor(
          asFor(exchange)
              .withRequestBody(matchingJsonPath(OF_MONTH))
              .willReturn(
                  aResponse()
                      .withStatus(exchange.status())
                      .withBody(ofMonth(Files.readString(exchange.answer())))));
    }
  }

  /** A province's questions name it; the national one names a type of department. */
  private static MappingBuilder asFor(RecordedExchange exchange) {
    JsonNode asked = exchange.question().body();
    String field = asked.has("rootDepartmentId") ? "rootDepartmentId" : "departmentType";
    String value = asked.get(field).textValue();
    return post(urlEqualTo(exchange.question().path()))
        .withRequestBody(matchingJsonPath("$." + field, equalTo(value)));
  }

  /**
   * A configuration that asks this portal in a hurry.
   *
   * @param deadline for one exchange, as PT10S
   */
  Path configuration(Path folder, String scope, String deadline) throws IOException {
    String yaml =
        """
        source:
          base: http://127.0.0.1:%1$s%2$s
          landing: http://127.0.0.1:%1$s%3$s
          delay: PT0S
          jitter: PT0S
          connect-timeout: PT5S
          read-timeout: PT5S
          total-timeout: %5$s
          tries: 3
          backoff: PT0.01S
          longest-retry-after: PT1S
        capture:
          scopes: [%4$s]
          periods: [year]
          collect-closed-days: 0
        site: {enabled: false}
        """
            .formatted(server.port(), BASE, LANDING, scope, deadline);
    return Files.writeString(folder.resolve("portal-double.yaml"), yaml);
  }

  /** Answers a question so, every time. */
  void always(String endpoint, ResponseDefinitionBuilder response) {
    add(any(urlPathEqualTo(BASE + endpoint)).willReturn(response));
  }

  /** Answers every question so, and the landing page too. */
  void alwaysAndEverywhere(ResponseDefinitionBuilder response) {
    add(any(anyUrl()).willReturn(response));
  }

  /** Answers a question so a few times, and after that as recorded. */
  void times(int times, String endpoint, ResponseDefinitionBuilder response) {
    for (int time = 0; time < times; time++) {
      add(
          any(urlPathEqualTo(BASE + endpoint))
              .inScenario(endpoint)
              .whenScenarioStateIs(time == 0 ? Scenario.STARTED : "failed " + time)
              .willSetStateTo("failed " + (time + 1))
              .willReturn(response));
    }
  }

  /** Answers a scope's question with the recorded answer, rewritten. */
  void rewrites(String scope, String endpoint, UnaryOperator<String> rewriting) {
    String body = rewriting.apply(recorded(scope, endpoint));
    always(endpoint, aResponse().withStatus(201).withBody(body));
    add(
        any(urlPathEqualTo(BASE + endpoint))
            .withRequestBody(matchingJsonPath(OF_MONTH))
            .willReturn(aResponse().withStatus(201).withBody(ofMonth(body))));
  }

  /**
   * The portal never gives a month and a year the same bytes; here a figure differs that is not
   * read.
   */
  private static String ofMonth(String body) {
    return body.replaceFirst("(\"growthPercent\"\\s*:\\s*)", "$11");
  }

  /** Answers a scope's question with the recorded answer, changed. */
  void reshapes(String scope, String endpoint, Consumer<ObjectNode> change) {
    rewrites(
        scope,
        endpoint,
        body -> {
          try {
            ObjectNode answer = (ObjectNode) RankingFiles.json(body);
            change.accept(answer);
            return answer.toString();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Answers one page of a scope's question with the recorded answer, changed. */
  void reshapesPage(String scope, String endpoint, int page, Consumer<ObjectNode> change)
      throws IOException {
    ObjectNode answer = (ObjectNode) RankingFiles.json(recorded(scope, endpoint));
    change.accept(answer);
    add(
        any(urlPathEqualTo(BASE + endpoint))
            .withRequestBody(matchingJsonPath("$.currentPage", equalTo(String.valueOf(page))))
            .willReturn(aResponse().withStatus(201).withBody(answer.toString())));
  }

  /** What was recorded, as text. */
  String recorded(String scope, String endpoint) {
    try {
      return Files.readString(
          night.directory().resolve(scope).resolve("2026").resolve(endpoint + ".answer.json"),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(MappingBuilder fault) {
    faults.add(server.stubFor(fault.atPriority(BEFORE_RECORDED)));
  }

  /** Answers as recorded from now on, and forgets what it was asked. */
  void recovers() {
    faults.forEach(server::removeStub);
    faults.clear();
    server.resetScenarios();
    server.resetRequests();
  }

  /** Where it stands: {@code http://127.0.0.1:8080}. */
  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /** How often it was asked for anything. */
  int asked() {
    return server.findAll(anyRequestedFor(anyUrl())).size();
  }

  /** How often it was asked this. */
  int asked(String endpoint) {
    return server.findAll(anyRequestedFor(urlPathEqualTo(BASE + endpoint))).size();
  }

  @Override
  public void close() {
    server.stop();
  }
}
