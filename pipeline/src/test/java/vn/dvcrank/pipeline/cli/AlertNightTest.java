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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.store.DataLock;

/** Who is told of a failed night, and how often. */
@Timeout(60)
class AlertNightTest {

  private static final String FIRST = "2026-09-17T02:00:00+07:00";
  private static final String SECOND = "2026-09-18T02:00:00+07:00";
  private static final String AGAIN = "2026-09-18T09:00:00+07:00";
  private static final String HOOK = "/hooks/known-to-few";
  private static final String TOKEN = "khong-noi-cho-ai";

  private final Path folder;
  private final Path told;
  private final PortalDouble portal;
  private final WireMockServer office =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private final TestInstallation installation;
  private String alert = "";

  AlertNightTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.told = Files.createDirectories(folder.resolve("told"));
    this.portal = new PortalDouble();
    this.installation = new TestInstallation(folder.resolve("data"));
  }

  @BeforeEach
  void callBoth() throws IOException {
    office.start();
    office.stubFor(post(HOOK).willReturn(aResponse().withStatus(204)));
    Path token = Files.writeString(folder.resolve("hook.token"), TOKEN + "\n");
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    alert =
        "alert: {command: [%s, --urgent], webhook: \"%s\", token-from: {file: %s}, timeout: PT5S}\n"
            .formatted(
                script("env > $1.env; cat > $1.json; echo \"$2\" > $1.arguments"),
                office.baseUrl() + HOOK,
                token);
  }

  @AfterEach
  void close() {
    portal.close();
    office.stop();
  }

  /** A program that gets the name of a new file for what it is told, then its own arguments. */
  private Path script(String body) throws IOException {
    Path script = folder.resolve("tell.sh");
    Files.writeString(script, "#!/bin/sh\nset -- %s/$$ \"$@\"\n%s\n".formatted(told, body));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  private int night(String time) throws IOException {
    return run(time, "nightly", "--once").exit();
  }

  private CommandRun run(String time, String command, String... rest) throws IOException {
    Path configuration = portal.configuration(folder, "national", "PT10S");
    Files.writeString(configuration, alert, StandardOpenOption.APPEND);
    String[] arguments = Arrays.copyOf(rest, rest.length + 2);
    arguments[rest.length] = "--config";
    arguments[rest.length + 1] = configuration.toString();
    return installation.runAt(time, command, arguments);
  }

  private List<LoggedRequest> calls() {
    return office.findAll(anyRequestedFor(anyUrl()));
  }

  private JsonNode lastCall() throws IOException {
    List<LoggedRequest> calls = calls();
    String body = calls.get(calls.size() - 1).getBodyAsString();
    assertThat(JsonSchemas.faults("alert", body)).isEmpty();
    return JsonMapper.builder().build().readTree(body);
  }

  private List<String> written(String ending) throws IOException {
    try (var files = Files.list(told)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  private void refused() {
    portal.alwaysAndEverywhere(aResponse().withStatus(403));
  }

  @Test
  void aGoodNightIsNobodysBusiness() throws Exception {
    assertThat(night(FIRST)).isZero();
    assertThat(night(SECOND)).isZero();
    assertThat(calls()).isEmpty();
    assertThat(written(".json")).isEmpty();
  }

  @Test
  void aFailedNightIsToldOnceWithItsReasons() throws Exception {
    night(FIRST);
    refused();
    assertThat(night(SECOND)).isEqualTo(3);
    assertThat(night(AGAIN)).isEqualTo(3);
    assertThat(calls()).hasSize(1);
    LoggedRequest call = calls().get(0);
    assertThat(call.getHeader("User-Agent")).startsWith("dvcrank/");
    assertThat(call.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(call.getHeader("Content-Type")).startsWith("application/json");
    assertThat(lastCall().get("status").textValue()).isEqualTo("source_failed");
    assertThat(lastCall().at("/nights/0/night").textValue()).isEqualTo("2026-09-18");
    assertThat(lastCall().at("/nights/0/reasons/0").textValue())
        .startsWith("national 2026: blocked (source_blocked: ");

    assertThat(written(".json")).singleElement().isEqualTo(call.getBodyAsString());
    assertThat(written(".arguments")).containsExactly("--urgent\n");
    assertThat(written(".env").get(0).lines())
        .contains("DVCRANK_STATUS=source_failed", "DVCRANK_NIGHT=2026-09-18")
        .anyMatch(line -> line.startsWith("DVCRANK_SUMMARY=night 2026-09-18: source_failed, "))
        .allMatch(
            line ->
                line.matches(
                    "(DVCRANK_(NIGHTS?|STATUS|SUMMARY)|PATH|HOME|USER|LOGNAME|LANG|LC_ALL|LC_CTYPE"
                        + "|TZ|TMPDIR|PWD|OLDPWD|SHLVL|_)=.*"));
  }

  @Test
  void whatOpensTheWebhookIsNowhereToBeRead() throws Exception {
    night(FIRST);
    refused();
    office.resetAll();
    night(SECOND);
    String status = run(AGAIN, "status").out() + run(AGAIN, "status", "--json").out();
    String memory = Files.readString(installation.data().resolve("alerts.json"));
    String env = String.join("", written(".env")) + String.join("", written(".json"));
    assertThat(status + memory).contains("webhook at localhost: status 404");
    assertThat(status + memory + env).doesNotContain(TOKEN).doesNotContain("known-to-few");
  }

  @Test
  void aNightThatGotWorseIsToldAgain() throws Exception {
    night(FIRST);
    portal.rewrites(
        "national",
        "service-results",
        body ->
            body.replaceAll(
                "\"(totalScore|CKMB|TDGQ|CLGQ|TTTT|MDHL|MDSH)\": [0-9.]+", "\"$1\": 0"));
    assertThat(night(SECOND)).isEqualTo(4);
    assertThat(lastCall().get("status").textValue()).isEqualTo("held");
    refused();
    assertThat(night(AGAIN)).isEqualTo(3);
    assertThat(calls()).hasSize(2);
    assertThat(lastCall().get("status").textValue()).isEqualTo("source_failed");
    portal.recovers();
    assertThat(night("2026-09-18T10:00:00+07:00")).isZero();
    assertThat(calls()).hasSize(2);
  }

  @Test
  void nightsOnWhichTheMachineWasOffAreToldWhenItIsBack() throws Exception {
    night(FIRST);
    assertThat(night("2026-09-20T08:00:00+07:00")).isZero();
    assertThat(calls()).hasSize(1);
    assertThat(lastCall().get("nights").findValuesAsText("night"))
        .containsExactly("2026-09-18", "2026-09-19");
    assertThat(lastCall().get("status").textValue()).isEqualTo("missed");
    night("2026-09-20T09:00:00+07:00");
    assertThat(calls()).hasSize(1);
  }

  /** Calls begin with the night in which they are first wanted. */
  @Test
  void oldFailuresAreNotDugUp() throws Exception {
    String wanted = alert;
    alert = "";
    night(FIRST);
    refused();
    night(SECOND);
    portal.recovers();
    alert = wanted;
    night("2026-09-19T02:00:00+07:00");
    assertThat(calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 500})
  void aWebhookThatFailsChangesNothingAndIsCalledAgainByTheNextPass(int answer) throws Exception {
    night(FIRST);
    office.stubFor(
        post(HOOK)
            .willReturn(
                aResponse()
                    .withStatus(answer)
                    .withHeader("Location", office.baseUrl() + "/elsewhere")));
    refused();
    assertThat(night(SECOND)).isEqualTo(3);
    assertThat(calls()).hasSize(1);
    assertThat(run(AGAIN, "status").out())
        .contains(
            "told of 2026-09-18 (source_failed) by webhook in vain: webhook at localhost: status "
                + answer);
    office.stubFor(post(HOOK).willReturn(aResponse().withStatus(200)));
    assertThat(night(AGAIN)).isEqualTo(3);
    assertThat(night("2026-09-18T10:00:00+07:00")).isEqualTo(3);
    assertThat(calls()).hasSize(2);
    assertThat(written(".json")).as("the command had come through").hasSize(1);
    assertThat(run(AGAIN, "status").out()).doesNotContain("in vain");
  }

  @Test
  void aCommandThatHangsIsStoppedWithWhatItStarted() throws Exception {
    alert =
        "alert: {command: [%s], timeout: PT0.5S}\n"
            .formatted(script("sleep 300 & echo $! > $1.child; wait"));
    night(FIRST);
    refused();
    assertThat(night(SECOND)).isEqualTo(3);
    long child = Long.parseLong(written(".child").get(0).strip());
    Optional<ProcessHandle> left = ProcessHandle.of(child);
    if (left.isPresent()) {
      left.get().onExit().get(20, TimeUnit.SECONDS);
    }
    assertThat(run(AGAIN, "status", "--json").out())
        .contains("the command did not end within PT0.5S and was stopped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/program", "/bin/false"})
  void aCommandThatFailsChangesNothing(String program) throws Exception {
    alert = "alert: {command: [" + program + "]}\n";
    night(FIRST);
    refused();
    assertThat(night(SECOND)).isEqualTo(3);
    assertThat(installation.rows("SELECT status FROM run WHERE id = 2"))
        .containsExactly("source_failed");
    assertThat(run(AGAIN, "status").out()).contains("by command in vain: the command ");
  }

  @Test
  void aPassThatCannotBeginIsToldToo() throws Exception {
    night(FIRST);
    try (DataLock lock = DataLock.take(installation.directory(), "somebody (process 42)")) {
      assertThat(night(SECOND)).isEqualTo(5);
      assertThat(night(AGAIN)).isEqualTo(5);
    }
    assertThat(calls()).hasSize(1);
    assertThat(lastCall().get("status").textValue()).isEqualTo("failed");
    assertThat(lastCall().at("/nights/0/reasons/0").textValue())
        .contains("is in use by somebody (process 42)");
  }

  @Test
  void aTestSaysSoAndIsNotRemembered() throws Exception {
    CommandRun run = run(FIRST, "alert", "--test");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).containsExactly("command: told", "webhook: told");
    assertThat(lastCall().get("status").textValue()).isEqualTo("test");
    assertThat(installation.data().resolve("alerts.json")).doesNotExist();
    office.resetAll();
    CommandRun failed = run(FIRST, "alert", "--test");
    assertThat(failed.exit()).isEqualTo(3);
    assertThat(failed.out()).contains("webhook: failed: webhook at localhost: status 404");
    alert = "";
    assertThat(run(FIRST, "alert", "--test").exit()).isEqualTo(2);
  }
}
