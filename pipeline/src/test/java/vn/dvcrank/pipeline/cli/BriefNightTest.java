package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short message: by hand, and sent after a pass. */
@Timeout(60)
class BriefNightTest {

  private static final String FIRST = "2026-09-17T02:00:00+07:00";
  private static final String SECOND = "2026-09-18T02:00:00+07:00";
  private static final String HOOK = "/hooks/known-to-few";

  private final Path folder;
  private final PortalDouble portal = new PortalDouble();
  private final WireMockServer chat =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private final TestInstallation installation;

  BriefNightTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.installation = new TestInstallation(folder.resolve("data"));
  }

  @BeforeEach
  void listen() {
    chat.start();
    chat.stubFor(post(HOOK).willReturn(aResponse().withStatus(204)));
  }

  @AfterEach
  void close() {
    portal.close();
    chat.stop();
  }

  private CommandRun night(String time, String brief) throws IOException {
    Path configuration = portal.configuration(folder, "national", "PT10S");
    Files.writeString(configuration, brief, StandardOpenOption.APPEND);
    return installation.runAt(time, "nightly", "--once", "--config", configuration.toString());
  }

  private String brief() {
    return "brief: {scopes: [national], webhook: \"%s\", max: 400}\n"
        .formatted(chat.baseUrl() + HOOK);
  }

  private List<LoggedRequest> messages() {
    return chat.findAll(anyRequestedFor(anyUrl()));
  }

  @Test
  void aPassThatBroughtSomethingNewIsToldInOneShortMessage() throws Exception {
    assertThat(night(FIRST, brief()).exit()).isZero();
    assertThat(messages()).hasSize(1);
    JsonNode message = JsonMapper.builder().build().readTree(messages().get(0).getBody());
    assertThat(message.size()).isEqualTo(1);
    String text = message.path("text").asText();
    assertThat(text).contains("toàn quốc, năm 2026 (tạm tính)", "02h00 ngày 17/09/2026");
    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(400);
    assertThat(installation.runAt(FIRST, "brief", "--period", "2026", "--max", "400").out().strip())
        .isEqualTo(text);
  }

  @Test
  void whatWasSentIsNotSentAgainAndWhatIsNewIs() throws Exception {
    night(FIRST, brief());
    night(FIRST, brief());
    assertThat(messages()).hasSize(1);
    night(SECOND, brief());
    assertThat(messages()).hasSize(2);
  }

  @Test
  void aMessageThatDoesNotComeThroughChangesNothingOfTheNightAndIsSentAfterTheNext()
      throws Exception {
    chat.stubFor(post(HOOK).willReturn(aResponse().withStatus(500)));
    assertThat(night(FIRST, brief()).exit()).isZero();
    assertThat(messages()).hasSize(1);
    chat.stubFor(post(HOOK).willReturn(aResponse().withStatus(200)));
    assertThat(night(FIRST, brief()).exit()).isZero();
    assertThat(messages()).hasSize(2);
  }

  @Test
  void nobodyIsToldWhoDidNotAsk() throws Exception {
    assertThat(night(FIRST, "").exit()).isZero();
    assertThat(messages()).isEmpty();
    assertThat(installation.data().resolve("briefs.json")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{max: 199};max: 200 or more",
        "{max: many};max: a whole number is expected",
        "{scopes: [H18]};give both scopes and webhook",
        "{scopes: [Huế], webhook: 'https://chat.example.vn/x'};not a scope",
        "{period: day};period: year, half, quarter or month",
        "{webhook: 'http://chat.example.vn/secret'};https is expected",
        "{scope: [H18]};there is no such setting"
      })
  void aSettingThatCannotBeUsedIsNamed(String brief, String problem) throws Exception {
    CommandRun run = night(FIRST, "brief: " + brief + "\n");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(problem).doesNotContain("secret");
    assertThat(run.err().lines()).hasSize(1);
  }
}
