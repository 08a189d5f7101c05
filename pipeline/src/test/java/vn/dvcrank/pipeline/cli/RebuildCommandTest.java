package vn.dvcrank.pipeline.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All ranking files of years, made again from what was imported. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildCommandTest {

  private static final List<String> MONTHS =
      List.of("2025-07", "2025-08", "2025-09", "2025-10", "2025-11");
  private static final List<String> PATHS =
      Stream.of(
              Stream.of("dien-bien-459/2023-07/H18", "qd766/2025/H18"),
              MONTHS.stream().map(month -> "qd766/" + month + "/H18"))
          .flatMap(paths -> paths)
          .toList();
  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;
  private final TestInstallation imported;

  RebuildCommandTest(@TempDir Path folder) {
    this.folder = folder;
    imported = new TestInstallation(folder.resolve("imported"));
  }

  @BeforeAll
  void bring() {
    bring("2026-01-20T02:00:00+07:00", Reports.file(Reports.PROVINCE));
    bring("2023-08-17T02:00:00+07:00", Reports.file(Reports.DISTRICT));
    for (int day : new int[] {20, 21}) {
      String capturedAt = "2025-12-" + day + "T02:00:00+07:00";
      bring(capturedAt, LegacyFiles.ofDecember(day), "--period", "2025");
      for (String month : MONTHS) {
        bring(capturedAt, LegacyFiles.ofDecember(day), "--period", month);
      }
    }
  }

  private void bring(String capturedAt, Path file, String... more) {
    CommandRun run =
        imported.run(
            "import",
            Stream.concat(Stream.of(file.toString(), "--captured-at", capturedAt), Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).contains(", sealed");
  }

  private static CommandRun rebuild(TestInstallation where, String... more) {
    CommandRun run =
        where.run(
            "rebuild",
            Stream.concat(Stream.of("--from", "2023-07", "--to", "2026", "--json"), Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return run;
  }

  private static List<String> changed(CommandRun run) throws Exception {
    return Stream.of(RankingFiles.json(run.out()).get("published"))
        .flatMap(list -> list.findParents("path").stream())
        .filter(one -> one.get("changed").booleanValue())
        .map(one -> one.get("path").textValue())
        .toList();
  }

  @Test
  void everyPeriodBetweenIsThereAndTwiceTheSame(@TempDir Path place) throws Exception {
    TestInstallation where = imported.copiedTo(place.resolve("data"));
    CommandRun first = rebuild(where);
    assertThat(changed(first)).containsExactlyInAnyOrderElementsOf(PATHS);
    SortedMap<String, String> published = where.published();
    assertThat(published).containsKey("catalog.json").hasSize(1 + PATHS.size() * 10);
    JsonNode catalog = RankingFiles.json(Files.readString(where.published("catalog.json")));
    assertThat(catalog.findValuesAsText("path")).containsExactlyElementsOf(PATHS);
    assertThat(where.run("verify").exit()).isZero();

    assertThat(changed(rebuild(where))).isEmpty();
    assertThat(where.published()).isEqualTo(published);

    TestInstallation elsewhere = imported.copiedTo(place.resolve("another place"));
    rebuild(elsewhere);
    assertThat(elsewhere.published()).isEqualTo(published);
  }

  /** The portal's figures rank where there are any; a report's only where there are none. */
  @Test
  void theBasisIsSaidAndThePortalComesFirst(@TempDir Path out) throws Exception {
    rebuild(imported, "--out", out.toString());
    assertThat(basis(out, "qd766/2025/H18")).isEqualTo("portal");
    assertThat(basis(out, "dien-bien-459/2023-07/H18")).isEqualTo("published");
  }

  private static String basis(Path root, String path) throws Exception {
    return new RankingFiles(root.resolve(path)).manifest().get("basis").textValue();
  }

  @Test
  void whatWasDamagedOrTakenAwayIsMadeAgain(@TempDir Path place) throws Exception {
    TestInstallation where = imported.copiedTo(place.resolve("data"));
    rebuild(where);
    SortedMap<String, String> published = where.published();
    Files.delete(where.published("qd766/2025-08/H18"));
    Files.writeString(where.published("qd766/2025-09/H18/communes.csv"), "");
    Files.delete(where.published("catalog.json"));
    assertThat(changed(rebuild(where))).containsExactly("qd766/2025-08/H18", "qd766/2025-09/H18");
    assertThat(where.published()).isEqualTo(published);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void killedHalfWayAndRunAgainGivesTheSame(boolean elsewhere, @TempDir Path place)
      throws Exception {
    TestInstallation undisturbed = imported.copiedTo(place.resolve("undisturbed"));
    rebuild(undisturbed);
    TestInstallation where = imported.copiedTo(place.resolve("data"));
    Path rankings = elsewhere ? place.resolve("out") : where.directory().rankings();
    String[] out = elsewhere ? new String[] {"--out", rankings.toString()} : new String[0];

    killAtTheFirstFolder(where, rankings, out);
    assertThat(Files.exists(rankings.resolve("catalog.json"))).isFalse();
    for (String path : PATHS) {
      if (Files.exists(rankings.resolve(path))) {
        assertThat(new RankingFiles(rankings.resolve(path)).all()).as("whole").hasSize(9);
      }
    }

    rebuild(where, out);
    assertThat(FileTree.of(rankings)).isEqualTo(undisturbed.published());
    assertThat(where.run("verify").exit()).isZero();
  }

  private static void killAtTheFirstFolder(TestInstallation where, Path rankings, String... out)
      throws Exception {
    Path versions = Files.createDirectories(rankings.resolve(".versions"));
    try (WatchService watch = versions.getFileSystem().newWatchService()) {
      versions.register(watch, ENTRY_CREATE);
      try (ChildProcess program = program(where, out)) {
        boolean placed = false;
        while (!placed) {
          WatchKey key = watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
          assertThat(key).as("a folder within a minute").isNotNull();
          for (WatchEvent<?> event : key.pollEvents()) {
            placed |= !String.valueOf(event.context()).endsWith(".new");
          }
          key.reset();
        }
        program.kill();
      }
    }
  }

  private static ChildProcess program(TestInstallation where, String... out) throws Exception {
    return new ChildProcess(
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dvcrank.class.getName(),
                        "rebuild",
                        "--from",
                        "2023-07",
                        "--to",
                        "2026",
                        "--data",
                        where.data().toString()),
                    Stream.of(out))
                .toList()));
  }

  @Test
  void asOfAnInstantIsWhatWasKnownThen(@TempDir Path place) throws Exception {
    TestInstallation then = new TestInstallation(place.resolve("then"));
    then.run(
        "import",
        Reports.file(Reports.DISTRICT).toString(),
        "--captured-at",
        "2023-08-17T02:00:00+07:00");
    rebuild(then);
    Path asOf = place.resolve("as of");
    SortedMap<String, String> before = FileTree.of(imported.data());

    rebuild(imported, "--as-of", "2025-12-19", "--out", asOf.toString());
    assertThat(new RankingFiles(asOf.resolve("dien-bien-459/2023-07/H18")).tables())
        .isEqualTo(new RankingFiles(then.published("dien-bien-459/2023-07/H18")).tables());
    JsonNode catalog = RankingFiles.json(Files.readString(asOf.resolve("catalog.json")));
    assertThat(catalog.findValuesAsText("path")).containsExactly("dien-bien-459/2023-07/H18");

    Path newest = place.resolve("newest");
    Path first = place.resolve("first");
    rebuild(imported, "--out", newest.toString());
    rebuild(imported, "--as-of", "2025-12-20", "--out", first.toString());
    String october = "qd766/2025-10/H18";
    assertThat(captured(first, october)).isEqualTo("2025-12-20T02:00:00+07:00");
    assertThat(captured(newest, october)).isEqualTo("2025-12-21T02:00:00+07:00");
    SortedMap<String, String> after = FileTree.of(imported.data());
    after.keySet().removeIf(name -> name.startsWith("dvcrank.db-"));
    before.keySet().removeIf(name -> name.startsWith("dvcrank.db-"));
    assertThat(after).isEqualTo(before);
  }

  private static String captured(Path root, String path) throws Exception {
    return new RankingFiles(root.resolve(path)).manifest().get("captured_at").textValue();
  }

  @Test
  void onlyPeriodsThatLieWholeBetweenTheTwoAreMade() throws Exception {
    Path out = folder.resolve("between");
    CommandRun run =
        imported.run("rebuild", "--from", "2025-08", "--to", "2025-Q4", "--out", out.toString());
    assertThat(run.exit()).isZero();
    assertThat(Files.exists(out.resolve("qd766/2025"))).isFalse();
    assertThat(Files.exists(out.resolve("qd766/2025-07"))).isFalse();
    assertThat(Files.exists(out.resolve("qd766/2025-08/H18/communes.csv"))).isTrue();
    assertThat(Files.exists(out.resolve("qd766/2025-11/H18/communes.csv"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--from 2026 --to 2025",
        "--from 2019 --to 2020",
        "--from 2023-07 --to 2026 --as-of 2020-01-01"
      })
  void whatCannotBeRebuiltIsAMistake(String arguments) throws Exception {
    CommandRun run = imported.run("rebuild", arguments.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).singleElement().asString().startsWith("dvcrank: ");
  }
}
