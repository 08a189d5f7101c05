package vn.dvcrank.connectors.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dvcrank.connectors.portal.PortalClients.client;
import static vn.dvcrank.connectors.portal.PortalClients.landingOn;
import static vn.dvcrank.connectors.portal.PortalClients.manners;
import static vn.dvcrank.connectors.portal.StubbedPortal.REJECTED;
import static vn.dvcrank.connectors.portal.StubbedPortal.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are written as they come, judged by what they are, and never quoted. */
@Timeout(60)
class PortalDownloadTest {

  @RegisterExtension static final StubbedPortal SERVER = new StubbedPortal();

  private static final long BOUND = 300_000;
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** Only tables are files that were asked for. */
  private static final FileAcceptance TABLE =
      file ->
          Files.readString(file).contains("<table>")
              ? Optional.empty()
              : Optional.of("it is no table");

  private final VirtualTime time = new VirtualTime();

  @TempDir private Path folder;

  private PortalRequest request(String path, Header... headers) {
    return new PortalRequest("one-stop", 1, "GET", SERVER.uri(path), "", "", List.of(headers));
  }

  private Path target() {
    return folder.resolve("file");
  }

  private static void answers(String path, ResponseDefinitionBuilder response) {
    SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(response));
  }

  private PortalFailure failure(ResponseDefinitionBuilder response) {
    return failure(response, DEADLINE);
  }

  private PortalFailure failure(ResponseDefinitionBuilder response, Duration deadline) {
    answers("/export", response);
    try (PortalClient client = client(manners(), time)) {
      PortalFailure failure =
          catchThrowableOfType(
              PortalFailure.class,
              () ->
                  client
                      .forFiles(BOUND, deadline)
                      .download(request("/export?from=1"), target(), TABLE));
      assertThat(failure).hasMessageStartingWith("one-stop (GET http://localhost:");
      assertThat(failure).hasMessageNotContaining("?from=1");
      assertThat(failure.answer().stream().mapToInt(answer -> answer.body().length).sum()).isZero();
      return Objects.requireNonNull(failure);
    }
  }

  @Test
  void anHtmlTableIsAFileLikeAnyOther() throws Exception {
    byte[] body = ("<html><table>" + "x".repeat(200_000)).getBytes(UTF_8);
    answers("/export", status(200).withBody(body));
    try (PortalClient client = client(manners(), time)) {
      Download download =
          client.forFiles(BOUND, DEADLINE).download(request("/export"), target(), TABLE);
      assertThat(download.bytes()).isEqualTo(body.length);
      assertThat(download.status()).isEqualTo(200);
    }
    assertThat(target()).hasBinaryContent(body);
    SERVER.verify(
        getRequestedFor(anyUrl()).withHeader("User-Agent", equalTo(PortalClients.USER_AGENT)));
  }

  @Test
  void aTryThatFailedLeavesNothingInTheFile() throws Exception {
    SERVER.stubFor(
        get("/export")
            .inScenario("busy")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(status(503).withHeader("Retry-After", "30").withBody("busy ".repeat(99)))
            .willSetStateTo("ready"));
    SERVER.stubFor(
        get("/export")
            .inScenario("busy")
            .whenScenarioStateIs("ready")
            .willReturn(status(200).withBody("<table>1")));
    try (PortalClient client = client(manners(), time)) {
      client.forFiles(BOUND, DEADLINE).download(request("/export"), target(), TABLE);
    }
    assertThat(target()).hasContent("<table>1");
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 406, 429})
  void aRefusalEndsWhatTheHostIsAskedInAnySession(int status) {
    answers("/export", status(status).withHeader("Retry-After", "60").withBody("<table>"));
    answers("/other", status(200).withBody("<table>"));
    try (PortalClient client = client(manners(), time)) {
      PortalFailure failure =
          catchThrowableOfType(
              PortalFailure.class,
              () -> client.forFiles(BOUND, DEADLINE).download(request("/export"), target(), TABLE));
      assertThat(failure).isInstanceOf(BlockedFailure.class).hasMessageContaining("wait 60 s");
      assertThat(failure.answer()).map(PortalAnswer::status).contains(status);
      assertThatThrownBy(
              () -> client.forFiles(BOUND, DEADLINE).download(request("/other"), target(), TABLE))
          .isInstanceOf(BlockedFailure.class)
          .hasMessageContaining("not sent");
    }
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 503})
  void aFirewallsPageIsARefusal(int status) {
    assertThat(failure(status(status).withBody(REJECTED))).isInstanceOf(BlockedFailure.class);
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @Test
  void aPageThatHoldsBackProgramsIsARefusal() {
    assertThat(failure(status(200).withBody("<html><p>Just a moment...</p></html>")))
        .isInstanceOf(BlockedFailure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><form><input type=\"password\"></form>Nguyen Van A</html>",
        "<!DOCTYPE html><h1>ĐĂNG NHẬP</h1>Nguyen Van A, captcha",
        "<html>\u0110a\u0306ng nha\u0323\u0302p Nguyen Van A</html>"
      })
  void aLoginPageIsNoFileAndIsNotQuoted(String page) {
    PortalFailure failure = failure(status(200).withBody(page));
    assertThat(failure)
        .isInstanceOf(ContractFailure.class)
        .hasMessageContaining("a login page instead of a file")
        .hasMessageNotContaining("Nguyen");
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/auth/login?return=Nguyen, leads to a login on the same host",
    "http://sso.example.vn/cas/;jsessionid=Nguyen, leads to a login on sso.example.vn",
    "/files/Nguyen.xls, leads to another address on the same host",
    "http://[Nguyen, leads to another address"
  })
  void aRedirectIsNotFollowedAndNotQuoted(String location, String words) {
    PortalFailure failure = failure(status(302).withHeader("Location", location));
    assertThat(failure)
        .isInstanceOf(ContractFailure.class)
        .hasMessageContaining("status 302, " + words)
        .hasMessageNotContaining("Nguyen");
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @Test
  void anErrorPageThatCallsItselfAFileIsNone() {
    PortalFailure failure =
        failure(
            status(200)
                .withHeader("Content-Type", "application/vnd.ms-excel")
                .withHeader("Content-Disposition", "attachment; filename=export.xls")
                .withBody("<html><h1>Lỗi</h1>NullPointerException at Nguyen</html>"));
    assertThat(failure)
        .isInstanceOf(ContractFailure.class)
        .hasMessageEndingWith("status 200, but a page: it is no table");
  }

  @Test
  void anotherStatusIsNotQuotedEither() {
    assertThat(failure(status(404).withBody("Nguyen")))
        .isInstanceOf(ContractFailure.class)
        .hasMessageEndingWith("status 404, not 200 or 201");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void anEmptyFileIsNone(int status) {
    assertThat(failure(status(status)))
        .isInstanceOf(ContractFailure.class)
        .hasMessageEndingWith("but the file is empty");
  }

  @Test
  void theBoundHoldsForFiles() {
    assertThat(failure(status(200).withBody(new byte[(int) BOUND + 1])))
        .isInstanceOf(ContractFailure.class)
        .hasMessageContaining("a file of more than 300000 bytes");
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @Test
  void aDripEndsAtTheDeadlineOfFiles() {
    PortalFailure failure =
        failure(
            status(200).withBody("<table>").withChunkedDribbleDelay(7, 60_000),
            Duration.ofMillis(300));
    assertThat(failure).isInstanceOf(TransientFailure.class).hasMessageContaining("timeout");
    assertThat(SERVER.asked()).isEqualTo(manners().tries());
  }

  /** What a server says before its status is repeated by the library, and may be anything. */
  @Test
  void aLineThatIsNoHttpIsNotQuoted() throws Exception {
    try (RawServer server =
            new RawServer(out -> out.write("Nguyen Van A\r\n\r\n".getBytes(UTF_8)));
        PortalClient client = client(manners(), time)) {
      PortalRequest request = new PortalRequest("one-stop", 1, "GET", server.uri(), "", "");
      assertThatThrownBy(() -> client.forFiles(BOUND, DEADLINE).download(request, target(), TABLE))
          .isInstanceOf(TransientFailure.class)
          .hasMessageNotContaining("Nguyen");
    }
  }

  @Test
  void aDiskThatCannotBeWrittenIsNotTheSourcesFault() {
    answers("/export", status(200).withBody("<table>"));
    try (PortalClient client = client(manners(), time)) {
      Path nowhere = folder.resolve("none").resolve("file");
      assertThatThrownBy(
              () -> client.forFiles(BOUND, DEADLINE).download(request("/export"), nowhere, TABLE))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void filesKeepThePaceOfTheSessionTheyComeWith() throws Exception {
    SERVER.stubFor(get("/landing").willReturn(status(200)));
    answers("/export", status(200).withBody("<table>"));
    try (PortalClient client = client(landingOn(SERVER.uri("/landing")), time)) {
      client.forFiles(BOUND, DEADLINE).download(request("/export"), target(), TABLE);
      client.forFiles(BOUND, DEADLINE).download(request("/export"), target(), TABLE);
    }
    SERVER.verify(0, getRequestedFor(urlPathEqualTo("/landing")));
    assertThat(time.waits()).hasSize(1);
    assertThat(time.waits().get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(800));
  }

  /** A session's cookies join the one that opens it, and stay in that session. */
  @Test
  void cookiesAreKeptWithinASession() throws Exception {
    answers(
        "/export",
        status(200)
            .withHeader("Set-Cookie", "node=7; Path=/", "SESSION=theirs; Path=/")
            .withBody("<table>"));
    Header own = new Header("Cookie", "SESSION=ours");
    try (PortalClient client = client(manners(), time)) {
      PortalClient session = client.forFiles(BOUND, DEADLINE);
      session.download(request("/export", own), target(), TABLE);
      session.download(request("/export?second", own), target(), TABLE);
      client.forFiles(BOUND, DEADLINE).download(request("/export?other"), target(), TABLE);
    }
    SERVER.verify(
        getRequestedFor(urlEqualTo("/export?second"))
            .withHeader("Cookie", equalTo("SESSION=ours; node=7")));
    SERVER.verify(getRequestedFor(urlEqualTo("/export?other")).withoutHeader("Cookie"));
  }

  @Test
  void aHeadersValueIsInNoText() {
    PortalRequest request = request("/export", new Header("Authorization", "Bearer abc"));
    assertThat(request.toString()).doesNotContain("abc").contains("Authorization");
  }
}
