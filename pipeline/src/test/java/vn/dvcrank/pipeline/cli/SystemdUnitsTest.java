package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.dvcrank.pipeline.config.ConfigurationFile;

/** The units that docs/systemd gives away: known settings, and commands that the program takes. */
@Timeout(60)
class SystemdUnitsTest {

  private static final Path UNITS = Repository.ROOT.resolve("docs/systemd");
  private static final String LAUNCHER = "/opt/dvcrank/dvcrank";

  /** Those of systemd.unit, systemd.service, systemd.exec, systemd.kill and systemd.timer. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "Unit", Set.of("Description", "Wants", "After"),
          "Service",
              Set.of(
                  "Type",
                  "ExecStart",
                  "User",
                  "UMask",
                  "ReadWritePaths",
                  "SuccessExitStatus",
                  "TimeoutStartSec",
                  "TimeoutStopSec",
                  "Restart",
                  "RestartSec",
                  "RestartPreventExitStatus",
                  "NoNewPrivileges",
                  "ProtectSystem",
                  "ProtectHome",
                  "PrivateTmp",
                  "PrivateDevices",
                  "ProtectClock",
                  "ProtectHostname",
                  "ProtectKernelTunables",
                  "ProtectKernelModules",
                  "ProtectKernelLogs",
                  "ProtectControlGroups",
                  "RestrictAddressFamilies",
                  "RestrictNamespaces",
                  "RestrictRealtime",
                  "RestrictSUIDSGID",
                  "LockPersonality",
                  "CapabilityBoundingSet",
                  "SystemCallArchitectures",
                  "SystemCallFilter"),
          "Timer", Set.of("OnCalendar", "Persistent"),
          "Install", Set.of("WantedBy"));

  @TempDir private Path folder;

  /** Values by section and key, {@code Service.ExecStart}. */
  private static Map<String, List<String>> unit(String name) throws IOException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    String section = "";
    for (String line : Files.readAllLines(UNITS.resolve(name))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
        assertThat(KNOWN).as(name).containsKey(section);
        continue;
      }
      int equals = line.indexOf('=');
      assertThat(equals).as("%s: %s", name, line).isPositive();
      String key = line.substring(0, equals);
      assertThat(KNOWN.get(section)).as(name).contains(key);
      values
          .computeIfAbsent(section + "." + key, any -> new ArrayList<>())
          .add(line.substring(equals + 1));
    }
    return values;
  }

  private static String one(Map<String, List<String>> unit, String key) {
    List<String> values = unit.getOrDefault(key, List.of());
    assertThat(values).as(key).hasSize(1);
    return values.get(0);
  }

  @Test
  void everyFileIsLookedAt() throws IOException {
    try (Stream<Path> all = Files.list(UNITS)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "dvcrank.service", "dvcrank-nightly.service", "dvcrank-nightly.timer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dvcrank.service", "dvcrank-nightly.service"})
  void aServiceStartsWhatTheProgramTakesAndMayWriteWhereItWrites(String name) throws IOException {
    Map<String, List<String>> unit = unit(name);
    List<String> words =
        new ArrayList<>(Arrays.asList(one(unit, "Service.ExecStart").split(" ", -1)));
    assertThat(words.remove(0)).isEqualTo(LAUNCHER);
    CommandLine.ParseResult parsed =
        DemoInstallation.commandLine().parseArgs(words.toArray(String[]::new)).subcommand();
    assertThat(parsed.commandSpec().name()).isEqualTo("nightly");
    assertThat(parsed.hasMatchedOption("--once")).isEqualTo(name.contains("nightly.service"));
    String data = parsed.matchedOptionValue("--data", Path.of("")).toString();
    assertThat(unit.get("Service.ReadWritePaths")).contains(data);
    assertThat(one(unit, "Service.ProtectSystem")).isEqualTo("strict");
    assertThat(one(unit, "Service.UMask")).isEqualTo("0077");
    assertThat(one(unit, "Service.SuccessExitStatus")).isEqualTo("143");
    assertThat(one(unit, "Service.User")).isEqualTo("dvcrank");
  }

  /** The daemon comes again but for what cannot mend itself; a single pass never does. */
  @Test
  void onlyTheDaemonIsStartedAgain() throws IOException {
    Map<String, List<String>> daemon = unit("dvcrank.service");
    assertThat(one(daemon, "Service.Restart")).isEqualTo("on-failure");
    assertThat(one(daemon, "Service.RestartPreventExitStatus"))
        .isEqualTo(String.valueOf(ExitCode.USAGE.number()));
    assertThat(one(daemon, "Install.WantedBy")).isEqualTo("multi-user.target");
    assertThat(unit("dvcrank-nightly.service"))
        .doesNotContainKeys("Service.Restart", "Install.WantedBy")
        .containsEntry("Service.Type", List.of("oneshot"));
  }

  @Test
  void theTimerFiresWhenTheConfigurationSays() throws Exception {
    Map<String, List<String>> timer = unit("dvcrank-nightly.timer");
    String[] cron = ConfigurationFile.load(Optional.empty()).timer().cron().split(" ", -1);
    assertThat(one(timer, "Timer.OnCalendar"))
        .isEqualTo(
            "*-*-* %02d:%02d:%02d Asia/Ho_Chi_Minh"
                .formatted(
                    Integer.parseInt(cron[2]),
                    Integer.parseInt(cron[1]),
                    Integer.parseInt(cron[0])));
    assertThat(one(timer, "Timer.Persistent")).isEqualTo("true");
    assertThat(one(timer, "Install.WantedBy")).isEqualTo("timers.target");
  }

  /** By systemd itself, where it is installed; it also says what it ignores, and is content. */
  @Test
  void systemdHasNothingToSay() throws Exception {
    Path systemd =
        Stream.of(System.getenv("PATH").split(":", -1))
            .map(place -> Path.of(place, "systemd-analyze"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("systemd-analyze-is-not-installed"));
    assumeThat(systemd).as("systemd-analyze is installed").exists();
    List<String> command = new ArrayList<>(List.of(systemd.toString(), "verify", "--man=no"));
    try (Stream<Path> all = Files.list(UNITS)) {
      for (Path unit : all.sorted().toList()) {
        Path copy = folder.resolve(unit.getFileName().toString());
        Files.writeString(
            copy,
            Files.readString(unit)
                .replace(LAUNCHER, Repository.ROOT.resolve("dvcrank").toString()));
        command.add(copy.toString());
      }
    }
    Process check = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEmpty();
    assertThat(check.exitValue()).isZero();
  }
}
