package vn.dvcrank.pipeline.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Tokens come from where they belong, go to their source, and are nowhere else. */
@Timeout(60)
class ExportTokenTest {

  private static final String NIGHT = "2026-09-17T02:00:00+07:00";
  private static final String TOKEN = "tk-5b1e0a97d3c84f62";
  private static final List<String> LOGGERS_OF_THE_SERVER =
      List.of(
          "org.eclipse.jetty", "wiremock", "WireMock", "com.github.tomakehurst", "org.wiremock");

  private final Path folder;
  private final ExportNights nights;

  ExportTokenTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.nights = new ExportNights(folder);
  }

  @AfterEach
  void close() {
    nights.close();
  }

  private String source(String tokenFrom) {
    return "sources:\n- {name: one-stop, province: H18, url: \"%sexport\", token-from: %s}\n"
        .formatted(nights.address(), tokenFrom);
  }

  private Path tokenFile(String content, String permissions) throws Exception {
    Path file = Files.writeString(folder.resolve("token"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void aTokenOfTheEnvironmentGoesIntoTheHeader() throws Exception {
    nights.variable("H18_TOKEN", TOKEN);
    nights.answers("export", ok("<table>"));
    nights.night(NIGHT, source("{env: H18_TOKEN}"));
    assertSent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------"})
  void aTokenOfAFileGoesIntoTheHeader(String permissions) throws Exception {
    nights.answers("export", ok("<table>"));
    nights.night(NIGHT, source("{file: %s}".formatted(tokenFile(TOKEN + "\n", permissions))));
    assertSent();
  }

  private void assertSent() throws Exception {
    nights
        .server()
        .verify(
            getRequestedFor(urlEqualTo("/export"))
                .withHeader("Authorization", equalTo("Bearer " + TOKEN)));
    assertThat(nights.ledger()).containsExactly("done", "one-stop|taken|200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-"})
  void aFileThatOthersReadIsNotUsed(String permissions) throws Exception {
    Path file = tokenFile(TOKEN, permissions);
    nights.night(NIGHT, source("{file: %s}".formatted(file)));
    assertThat(nights.ledger()).containsExactly("source_failed", "one-stop|source_failed|");
    assertThat(nights.messages())
        .containsExactly(
            "token file " + file + " is open to others; chmod 600 it, and renew the token");
    assertThat(nights.questions()).isZero();
  }

  @Test
  void aTokenThatIsNotThereIsSaid() throws Exception {
    nights.night(NIGHT, source("{env: H18_TOKEN}"));
    assertThat(nights.messages())
        .containsExactly("environment variable H18_TOKEN is not set; it should be the token");
    nights.night(NIGHT, source("{file: %s}".formatted(folder.resolve("none"))));
    assertThat(nights.messages())
        .containsExactly(
            "token file %s cannot be read (NoSuchFileException); put the token into it"
                .formatted(folder.resolve("none")));
    nights.night(NIGHT, source("{file: %s}".formatted(tokenFile("two words", "rw-------"))));
    assertThat(nights.messages()).singleElement().asString().contains("has no token");
    assertThat(nights.questions()).isZero();
  }

  @Test
  void anotherHostNeverGetsIt() throws Exception {
    nights.variable("H18_TOKEN", TOKEN);
    WireMockServer other =
        new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    other.start();
    try {
      nights.answers(
          "export",
          aResponse()
              .withStatus(307)
              .withHeader("Location", "http://127.0.0.1:" + other.port() + "/file"));
      nights.night(NIGHT, source("{env: H18_TOKEN}"));
      assertThat(other.getAllServeEvents()).isEmpty();
    } finally {
      other.stop();
    }
    assertThat(nights.ledger()).containsExactly("source_failed", "one-stop|source_failed|307");
  }

  /** Even where the source says it again, and everything is logged. */
  @ParameterizedTest
  @ValueSource(ints = {200, 302, 401, 404, 429, 503})
  void itIsNowhereElse(int status) throws Exception {
    nights.variable("H18_TOKEN", TOKEN);
    ResponseDefinitionBuilder echo =
        aResponse()
            .withStatus(status)
            .withHeader("Location", "/login;jsessionid=" + TOKEN + "?token=" + TOKEN)
            .withHeader("WWW-Authenticate", "Bearer " + TOKEN)
            .withHeader("Set-Cookie", "session=" + TOKEN)
            .withHeader("Retry-After", TOKEN)
            .withBody("not an export, but your token is " + TOKEN);
    nights.answers("export", echo);
    Queue<String> logged = new ConcurrentLinkedQueue<>();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Logger ours = (Logger) LoggerFactory.getLogger("vn.dvcrank");
    Level before = root.getLevel();
    Level oursBefore = ours.getLevel();
    AppenderBase<ILoggingEvent> everything = appender(logged);
    everything.start();
    Appender<ILoggingEvent> console = root.getAppender("stderr");
    root.detachAppender(console);
    root.addAppender(everything);
    root.setLevel(Level.TRACE);
    ours.setLevel(Level.TRACE);
    try {
      nights.night(NIGHT, source("{env: H18_TOKEN}"));
    } finally {
      root.detachAppender(everything);
      root.addAppender(console);
      root.setLevel(before);
      ours.setLevel(oursBefore);
    }
    assertThat(nights.ledger().get(0)).isEqualTo("source_failed");
    assertThat(nights.server().findAll(getRequestedFor(urlEqualTo("/export"))))
        .allSatisfy(
            request -> assertThat(request.header("Authorization").firstValue()).endsWith(TOKEN))
        .isNotEmpty();
    assertThat(logged).hasSizeGreaterThan(50).noneMatch(line -> line.contains(TOKEN));
    assertThat(nights.messages()).hasSize(1).noneMatch(line -> line.contains(TOKEN));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1).contains(TOKEN))
            .as(file.toString())
            .isFalse();
      }
    }
  }

  private static AppenderBase<ILoggingEvent> appender(Queue<String> logged) {
    return new AppenderBase<>() {
      @Override
      protected void append(ILoggingEvent event) {
        if (LOGGERS_OF_THE_SERVER.stream().noneMatch(event.getLoggerName()::startsWith)) {
          logged.add(
              event.getLoggerName()
                  + " "
                  + event.getFormattedMessage()
                  + (event.getThrowableProxy() == null
                      ? ""
                      : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
      }
    };
  }
}
