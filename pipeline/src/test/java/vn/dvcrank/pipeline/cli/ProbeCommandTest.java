package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.capture.ProbeVerdict;

/** One question to a portal that behaves, or does not. */
class ProbeCommandTest {

  private static final String LIST = "service-results";

  /** The landing page, which opens a session, and the question. */
  private static final int ONE_QUESTION = 2;

  private static PortalDouble portal;

  @TempDir private Path folder = Path.of("");

  private Path configuration = Path.of("");

  @BeforeAll
  static void openPortal() throws IOException {
    portal = new PortalDouble();
  }

  @AfterAll
  static void closePortal() {
    portal.close();
  }

  @BeforeEach
  void configure() throws IOException {
    portal.recovers();
    configuration = portal.configuration(folder, "national", "PT20S");
  }

  @AfterEach
  void nothingWasWritten() throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      assertThat(inside).allMatch(file -> file.toString().endsWith(".yaml"));
    }
  }

  @Test
  void everyVerdictIsDocumentedWithItsExitCode() {
    assertThat(
            Repository.document("docs/operations.md").rows("Try the source", "verdict").stream()
                .map(row -> Document.codes(row.get(0)).get(0) + " " + row.get(2)))
        .containsExactlyElementsOf(
            Arrays.stream(ProbeVerdict.values())
                .map(one -> one.label() + " " + ProbeCommand.exitCode(one).number())
                .toList());
  }

  private CommandRun probe(String... options) {
    TestInstallation nowhere = new TestInstallation(folder.resolve("nowhere"));
    return nowhere.run(
        "probe",
        Stream.concat(Stream.of("--config", configuration.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private static void assertFitsOneScreen(CommandRun run) {
    assertThat(run.out().lines()).hasSizeLessThan(25).last().asString().startsWith("to do: ");
    assertThat(run.err()).isEmpty();
  }

  private static void assertSays(CommandRun run, int exit, String verdict) {
    assertFitsOneScreen(run);
    assertThat(run.out().lines()).as(run.out()).anyMatch(line -> line.startsWith(verdict + ": "));
    assertThat(run.exit()).isEqualTo(exit);
  }

  @Test
  void anAnswerAsAgreedFits() {
    CommandRun run = probe();
    assertSays(run, 0, "fits");
    assertThat(run.out().lines())
        .contains("question: portal.evaluation, national 2026")
        .anyMatch(line -> line.matches("  GET http://127.*, status 200 after \\d+ ms"))
        .anyMatch(line -> line.matches("  POST .*/service-results, status 201 after \\d+ ms"))
        .anyMatch(line -> line.matches("answer: \\d+ bytes, 34 units"));
    assertThat(portal.asked()).isEqualTo(ONE_QUESTION);
  }

  @Test
  void anotherPeriodCanBeAskedFor() throws IOException {
    CommandRun run = probe("--period", "2026-08", "--json");
    assertThat(run.exit()).isZero();
    JsonNode report = RankingFiles.json(run.out());
    assertThat(report.get("period").textValue()).isEqualTo("2026-08");
    assertThat(report.get("question").textValue()).contains("\"month\":8");
    assertThat(report.get("verdict").textValue()).isEqualTo("fits");
    assertThat(portal.asked()).isEqualTo(ONE_QUESTION);
  }

  @Test
  void aPeriodThatThereIsNotIsNotAskedFor() {
    CommandRun run = probe("--period", "2026-H1");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errLines()).singleElement().asString().contains("does not offer 2026-H1");
    assertThat(portal.asked()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "401, blocked",
    "403, blocked",
    "406, blocked",
    "404, other",
    "500, busy",
    "503, busy"
  })
  void aStatusIsToldForWhatItIs(int status, String verdict) {
    portal.always(LIST, aResponse().withStatus(status).withBody("no"));
    assertSays(probe(), 3, verdict);
    assertThat(portal.asked()).as("nothing is tried twice").isEqualTo(ONE_QUESTION);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void howLongToWaitIsSaidAndNotWaitedFor(int status) {
    portal.always(LIST, aResponse().withStatus(status).withHeader("Retry-After", "120"));
    CommandRun run = probe();
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).contains(status == 429 ? "Retry-After: 120" : "status 503");
    assertThat(portal.asked()).isEqualTo(ONE_QUESTION);
  }

  @Test
  void aRefusalAtTheDoorIsTheLastQuestion() {
    portal.alwaysAndEverywhere(aResponse().withStatus(403));
    CommandRun run = probe();
    assertSays(run, 3, "blocked");
    assertThat(run.out()).contains("landing-page (GET ");
    assertThat(portal.asked()).isEqualTo(1);
  }

  @Test
  void aFirewallsPageIsARefusalWhateverItsStatus() {
    portal.always(
        LIST,
        page(
            "<html><title>Request Rejected</title>The requested URL was rejected."
                + " Your support ID is: 42</html>"));
    assertSays(probe(), 3, "blocked");
    assertThat(portal.asked()).isEqualTo(ONE_QUESTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!DOCTYPE html><html><script src=\"/main.js\"></script><div id=\"root\"></div></html>"
      })
  void anEmptyPageIsNoAnswer(String body) {
    portal.always(LIST, page(body));
    assertSays(probe(), 3, "empty");
    assertThat(portal.asked()).isEqualTo(ONE_QUESTION);
  }

  private static ResponseDefinitionBuilder page(String body) {
    return aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody(body);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aRedirectIsToldAndNotFollowed(int status) {
    String target = portal.origin() + "/dang-nhap";
    portal.always(LIST, aResponse().withStatus(status).withHeader("Location", target));
    CommandRun run = probe();
    assertSays(run, 3, "redirected");
    assertThat(run.out()).contains("status " + status + " to " + target);
    assertThat(portal.asked()).isEqualTo(ONE_QUESTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"code\":\"E01\",\"data\":{},\"message\":\"bận\"}",
        "{\"code\":\"OK\",\"data\":{\"overview\":{}},\"message\":\"OK\"}",
        "{\"code\":\"OK\",\"data\":{\"evaluation\":["
      })
  void otherJsonIsNoAnswer(String body) {
    portal.always(LIST, aResponse().withStatus(201).withBody(body));
    CommandRun run = probe();
    assertSays(run, 3, "other");
    assertThat(run.out()).contains("source_contract_broken national 2026");
    assertThat(portal.asked()).isEqualTo(ONE_QUESTION);
  }

  @Test
  void aNewFieldIsNamed() {
    rows(row -> row.put("hạng", 1));
    CommandRun run = probe();
    assertSays(run, 4, "drifted");
    assertThat(run.out()).contains("field_new service-results data.evaluation[].hạng", "34 ×");
  }

  @Test
  void aMissingFieldIsNamed() {
    portal.reshapes(
        "national",
        LIST,
        answer -> ((ObjectNode) answer.at("/data/evaluation/0/groupScores")).remove("MDSH"));
    CommandRun run = probe();
    assertSays(run, 4, "drifted");
    assertThat(run.out())
        .contains("field_missing service-results data.evaluation[].groupScores.MDSH", "1 ×");
  }

  @Test
  void aRetypedFigureIsHeld() {
    rows(row -> row.put("totalScore", row.get("totalScore").asText()));
    CommandRun run = probe();
    assertSays(run, 4, "held");
    assertThat(run.out())
        .contains("field_retyped service-results data.evaluation[].totalScore")
        .contains("gate_all_zero");
  }

  @Test
  void pointsBeyondTheirCapAreNamed() {
    portal.reshapes(
        "national",
        LIST,
        answer -> ((ObjectNode) answer.at("/data/evaluation/0/groupScores")).put("TTTT", 10.5));
    CommandRun run = probe();
    assertSays(run, 4, "drifted");
    assertThat(run.out()).contains("score_out_of_range");
  }

  @Test
  void thirtyThreeProvincesAreTooFew() {
    portal.reshapes(
        "national", LIST, answer -> ((ArrayNode) answer.at("/data/evaluation")).remove(0));
    CommandRun run = probe();
    assertSays(run, 4, "held");
    assertThat(run.out()).contains("33 units").contains("gate_units_missing provinces 33 units");
  }

  /** A screen is enough for an answer in which everything is odd. */
  @Test
  void aHundredNewFieldsFitOneScreen() {
    portal.reshapes(
        "national",
        LIST,
        answer -> {
          for (int field = 0; field < 100; field++) {
            ((ObjectNode) answer.get("data")).put("field" + field, field);
          }
        });
    CommandRun run = probe();
    assertSays(run, 4, "drifted");
    assertThat(run.out()).contains("more; --json has all");
  }

  private static void rows(Consumer<ObjectNode> change) {
    portal.reshapes(
        "national",
        LIST,
        answer -> answer.at("/data/evaluation").forEach(row -> change.accept((ObjectNode) row)));
  }

  @ParameterizedTest
  @CsvSource({"CONNECTION_RESET_BY_PEER, unreachable", "EMPTY_RESPONSE, unreachable"})
  void aTornConnectionIsNotTriedAgain(Fault fault, String verdict) {
    portal.always(LIST, aResponse().withFault(fault));
    assertSays(probe(), 3, verdict);
    assertThat(portal.asked()).isEqualTo(ONE_QUESTION);
  }

  @Test
  void silenceIsTold() throws IOException {
    configuration = portal.configuration(folder, "national", "PT0.4S");
    portal.always(LIST, aResponse().withFixedDelay(60_000));
    assertSays(probe(), 3, "silent");
  }

  @ParameterizedTest
  @CsvSource({"http://no-such-host.invalid, host_unknown", "http://127.0.0.1:1, unreachable"})
  void aSourceThatIsNotThereIsTold(String origin, String verdict) throws IOException {
    configuration = elsewhere(origin);
    CommandRun run = probe();
    assertSays(run, 3, verdict);
    assertThat(run.out()).contains("  GET " + origin).contains("no answer after");
  }

  private Path elsewhere(String origin) throws IOException {
    return Files.writeString(
        folder.resolve("elsewhere.yaml"),
        "source: {base: \"%1$s/api/\", landing: \"%1$s/\"}".formatted(origin));
  }

  @Test
  void anIssuerNobodyKnowsIsToldAndATrustedOneNamed() throws Exception {
    try (TlsPortal tls = new TlsPortal(portal, TlsPortal.Certificate.GOOD)) {
      configuration = elsewhere(tls.origin());
      CommandRun unknown = probe();
      assertSays(unknown, 3, "not_trusted");
      assertThat(unknown.out()).contains("source.trust-store");
      Files.writeString(
          configuration,
          Files.readString(configuration)
              .replace("}", ", trust-store: \"%s\", delay: PT0S}".formatted(tls.issuers())));
      CommandRun known = probe();
      assertSays(known, 0, "fits");
      assertThat(known.out()).contains("TLSv1.3, certificate issued by CN=");
    }
  }

  @Test
  void aRecordedNightCanBeAsked() {
    String recordings = CommandRun.checkout().resolve("fixtures/portal").toString();
    CommandRun run = probe("--replay", recordings);
    assertSays(run, 0, "fits");
    assertThat(run.out()).contains("34 units");
    assertSays(probe("--replay", recordings, "--period", "2025"), 3, "other");
    assertThat(probe("--replay", folder.resolve("none").toString()).exit()).isEqualTo(2);
    assertThat(portal.asked()).isZero();
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    portal.always(LIST, aResponse().withStatus(403));
    CommandRun run = probe("--json");
    assertThat(run.exit()).isEqualTo(3);
    JsonNode report = RankingFiles.json(run.out());
    assertThat(report.get("verdict").textValue()).isEqualTo("blocked");
    assertThat(report.get("units").isNull()).isTrue();
    assertThat(report.findValuesAsText("status")).isEqualTo(List.of("200", "403"));
    assertThat(report.at("/findings/0/code").textValue()).isEqualTo("source_blocked");
  }

  /** A data directory that is there is not even looked into, but for its configuration. */
  @Test
  void itNeedsNoLockAndNoDatabase() throws IOException {
    CommandRun run =
        CommandRun.at(
            TestInstallation.NOW,
            "probe",
            "--data",
            folder.toString(),
            "--config",
            configuration.toString());
    assertSays(run, 0, "fits");
  }
}
