package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.store.DataLock;

/** What every command owes its user: exit codes, one line for a failure, and nothing broken. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {

  private final TestInstallation demo;

  CommandLineTest(@TempDir Path folder) {
    demo = new TestInstallation(folder.resolve("data"));
  }

  @BeforeAll
  void run() {
    assertThat(demo.run("demo").exit()).isZero();
  }

  @Test
  void statusTellsRunsCapturesAndTheNextRun() throws Exception {
    CommandRun text = demo.run("status");
    assertThat(text.exit()).isZero();
    assertThat(text.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "replay 2026-09-17: done, 8 fetches, 2 published",
            "captured 2 H18 2026, national 2026",
            "2026-09-10 replay done 1 sealed, 0 partial, 0 failed, 7 fetches, 1 published",
            "qd766 H18 2026 method 2026: 2 snapshots, last good 2026-09-17 02:00",
            "next run: 2026-09-21T02:00:00+07:00");

    JsonNode json = JsonMapper.builder().build().readTree(demo.run("status", "--json").out());
    assertThat(json.get("runs").findValuesAsText("night"))
        .containsExactly("2026-09-17", "2026-09-10");
    assertThat(json.get("captured").findValuesAsText("last_tried"))
        .containsExactly("sealed", "sealed");
    assertThat(json.get("next_run").textValue()).isEqualTo("2026-09-21T02:00:00+07:00");
  }

  @Test
  void statusNamesTheNightsThatWereMissed(@TempDir Path folder) throws Exception {
    TestInstallation gaps = demo.copiedTo(folder.resolve("data"));
    gaps.change("UPDATE run SET kind = 'nightly'");
    gaps.change("DELETE FROM run WHERE false");
    CommandRun run = gaps.runAt("2026-09-18T01:00:00+07:00", "status", "--json");
    JsonNode json = JsonMapper.builder().build().readTree(run.out());
    assertThat(json.get("missed_nights"))
        .extracting(JsonNode::textValue)
        .containsExactly(
            "2026-09-16", "2026-09-15", "2026-09-14", "2026-09-13", "2026-09-12", "2026-09-11");
  }

  @Test
  void verifyFindsAChangedFile(@TempDir Path folder) throws Exception {
    TestInstallation touched = demo.copiedTo(folder.resolve("data"));
    Path csv = touched.published("qd766/2026/national/provinces.csv");
    Files.writeString(csv, Files.readString(csv).replace("68.32", "68.23"));
    CommandRun verify = touched.run("verify", "--json");
    assertThat(verify.exit()).isEqualTo(5);
    JsonNode json = JsonMapper.builder().build().readTree(verify.out());
    assertThat(json.get("whole").booleanValue()).isFalse();
    assertThat(json.get("faults")).anyMatch(fault -> fault.textValue().contains("provinces.csv"));
    JsonNode whole = JsonMapper.builder().build().readTree(demo.run("verify", "--json").out());
    assertThat(whole.get("whole").booleanValue()).isTrue();
    assertThat(whole.get("faults")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "frobnicate",
        "rank",
        "rank --period",
        "rank --period 26",
        "rank --period 2026-13",
        "rank --period 2026 --scope h18",
        "rank --period 2026 --as-of yesterday",
        "rank --period 2026 --as-of 2026-02-30",
        "explain --period 2026",
        "status --frobnicate",
        "nightly --once --config no-such-file.yaml",
        "nightly --replay no-such-folder"
      })
  void aMisuseIsToldInOneLineAndEndsWithTwo(String arguments) {
    CommandRun run =
        CommandRun.at(
            TestInstallation.NOW, arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).first().asString().startsWith("dvcrank: ");
    assertThat(run.errLines()).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timer: {cron: often}",
        "timer: {cron: 0 0 2 1 1 ? 2020}",
        "source: {contract: portal.imaginary}",
        "source: {delay: soon}",
        "source: {tries: many}",
        "capture: {scopes: [H1]}",
        "capture: {periods: [decade]}",
        "imaginary: {}",
        "[]",
        "{"
      })
  void aConfigurationThatCannotBeUsedIsNamedAndEndsWithTwo(String yaml, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("dvcrank.yaml"), yaml);
    TestInstallation nowhere = new TestInstallation(folder.resolve("data"));
    CommandRun run = nowhere.run("nightly", "--config", file.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errLines()).singleElement().asString().startsWith("dvcrank: ");
    assertThat(nowhere.data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "nightly", "rank", "explain", "status", "verify"})
  void everyCommandHasHelp(String command) {
    CommandRun run = CommandRun.at(TestInstallation.NOW, command, "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Usage: dvcrank " + command, "--data", "--config");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void namesItsVersionAndExitCodes() {
    assertThat(CommandRun.at(TestInstallation.NOW, "--version").out().strip())
        .matches("dvcrank \\d+\\.\\d+\\.\\d+\\S*");
    assertThat(CommandRun.at(TestInstallation.NOW, "--help").out())
        .contains("demo", "nightly", "rank", "explain", "status", "verify", "5 data directory");
  }

  @Test
  void aLockedDataDirectoryEndsWithFiveAndNamesTheHolder() throws Exception {
    SortedMap<String, Integer> rows = demo.rowCounts();
    try (DataLock lock = DataLock.take(demo.directory(), "somebody else (process 42)")) {
      for (List<String> writing : List.of(List.of("demo"), List.of("rank", "--period", "2026"))) {
        CommandRun run =
            demo.run(writing.get(0), writing.subList(1, writing.size()).toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.errLines())
            .singleElement()
            .asString()
            .startsWith("dvcrank: ")
            .contains("in use by somebody else (process 42)");
      }
      assertThat(demo.run("status").exit()).isZero();
    }
    assertThat(demo.rowCounts()).isEqualTo(rows);
    assertThat(demo.run("rank", "--period", "2026").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "status", "verify"})
  void aNewerSchemaEndsWithFive(String command, @TempDir Path folder) throws Exception {
    TestInstallation newer = demo.copiedTo(folder.resolve("data"));
    newer.change("PRAGMA user_version = 99");
    SortedMap<String, Integer> rows = newer.rowCounts();
    CommandRun run = newer.run(command);
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.errLines()).singleElement().asString().contains("schema version 99", "newer");
    assertThat(newer.rowCounts()).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "verify", "rank --period 2026 --as-of 2026-09-10"})
  void readingWhereNothingIsEndsWithFiveAndMakesNothing(String command, @TempDir Path folder) {
    TestInstallation nothing = new TestInstallation(folder.resolve("data"));
    List<String> words = List.of(command.split(" "));
    CommandRun run =
        nothing.run(words.get(0), words.subList(1, words.size()).toArray(String[]::new));
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.errLines()).singleElement().asString().contains("no database");
    assertThat(nothing.data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rankings", "archive"})
  void aFileWhereAFolderIsDueEndsThePassInOneLine(String folder, @TempDir Path place)
      throws Exception {
    TestInstallation broken = new TestInstallation(place.resolve("data"));
    Files.createDirectory(broken.data());
    Files.writeString(broken.data().resolve(folder), "in the way");
    CommandRun run = broken.run("demo");
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.errLines()).singleElement().asString().startsWith("dvcrank: ").contains(folder);
    assertThat(broken.rows("SELECT status FROM run")).containsExactly("failed");
    Files.delete(broken.data().resolve(folder));
    assertThat(broken.run("demo").exit()).isZero();
    assertThat(broken.run("verify").exit()).isZero();
  }

  @Test
  void aStackTraceComesOnlyWhenAskedFor(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("data"), "no folder");
    TestInstallation broken = new TestInstallation(folder.resolve("data"));
    assertThat(broken.run("demo").errLines()).hasSize(1);
    CommandRun traced = broken.run("demo", "--stacktrace");
    assertThat(traced.exit()).isEqualTo(5);
    assertThat(traced.errLines()).anyMatch(line -> line.startsWith("\tat vn.dvcrank."));
  }
}
