package vn.dvcrank.pipeline.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights that fetch exports from addresses, and what becomes of those that give none. */
@Timeout(60)
class ExportFetchingTest {

  private static final String FIRST = "2026-09-17T02:00:00+07:00";
  private static final String LATER = "2026-09-17T09:00:00+07:00";
  private static final String EARLIER_NEXT_DAY = "2026-09-18T01:59:00+07:00";
  private static final String FILE = "<table>1";

  private final Path folder;
  private final ExportNights nights;

  ExportFetchingTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.nights = new ExportNights(folder);
  }

  @AfterEach
  void nothingStays() throws Exception {
    nights.close();
    if (Files.exists(nights.data().fetched())) {
      assertThat(nights.data().fetched()).isEmptyDirectory();
    }
  }

  private String source(String name, String path, String more) {
    return "- {name: %s, province: H18, url: \"%s%s\"%s}\n"
        .formatted(name, nights.address(), path, more);
  }

  private static String sources(String... sources) {
    return "sources:\n" + String.join("", sources);
  }

  @Test
  void asksForEachPeriodByItsDays() throws Exception {
    nights.answers("export", ok(FILE));
    nights.night(
        FIRST,
        sources(
            source(
                "one-stop",
                "export?from={from}&to={to}",
                ", periods: [month, year], date-format: dd/MM/yyyy")));
    assertThat(nights.asked())
        .containsExactly(
            "GET /export?from=01%2F01%2F2026&to=31%2F12%2F2026",
            "GET /export?from=01%2F08%2F2026&to=31%2F08%2F2026");
    assertThat(nights.received())
        .containsExactly("one-stop H18 2026 <table>1", "one-stop H18 2026-08 <table>1");
    assertThat(nights.ledger()).containsExactly("done", "one-stop|taken|200", "one-stop|known|200");
  }

  @Test
  void postsAFormWithThePeriodAndASession() throws Exception {
    nights.variable("H18_SESSION", "0123456789abcdef");
    nights.answers("form", ok(FILE));
    nights.night(
        FIRST,
        sources(
            source(
                "forms",
                "form",
                ", method: POST, form: {tuNgay: \"{from}\", denNgay: \"{to}\", loai: 2},"
                    + " periods: [year], token-from: {env: H18_SESSION},"
                    + " header: \"Cookie: JSESSIONID={token}\"")));
    nights
        .server()
        .verify(
            postRequestedFor(urlEqualTo("/form"))
                .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                .withHeader("Cookie", equalTo("JSESSIONID=0123456789abcdef"))
                .withRequestBody(equalTo("tuNgay=2026-01-01&denNgay=2026-12-31&loai=2")));
    assertThat(nights.ledger()).containsExactly("done", "forms|taken|200");
  }

  @Test
  void postsJsonWithThePeriod() throws Exception {
    nights.answers("api", aResponse().withStatus(201).withBody(FILE));
    nights.night(
        FIRST,
        sources(
            source("api", "api", ", json: {ky: {loai: 1, ma: \"{period}\"}}, periods: [quarter]")));
    nights
        .server()
        .verify(
            postRequestedFor(urlEqualTo("/api"))
                .withRequestBody(equalTo("{\"ky\":{\"loai\":1,\"ma\":\"2026-Q3\"}}")));
    assertThat(nights.ledger()).containsExactly("done", "api|taken|201");
  }

  @Test
  void aSourceThatFailsDoesNotStopTheOthers() throws Exception {
    nights.answers("broken", aResponse().withStatus(404).withBody("Nguyen"));
    nights.answers("good", ok(FILE));
    nights.night(FIRST, sources(source("broken", "broken", ""), source("good", "good", "")));
    assertThat(nights.ledger())
        .containsExactly("source_failed", "broken|source_failed|404", "good|taken|200");
    assertThat(nights.messages())
        .containsExactly(
            "broken (GET %sbroken): status 404, not 200 or 201".formatted(nights.address()));
  }

  @Test
  void aHostThatRefusesUsIsNotAskedAgainTonight() throws Exception {
    nights.answers("export", aResponse().withStatus(401));
    nights.answers("other", ok(FILE));
    nights.night(
        FIRST,
        sources(
            source("refused", "export?p={period}", ", periods: [month, year]"),
            source("other", "other", "")));
    assertThat(nights.ledger())
        .containsExactly(
            "source_failed", "refused|blocked|401", "refused|blocked|", "other|blocked|");
    assertThat(nights.questions()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "login, a login page instead of a file",
    "redirect, leads to a login on the same host",
    "error, a page: it is not recognised as an export",
    "json, it is not recognised as an export",
    "empty, the file is empty",
    "large, a file of more than 1000 bytes",
    "drip, timeout",
    "down, gave up after 2 tries",
  })
  void aSourceThatGivesNoExportFailsInWords(String fault, String words) throws Exception {
    nights.answers("export", response(fault));
    nights.night(
        FIRST,
        "largest-file-bytes: 1000\ntotal-timeout: PT0.4S\n"
            + sources(source("one-stop", "export", "")));
    assertThat(nights.ledger().get(0)).isEqualTo("source_failed");
    assertThat(nights.rows("SELECT outcome, sha256 || bytes FROM delivery"))
        .containsExactly("source_failed|0");
    assertThat(nights.messages()).singleElement().asString().contains(words);
    assertThat(nights.messages().get(0)).doesNotContain("Nguyen").doesNotContain("\n");
    assertThat(nights.received()).isEmpty();
  }

  private static ResponseDefinitionBuilder response(String fault) {
    return switch (fault) {
      case "login" -> ok("<html><input type='password'> Nguyen Van A");
      case "redirect" -> aResponse().withStatus(302).withHeader("Location", "/login?u=Nguyen");
      case "error" ->
          ok("<html><h1>Lỗi hệ thống: Nguyen Van A</h1></html>")
              .withHeader("Content-Disposition", "attachment; filename=export.xls");
      case "json" -> ok("{\"error\": \"Nguyen Van A\"}");
      case "empty" -> ok();
      case "large" -> ok("<table>" + "x".repeat(1000));
      case "drip" -> ok(FILE).withChunkedDribbleDelay(8, 60_000);
      case "down" -> aResponse().withStatus(503).withBody("Nguyen Van A");
      default -> throw new IllegalArgumentException(fault);
    };
  }

  @Test
  void isAskedOnceANightWhenItIsGood() throws Exception {
    nights.answers("export", ok(FILE));
    String sources = sources(source("one-stop", "export", ""));
    nights.night(FIRST, sources);
    nights.night(LATER, sources);
    assertThat(nights.questions()).isEqualTo(1);
    assertThat(nights.ledger()).containsExactly("done");
  }

  @Test
  void yesterdaysFileAgainIsKnownAndIsGood() throws Exception {
    nights.answers("export", ok(FILE));
    String sources = sources(source("one-stop", "export", ""));
    nights.night(FIRST, sources);
    nights.night(EARLIER_NEXT_DAY, sources);
    assertThat(nights.ledger()).containsExactly("done", "one-stop|known|200");
    nights.night("2026-09-18T05:00:00+07:00", sources);
    assertThat(nights.questions()).isEqualTo(2);
  }

  @Test
  void isAskedAgainAfterSoManyNights() throws Exception {
    nights.answers("export", ok(FILE));
    String sources = sources(source("one-stop", "export", ", every: P3D"));
    nights.night(FIRST, sources);
    nights.night("2026-09-19T23:59:00+07:00", sources);
    assertThat(nights.questions()).isEqualTo(1);
    nights.night("2026-09-20T00:00:00+07:00", sources);
    assertThat(nights.questions()).isEqualTo(2);
  }

  @Test
  void whatFailedForOnePeriodIsAskedAgainByTheNextPass() throws Exception {
    nights.answers("2026", ok(FILE));
    nights.answers("2026-08", aResponse().withStatus(500));
    String sources =
        sources(source("one-stop", "{period}", ", periods: [month, year], every: P9D"));
    nights.night(FIRST, sources);
    assertThat(nights.ledger())
        .containsExactly("source_failed", "one-stop|taken|200", "one-stop|source_failed|500");
    nights.answers("2026-08", ok("<table>2"));
    nights.night(LATER, sources);
    assertThat(nights.ledger()).containsExactly("done", "one-stop|known|200", "one-stop|taken|200");
    nights.night(EARLIER_NEXT_DAY, sources);
    assertThat(nights.ledger()).containsExactly("done");
  }

  @Test
  void aReplayFetchesNothing() throws Exception {
    nights.night("replay", FIRST, sources(source("one-stop", "export", "")));
    assertThat(nights.questions()).isZero();
    assertThat(nights.ledger()).containsExactly("done");
  }

  @Test
  void whatAnEarlierPassLeftIsRemoved() throws Exception {
    Files.createDirectories(nights.data().fetched());
    Files.writeString(nights.data().fetched().resolve("one-stop-1"), "half");
    nights.night(FIRST, "sources: []");
    assertThat(nights.data().fetched()).isEmptyDirectory();
    assertThat(folder).isNotEmptyDirectory();
  }
}
