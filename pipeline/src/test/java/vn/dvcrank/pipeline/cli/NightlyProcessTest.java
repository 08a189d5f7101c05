package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The waiting program as a process of its own, by the real clock. */
@Timeout(180)
class NightlyProcessTest {

  private static final int SECONDS_TO_STOP = 10;
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder = Path.of("");

  @Test
  void catchesUpWaitsAndStops() throws Exception {
    try (PortalDouble portal = new PortalDouble()) {
      TestInstallation installation = new TestInstallation(folder.resolve("dữ liệu"));
      Path configuration = configuration(portal);

      try (ChildProcess program = nightly(installation, configuration)) {
        program.awaitLine("waiting; next pass at ");
        program.awaitLine("the last firing was missed: catching up");
        program.awaitLine(": done, 1 rankings published");
        assertThat(program.stop(SECONDS_TO_STOP)).isEqualTo(TERMINATED);
      }
      assertThat(runs(installation)).containsExactly("nightly done");
      assertThat(installation.rows("SELECT outcome FROM capture")).containsExactly("sealed");
      assertThat(installation.run("verify").exit()).isZero();
      int asked = portal.asked();
      assertThat(asked).isEqualTo(2);

      try (ChildProcess program = nightly(installation, configuration)) {
        program.awaitLine("the last firing was not missed");
        assertThat(program.stop(SECONDS_TO_STOP)).isEqualTo(TERMINATED);
      }
      assertThat(runs(installation)).containsExactly("nightly done");
      assertThat(portal.asked()).isEqualTo(asked);

      installation.change("UPDATE run SET started_at = started_at - 172800");
      try (ChildProcess program = nightly(installation, configuration)) {
        program.awaitLine("catching up");
        program.awaitLine(": done, ");
        assertThat(program.stop(SECONDS_TO_STOP)).isEqualTo(TERMINATED);
      }
      assertThat(runs(installation)).containsExactly("nightly done", "nightly done");
      assertThat(installation.run("rebuild", "--from", "2020", "--to", "2099").exit())
          .as("the lock is free")
          .isZero();
      assertThat(installation.run("verify").exit()).isZero();
    }
  }

  @Test
  void stopsInTheMiddleOfAPassAndCatchesUpLater() throws Exception {
    try (PortalDouble portal = new PortalDouble()) {
      TestInstallation installation = new TestInstallation(folder.resolve("data"));
      Path configuration = configuration(portal);
      portal.always("service-results", aResponse().withFixedDelay(60_000));
      try (ChildProcess program = nightly(installation, configuration)) {
        program.awaitLine("1 captures planned");
        assertThat(program.stop(SECONDS_TO_STOP)).isEqualTo(TERMINATED);
      }
      assertThat(runs(installation)).hasSize(1).doesNotContain("nightly done");
      assertThat(installation.run("verify").exit()).isZero();

      portal.recovers();
      try (ChildProcess program = nightly(installation, configuration)) {
        program.awaitLine("catching up");
        program.awaitLine(": done, 1 rankings published");
        assertThat(program.stop(SECONDS_TO_STOP)).isEqualTo(TERMINATED);
      }
      assertThat(runs(installation)).hasSize(2).last().isEqualTo("nightly done");
      assertThat(installation.run("verify").exit()).isZero();
    }
  }

  /** Told to stop it waits a few seconds for the list, which a fast machine has taken by then. */
  @Test
  void stopsAmidABigListAndTakesItOnceAllTheSame() throws Exception {
    try (PortalDouble portal = new PortalDouble()) {
      TestInstallation installation = new TestInstallation(folder.resolve("data"));
      Path configuration = configuration(portal);
      Files.writeString(
          configuration, Files.readString(configuration) + "exports: {settled: PT0.02S}\n");
      BigExport lists = BigExport.dropped(installation.directory().inbox());
      try (ChildProcess program = nightly(installation, configuration)) {
        lists.awaitTheBigOne();
        assertThat(program.stop(SECONDS_TO_STOP)).isEqualTo(TERMINATED);
      }
      assertThat(installation.run("verify").exit()).isZero();
      assertThat(Files.exists(lists.big()))
          .as("left for later, as long as it is not taken")
          .isEqualTo(taken(installation).size() == 1);

      try (ChildProcess program = nightly(installation, configuration)) {
        lists.awaitNoMore();
        assertThat(program.stop(SECONDS_TO_STOP)).isEqualTo(TERMINATED);
      }
      assertThat(taken(installation)).containsExactly("300", String.valueOf(BigExport.ROWS));
      assertThat(lists.big()).doesNotExist();
      assertThat(installation.run("verify").exit()).isZero();
    }
  }

  private static List<String> taken(TestInstallation installation) throws Exception {
    return installation.rows("SELECT rows_taken FROM delivery WHERE outcome = 'taken' ORDER BY id");
  }

  private static List<String> runs(TestInstallation installation) throws Exception {
    return installation.rows("SELECT kind, status FROM run WHERE kind = 'nightly' ORDER BY id");
  }

  /** Fires every day, an hour ago the last time: no firing falls into the test. */
  private Path configuration(PortalDouble portal) throws Exception {
    Path file = portal.configuration(folder, "national", "PT60S");
    OffsetDateTime anHourAgo = OffsetDateTime.now(ZoneOffset.ofHours(7)).minusHours(1);
    String cron =
        "timer: {cron: \"0 %s %s * * ?\"}\n".formatted(anHourAgo.getMinute(), anHourAgo.getHour());
    return Files.writeString(file, cron + Files.readString(file));
  }

  private static ChildProcess nightly(TestInstallation installation, Path configuration)
      throws Exception {
    return new ChildProcess(
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=ar",
            "-cp",
            System.getProperty("java.class.path"),
            Dvcrank.class.getName(),
            "nightly",
            "--data",
            installation.data().toString(),
            "--config",
            configuration.toString()));
  }
}
