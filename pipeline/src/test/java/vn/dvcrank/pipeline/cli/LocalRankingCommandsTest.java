package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.LocalExports;

/** What the commands make of a province's own exports, beside what the portal says. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalRankingCommandsTest {

  private static final String H18 = "qd766/2026/H18";
  private static final String LOCAL = H18 + "/local";
  private static final String OTHER_MONTH = "qd766/2026-08/H18/local";

  private final TestInstallation portalOnly;
  private final TestInstallation both;

  LocalRankingCommandsTest(@TempDir Path folder) {
    portalOnly = new TestInstallation(folder.resolve("portal"));
    both = new TestInstallation(folder.resolve("both"));
  }

  @BeforeAll
  void bring() throws Exception {
    assertThat(portalOnly.run("demo").exit()).isZero();
    FileTree.copy(portalOnly.data(), both.data());
    seal(LocalExports.SUMMARY, "2026", "2026-09-11T08:00:00+07:00", "90");
    seal(LocalExports.DOSSIERS, "2026", "2026-09-12T08:00:00+07:00", "91");
    seal(LocalExports.DOSSIERS, "2026", "2026-09-18T08:00:00+07:00", "92");
    seal(LocalExports.SUMMARY, "2026-08", "2026-09-18T08:00:00+07:00", "93");
    CommandRun run = both.run("rebuild", "--from", "2026", "--to", "2026");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private void seal(String source, String period, String at, String many) throws Exception {
    Instant instant = OffsetDateTime.parse(at).toInstant();
    LocalExports.seal(both.directory(), source, period, instant, many);
  }

  private static List<String> published(CommandRun run, boolean changedOnly) throws Exception {
    List<String> paths = new ArrayList<>();
    for (JsonNode one : RankingFiles.json(run.out()).get("published")) {
      if (!changedOnly || one.get("changed").booleanValue()) {
        paths.add(one.get("path").textValue() + " " + one.get("basis").textValue());
      }
    }
    return paths;
  }

  @Test
  void rebuildWritesBothAndLeavesThePortalsFilesByteForByte() throws Exception {
    SortedMap<String, String> before = FileTree.of(portalOnly.published(H18).toRealPath());
    SortedMap<String, String> after = FileTree.of(both.published(H18).toRealPath());
    after.keySet().removeIf(name -> name.startsWith("local/"));
    assertThat(after).isEqualTo(before);
    assertThat(Files.readString(both.published(LOCAL).resolve("manifest.json")))
        .contains("\"basis\": \"local\"", "export.dossiers/qd766/2026/H18@2026-09-18T08:00:00");
    JsonNode catalog = RankingFiles.json(Files.readString(both.published("catalog.json")));
    assertThat(catalog.findValuesAsText("path"))
        .containsExactly(H18, LOCAL, "qd766/2026/national", OTHER_MONTH);
    assertThat(catalog.findValuesAsText("basis"))
        .containsExactly("portal", "local", "portal", "local");
    assertThat(both.run("verify").out()).startsWith("archive, database and published files are");
  }

  @Test
  void rankingAgainChangesNeither() throws Exception {
    SortedMap<String, String> published = both.published();
    CommandRun rank = both.run("rank", "--period", "2026", "--scope", "H18", "--json");
    assertThat(published(rank, false)).containsExactly(H18 + " portal", LOCAL + " local");
    assertThat(published(rank, true)).isEmpty();
    assertThat(both.published()).isEqualTo(published);
    assertThat(both.run("rank", "--period", "2026", "--scope", "H18").out())
        .contains("qd766 2026 H18, departments: ", "qd766 2026 H18 local, departments: ");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-10, ''",
    "2026-09-11, export.summary/qd766/2026/H18@2026-09-11",
    "2026-09-13, export.dossiers/qd766/2026/H18@2026-09-12",
    "2026-09-19, export.dossiers/qd766/2026/H18@2026-09-18"
  })
  void anEarlierInstantHasWhatWasThereThen(String asOf, String snapshot, @TempDir Path out)
      throws Exception {
    CommandRun rank =
        both.run(
            "rank", "--period", "2026", "--scope", "H18", "--as-of", asOf, "--out", out.toString());
    assertThat(rank.exit()).isZero();
    assertThat(out.resolve(H18).resolve("departments.csv")).exists();
    if (snapshot.isEmpty()) {
      assertThat(out.resolve(LOCAL)).doesNotExist();
    } else {
      assertThat(new RankingFiles(out.resolve(LOCAL)).manifest().at("/snapshots/0/id").textValue())
          .startsWith(snapshot);
    }
  }

  /** The nightly pass publishes the portal's, and takes what else stands there with it. */
  @Test
  void aNightLeavesWhatStandsByOwnExports(@TempDir Path place) throws Exception {
    TestInstallation where = both.copiedTo(place.resolve("data"));
    SortedMap<String, String> local = FileTree.of(where.published(LOCAL).toRealPath());
    Files.delete(where.published(H18).resolve("communes.csv"));
    CommandRun night = where.run("demo");
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(where.published(H18).resolve("communes.csv")).exists();
    assertThat(FileTree.of(where.published(LOCAL).toRealPath())).isEqualTo(local);
    assertThat(where.run("verify").exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', portal.evaluation/qd766/2026/H18@2026-09-17",
    "--basis portal, portal.evaluation/qd766/2026/H18@2026-09-17",
    "--basis local, export.dossiers/qd766/2026/H18@2026-09-18",
    "--basis local --as-of 2026-09-11, export.summary/qd766/2026/H18@2026-09-11",
    "--period 2026-08, export.summary/qd766/2026-08/H18@2026-09-18",
  })
  void explainTakesThePortalsUnlessToldOtherwise(String more, String snapshot) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--unit", "H18.03"));
    if (!more.contains("--period")) {
      arguments.addAll(List.of("--period", "2026"));
    }
    Stream.of(more.split(" ")).filter(word -> !word.isEmpty()).forEach(arguments::add);
    CommandRun text = both.run("explain", arguments.toArray(String[]::new));
    assertThat(text.exit()).as(text.err()).isZero();
    assertThat(text.out()).contains("snapshot " + snapshot);
    boolean local = snapshot.startsWith("export.");
    assertThat(text.out().contains(", by the province's own exports, captured ")).isEqualTo(local);
    arguments.add("--json");
    JsonNode json = RankingFiles.json(both.run("explain", arguments.toArray(String[]::new)).out());
    assertThat(json.get("basis").textValue()).isEqualTo(local ? "local" : "portal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"published", "internal"})
  void aBasisThatIsNotThereIsAMistake(String basis) {
    CommandRun run = both.run("explain", "--unit", "H18.03", "--period", "2026", "--basis", basis);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines().get(0)).startsWith("dvcrank: ").contains(basis);
  }

  @ParameterizedTest
  @CsvSource({
    "'', portal, 2026-09-10, 2026-09-19",
    "--basis local, local, 2026-09-13, 2026-09-19",
    "--basis portal, portal, 2026-09-10, 2026-09-19"
  })
  void diffComparesOneBasis(String more, String basis, String from, String to) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--period", "2026", "--scope", "H18"));
    arguments.addAll(List.of("--from", from, "--to", to, "--json"));
    Stream.of(more.split(" ")).filter(word -> !word.isEmpty()).forEach(arguments::add);
    CommandRun run = both.run("diff", arguments.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode diffs = RankingFiles.json(run.out()).get("diffs");
    assertThat(diffs.findValuesAsText("basis")).containsExactly(basis);
    assertThat(diffs.get(0).get("cells")).isNotEmpty();
  }

  /** Counts from two kinds of export differ by what they are, not by what changed. */
  @Test
  void diffRefusesToCompareDossiersWithSummaries() {
    CommandRun run =
        both.run(
            "diff",
            "--period",
            "2026",
            "--scope",
            "H18",
            "--from",
            "2026-09-11",
            "--to",
            "2026-09-19",
            "--basis",
            "local");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly(
            "dvcrank: qd766 2026 of H18 by its own exports as of 2026-09-19T16:59:59Z was counted"
                + " from export.summary then and from export.dossiers later: they are not"
                + " comparable");
  }

  @Test
  void statusListsOwnExportsAsSeriesAndMissesNoNightForThem() throws Exception {
    CommandRun text = both.run("status");
    assertThat(text.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "qd766 H18 2026 method 2026: 2 snapshots, last good 2026-09-17 02:00",
            "qd766 H18 2026 method 2026, export.dossiers: 2 snapshots, last good"
                + " 2026-09-18 08:00",
            "qd766 H18 2026-08 method 2026, export.summary: 1 snapshots, last good"
                + " 2026-09-18 08:00");
    JsonNode json = RankingFiles.json(both.run("status", "--json").out());
    assertThat(json.get("missed_nights"))
        .isEqualTo(
            RankingFiles.json(portalOnly.run("status", "--json").out()).get("missed_nights"));
    assertThat(json.get("captured").findValuesAsText("basis")).contains("portal", "local");
    assertThat(json.get("captured").findValuesAsText("source"))
        .contains("portal.evaluation", "export.dossiers", "export.summary");
  }

  @Test
  void theViewHasTheStandingsOfBoth() throws Exception {
    assertThat(
            both.rows(
                "SELECT DISTINCT basis, snapshot_id FROM latest_ranking"
                    + " WHERE scope = 'H18' AND period = '2026' ORDER BY basis"))
        .hasSize(2)
        .satisfiesExactly(
            local -> assertThat(local).startsWith("local "),
            portal -> assertThat(portal).startsWith("portal "));
  }

  @ParameterizedTest
  @ValueSource(strings = {LOCAL, OTHER_MONTH, H18})
  void aChangedByteIsFoundAndNamed(String path, @TempDir Path place) throws Exception {
    TestInstallation where = both.copiedTo(place.resolve("data"));
    Path file = where.published(path).resolve("departments.xlsx");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    CommandRun verify = where.run("verify");
    assertThat(verify.exit()).isEqualTo(5);
    assertThat(verify.out().lines().findFirst())
        .hasValue(
            "rankings/%s/departments.xlsx: is not what was published (its manifest has another digest)"
                .formatted(path));
    assertThat(where.run("rebuild", "--from", "2026", "--to", "2026").exit()).isZero();
    assertThat(where.run("verify").exit()).isZero();
    assertThat(where.published()).isEqualTo(both.published());
  }

  @Test
  void whatIsGoneOrWasNotPublishedIsNamed(@TempDir Path place) throws Exception {
    TestInstallation where = both.copiedTo(place.resolve("data"));
    Files.delete(where.published(LOCAL).resolve("manifest.json"));
    Files.writeString(where.published(H18).resolve("notes.txt"), "");
    Files.writeString(where.published(OTHER_MONTH).resolve("notes.txt"), "");
    Files.writeString(where.published("qd766/2026-08/H18").resolve("notes.txt"), "");
    assertThat(where.run("verify").out().lines())
        .contains(
            "rankings/" + LOCAL + "/manifest.json: is gone",
            "rankings/" + H18 + "/notes.txt: was not published",
            "rankings/" + OTHER_MONTH + "/notes.txt: was not published",
            "rankings/qd766/2026-08/H18/notes.txt: was not published");
  }

  @Test
  void aFolderThatTheDatabaseDoesNotKnowIsNamed(@TempDir Path place) throws Exception {
    TestInstallation where = both.copiedTo(place.resolve("data"));
    FileTree.copy(
        where.published(LOCAL).toRealPath(),
        where.published("qd766/2026/national").toRealPath().resolve("local"));
    assertThat(where.run("verify").out())
        .contains("rankings/qd766/2026/national/local: the database knows of no such publication");
  }
}
