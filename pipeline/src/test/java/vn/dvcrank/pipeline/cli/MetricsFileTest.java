package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Figures for Prometheus' textfile collector. */
@Timeout(60)
class MetricsFileTest {

  private static final String FIRST = "2026-09-17T02:00:00+07:00";
  private static final String SECOND = "2026-09-18T02:00:00+07:00";

  private final Path folder;
  private final Path file;
  private final PortalDouble portal;
  private final TestInstallation installation;

  MetricsFileTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.file = Files.createDirectories(folder.resolve("collector")).resolve("dvcrank.prom");
    this.portal = new PortalDouble();
    this.installation = new TestInstallation(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private int night(String time) throws IOException {
    Path configuration = portal.configuration(folder, "national", "PT10S");
    Files.writeString(configuration, "metrics: {file: " + file + "}\n", StandardOpenOption.APPEND);
    return installation
        .runAt(time, "nightly", "--once", "--config", configuration.toString())
        .exit();
  }

  private static BigDecimal number(long value) {
    return new BigDecimal(value);
  }

  private Map<String, BigDecimal> samples() throws IOException {
    return PrometheusText.samples(Files.readString(file));
  }

  @Test
  void everyPassWritesItAlsoAFailedOne() throws Exception {
    assertThat(night(FIRST)).isZero();
    assertThat(samples())
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .containsEntry("dvcrank_run_outcome{outcome=\"done\"}", new BigDecimal("1.0"))
        .containsEntry("dvcrank_run_captures{outcome=\"sealed\"}", new BigDecimal("1.0"));
    long first = 1789585200;
    assertThat(samples().get("dvcrank_last_good_run_timestamp_seconds"))
        .isEqualByComparingTo(number(first));
    assertThat(samples().get("dvcrank_database_bytes"))
        .isEqualByComparingTo(number(Files.size(installation.data().resolve("dvcrank.db"))));

    portal.alwaysAndEverywhere(aResponse().withStatus(403));
    assertThat(night(SECOND)).isEqualTo(3);
    Map<String, BigDecimal> after = samples();
    assertThat(after.get("dvcrank_run_outcome{outcome=\"source_failed\"}"))
        .isEqualByComparingTo(BigDecimal.ONE);
    assertThat(after.get("dvcrank_run_outcome{outcome=\"done\"}"))
        .isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(after.get("dvcrank_run_captures{outcome=\"blocked\"}"))
        .isEqualByComparingTo(BigDecimal.ONE);
    assertThat(after.get("dvcrank_last_good_run_timestamp_seconds"))
        .isEqualByComparingTo(number(first));
    assertThat(after.get("dvcrank_missed_nights")).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(
            after.get(
                "dvcrank_missing_nights{period=\"2026\",scope=\"national\","
                    + "source=\"portal.evaluation\"}"))
        .isEqualByComparingTo(BigDecimal.ONE);
    assertThat(after.get("dvcrank_run_findings{code=\"source_blocked\",severity=\"error\"}"))
        .isEqualByComparingTo(BigDecimal.ONE);
  }

  /** Gauges, in base units, all of them ours. */
  @Test
  void namesKeepPrometheusConventions() throws Exception {
    night(FIRST);
    assertThat(PrometheusText.types(Files.readString(file)))
        .isNotEmpty()
        .allSatisfy(
            (name, type) -> {
              assertThat(type).isEqualTo("gauge");
              assertThat(name).matches("dvcrank_[a-z]+(_[a-z]+)*").doesNotEndWith("_total");
              if (name.contains("timestamp")) {
                assertThat(name).endsWith("_timestamp_seconds");
              }
            });
  }

  /** The collector is another user, and never sees half a file. */
  @Test
  void standsAloneAndOpenInItsFolder() throws Exception {
    night(FIRST);
    night(SECOND);
    try (Stream<Path> inside = Files.list(file.getParent())) {
      assertThat(inside.map(path -> path.getFileName().toString())).containsExactly("dvcrank.prom");
    }
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
  }

  @Test
  void theCommandWritesTheSameAndRefusesANameThatNoCollectorReads() throws Exception {
    night(FIRST);
    Path other = folder.resolve("other.prom");
    CommandRun run = installation.runAt(SECOND, "status", "--metrics", other.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(PrometheusText.samples(Files.readString(other)))
        .containsKey("dvcrank_last_good_run_timestamp_seconds");
    for (String name : List.of("metrics.txt", ".prom")) {
      CommandRun refused =
          installation.runAt(SECOND, "status", "--metrics", folder.resolve(name).toString());
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.errLines()).singleElement().asString().contains(".prom");
    }
  }

  @Test
  void aPassIsNoWorseWhenItCannotBeWritten() throws Exception {
    Files.delete(file.getParent());
    assertThat(night(FIRST)).isZero();
    assertThat(installation.rows("SELECT status FROM run")).containsExactly("done");
  }

  /** By the program of Prometheus itself, where it is installed. */
  @Test
  void promtoolHasNothingToSay() throws Exception {
    Path promtool =
        Stream.of(System.getenv("PATH").split(":", -1))
            .map(place -> Path.of(place, "promtool"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("promtool-is-not-installed"));
    assumeThat(promtool).as("promtool is installed").exists();
    night(FIRST);
    Process check =
        new ProcessBuilder(promtool.toString(), "check", "metrics")
            .redirectInput(file.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEmpty();
    assertThat(check.exitValue()).isZero();
  }
}
