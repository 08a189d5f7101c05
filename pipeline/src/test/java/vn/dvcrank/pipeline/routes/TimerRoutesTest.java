package vn.dvcrank.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;

/** When passes start, with a timer and a clock that the test holds. */
@Timeout(60)
class TimerRoutesTest {

  private static final Instant NOW = at("2026-09-18T09:00:00+07:00");

  private final NightCounter nights = new NightCounter();
  private final DefaultCamelContext context = new DefaultCamelContext();
  private final Database database;

  TimerRoutesTest(@TempDir Path folder) throws Exception {
    database = Database.openOrCreate(new DataDirectory(folder));
  }

  @BeforeEach
  void start() throws Exception {
    context.getRegistry().bind("database", database.source());
    context.getRegistry().bind("nightWork", nights);
    context
        .getRegistry()
        .bind(
            "missedNight", new MissedNight(new Schedule("0 0 2 * * ?"), InstantSource.fixed(NOW)));
    context.addRoutes(new TimerRoutes("direct:timer"));
    AdviceWith.adviceWith(
        context, "catch-up", route -> route.replaceFromWith("direct:program-started"));
    context.start();
  }

  @AfterEach
  void stop() {
    context.stop();
    database.close();
  }

  private void fire(String endpoint) {
    try (var template = context.createProducerTemplate()) {
      template.sendBody(endpoint, "");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void eachFiringMakesOnePass() {
    nights.let(2);
    fire("direct:timer");
    assertThat(nights.passes()).isEqualTo(1);
    fire("direct:timer");
    assertThat(nights.passes()).isEqualTo(2);
  }

  @Test
  void firingsDoNotOverlap() throws Exception {
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> fire("direct:timer"));
    assertThat(nights.awaitBegun()).isTrue();
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(() -> fire("direct:program-started"));
    SedaEndpoint queue = (SedaEndpoint) context.hasEndpoint("seda:passes");
    while (queue.getCurrentQueueSize() == 0 && !second.isDone()) {
      Thread.onSpinWait();
    }
    assertThat(nights.passes()).isEqualTo(1);

    nights.let(2);
    CompletableFuture.allOf(first, second).get(20, TimeUnit.SECONDS);
    assertThat(nights.passes()).isEqualTo(2);
    assertThat(nights.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void anEmptyLedgerIsCaughtUp() {
    nights.let(1);
    fire("direct:program-started");
    assertThat(nights.passes()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "nightly, 2026-09-18T02:00:00+07:00, done, 0",
    "nightly, 2026-09-18T08:59:59+07:00, done, 0",
    "nightly, 2026-09-18T09:00:01+07:00, done, 1",
    "nightly, 2026-10-01T02:00:00+07:00, done, 1",
    "nightly, 2026-09-18T02:00:00+07:00, held, 0",
    "nightly, 2026-09-18T01:59:59+07:00, done, 1",
    "nightly, 2026-09-17T02:00:00+07:00, done, 1",
    "nightly, 2026-09-18T02:00:00+07:00, source_failed, 0",
    "nightly, 2026-09-18T02:00:00+07:00, failed, 1",
    "nightly, 2026-09-18T02:00:00+07:00, cut_off, 1",
    "nightly, 2026-09-18T02:00:00+07:00, running, 1",
    "replay, 2026-09-18T02:00:00+07:00, done, 1"
  })
  void catchesUpWhenTheLedgerLacksTheLastFiringsPass(
      String kind, String startedAt, String status, int passes) throws Exception {
    nights.let(1);
    addRun(kind, startedAt, status);
    fire("direct:program-started");
    assertThat(nights.passes()).isEqualTo(passes);
  }

  private void addRun(String kind, String startedAt, String status) throws Exception {
    try (Connection connection = database.source().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO run (kind, night, started_at, status) VALUES (?, ?, ?, ?)")) {
      insert.setString(1, kind);
      insert.setString(2, startedAt.substring(0, 10));
      insert.setLong(3, at(startedAt).getEpochSecond());
      insert.setString(4, status);
      insert.executeUpdate();
    }
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
