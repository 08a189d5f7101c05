package vn.dvcrank.connectors.portal.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.connectors.portal.BlockedFailure;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalClient;
import vn.dvcrank.connectors.portal.PortalManners;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** A recorded night answers through the real client, and says what it does not hold. */
class RecordedNightsTest {

  private static final String NIGHT =
      """
      at: 2026-09-17T02:00:00+07:00
      captures: [{scope: H18, period: "2026"}, {scope: national, period: 2026-Q3}]
      provenance: made for this test
      """;
  private static final String REQUEST =
      """
      {"method": "POST", "path": "/api/v1/reporting/evaluation/service-results",
       "body": {"year": 2026, "rootDepartmentId": "019d2be3-6a85-74ec-a341-16615c474af4",
                "timeType": "year"},
       "status": 201, "provenance": "made"}
      """;
  private static final String ANSWER = "{ \"code\": \"OK\",  \"data\": {} }\n";

  @TempDir Path directory;
  private Path night;

  @BeforeEach
  void recordOneNight() throws IOException {
    night = directory.resolve("2026-09-17");
    write(night.resolve("night.yaml"), NIGHT);
    write(night.resolve("H18/2026/list.request.json"), REQUEST);
    write(night.resolve("H18/2026/list.answer.json"), ANSWER);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private PortalClient client() throws IOException {
    AtomicInteger waits = new AtomicInteger();
    return new PortalClient(
        PortalManners.replaying("dvcrank-test"),
        InstantSource.fixed(Instant.EPOCH),
        length -> waits.incrementAndGet(),
        new Random(1),
        List.of(new RecordedAnswers(RecordedNight.read(night))));
  }

  private static List<PortalRequest> asked() {
    return EvaluationContract.ofPortal().requests(new Scope("H18"), Period.parse("2026"));
  }

  @Test
  void answersWhatWasRecordedByteForByte() throws Exception {
    try (PortalClient client = client()) {
      PortalAnswer answer =
          client.exchange(asked().get(0), EvaluationContract.ofPortal().acceptance());
      assertThat(answer.status()).isEqualTo(201);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(ANSWER);
    }
  }

  @Test
  void namesWhatWasNotRecordedAndGoesOn() throws Exception {
    try (PortalClient client = client()) {
      assertThatThrownBy(
              () -> client.exchange(asked().get(1), EvaluationContract.ofPortal().acceptance()))
          .isInstanceOf(ContractFailure.class)
          .hasMessageContaining("not recorded: POST /api/v1/reporting/evaluation/transparency")
          .hasMessageContaining("019d2be3-6a85-74ec-a341-16615c474af4");
      assertThat(client.exchange(asked().get(0), body -> Optional.empty()).status()).isEqualTo(201);
    }
  }

  @Test
  void replaysARefusalAsOne() throws Exception {
    write(night.resolve("H18/2026/list.request.json"), REQUEST.replace("201", "403"));
    try (PortalClient client = client()) {
      assertThatThrownBy(() -> client.exchange(asked().get(0), body -> Optional.empty()))
          .isInstanceOf(BlockedFailure.class);
    }
  }

  @Test
  void readsWhatTheNightSaysOfItself() throws Exception {
    RecordedNight read = RecordedNight.read(night);
    assertThat(read.at()).isEqualTo(Instant.parse("2026-09-16T19:00:00Z"));
    assertThat(read.captures())
        .containsExactly(
            new RecordedCapture(new Scope("H18"), Period.parse("2026")),
            new RecordedCapture(Scope.NATIONAL, Period.parse("2026-Q3")));
    assertThat(read.provenance()).isEqualTo("made for this test");
    assertThat(read.exchanges())
        .singleElement()
        .satisfies(
            exchange -> {
              assertThat(exchange.status()).isEqualTo(201);
              assertThat(exchange.provenance()).isEqualTo(RecordedExchange.Provenance.MADE);
            });
  }

  @Test
  void nightsComeInOrderOfTime() throws Exception {
    write(directory.resolve("z-first/night.yaml"), NIGHT.replace("2026-09-17", "2026-09-01"));
    write(directory.resolve("not-a-night/README.md"), "nothing");
    assertThat(RecordedNights.in(directory))
        .extracting(found -> found.directory().getFileName().toString())
        .containsExactly("z-first", "2026-09-17");
    assertThat(RecordedNights.in(night))
        .extracting(RecordedNight::directory)
        .containsExactly(night);
  }

  @Test
  void aDirectoryWithoutNightsIsSaid() throws Exception {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertThatThrownBy(() -> RecordedNights.in(empty))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("empty")
        .hasMessageContaining("night.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "night.yaml, 'at: yesterday\ncaptures: []\nprovenance: x\n'",
    "night.yaml, 'captures: []\nprovenance: x\n'",
    "night.yaml, 'at: 2026-09-17T02:00:00+07:00\ncaptures: [{scope: X, period: a}]\nprovenance: x\n'",
    "night.yaml, 'at: 2026-09-17T02:00:00+07:00\ncaptures: []\nprovenance: x\nwhy: so\n'",
    "H18/2026/list.request.json, '{\"method\":\"POST\"}'",
    "H18/2026/list.request.json, '{\"method\":\"POST\",\"path\":\"/\",\"status\":200,\"provenance\":\"guessed\"}'",
    "H18/2026/list.request.json, 'not json'"
  })
  void aBrokenFileIsNamed(String file, String content) throws Exception {
    write(night.resolve(file), content);
    assertThatThrownBy(() -> RecordedNight.read(night))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(night.resolve(file).toString());
  }

  @Test
  void halfAPairIsNamed() throws Exception {
    write(night.resolve("H18/2026/lone.answer.json"), ANSWER);
    assertThatThrownBy(() -> RecordedNight.read(night)).hasMessageContaining("lone.answer.json");
    Files.delete(night.resolve("H18/2026/lone.answer.json"));
    Files.delete(night.resolve("H18/2026/list.answer.json"));
    assertThatThrownBy(() -> RecordedNight.read(night)).hasMessageContaining("list.request.json");
  }

  @Test
  void oneQuestionHasOneAnswer() throws Exception {
    write(night.resolve("H18/2026/again.request.json"), REQUEST);
    write(night.resolve("H18/2026/again.answer.json"), ANSWER);
    assertThatThrownBy(() -> RecordedNight.read(night))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("recorded twice")
        .hasMessageContaining("POST /api/v1/reporting/evaluation/service-results");
  }

  @Test
  void aFileWithoutEndIsNotRead() throws Exception {
    write(night.resolve("night.yaml"), NIGHT + "#".repeat(300_000));
    assertThatThrownBy(() -> RecordedNight.read(night)).hasMessageContaining("more than");
  }
}
