package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rankings of now and of earlier instants, after two nights. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankCommandTest {

  private static final String H18 = "qd766/2026/H18";

  private final TestInstallation installation;
  private final TestInstallation oneNightOnly;

  RankCommandTest(@TempDir Path folder) {
    installation = new TestInstallation(folder.resolve("two nights"));
    oneNightOnly = new TestInstallation(folder.resolve("one night"));
  }

  @BeforeAll
  void nights() {
    Path recordings = CommandRun.checkout().resolve("fixtures/portal");
    assertThat(
            oneNightOnly
                .run("nightly", "--replay", recordings.resolve("2026-09-10").toString())
                .exit())
        .isZero();
    assertThat(installation.run("nightly", "--replay", recordings.toString()).exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-10", "2026-09-10T02:00:00+07:00", "2026-09-17T01:59:59+07:00"})
  void asOfTheFirstNightGivesTheFirstNightsFiles(String asOf, @TempDir Path out) throws Exception {
    SortedMap<String, String> published = installation.published();
    SortedMap<String, Integer> rows = installation.rowCounts();

    CommandRun rank =
        installation.run(
            "rank", "--period", "2026", "--scope", "H18", "--as-of", asOf, "--out", out.toString());

    assertThat(rank.exit()).isZero();
    assertThat(FileTree.of(out.resolve(H18).toRealPath()))
        .containsKey("manifest.json")
        .isEqualTo(FileTree.of(oneNightOnly.published(H18).toRealPath()));
    assertThat(installation.published()).isEqualTo(published);
    assertThat(installation.rowCounts()).isEqualTo(rows);
  }

  @Test
  void withoutAPlaceThePastIsKeptApart() throws Exception {
    SortedMap<String, String> published = installation.published();
    CommandRun rank =
        installation.run("rank", "--period", "2026", "--scope", "H18", "--as-of", "2026-09-10");
    assertThat(rank.exit()).isZero();
    assertThat(
            FileTree.of(
                installation.data().resolve("past/20260910T165959Z").resolve(H18).toRealPath()))
        .isEqualTo(FileTree.of(oneNightOnly.published(H18).toRealPath()));
    assertThat(installation.published()).isEqualTo(published);
  }

  @Test
  void theNewestElsewhereAreThePublishedOnes(@TempDir Path out) throws Exception {
    CommandRun rank =
        installation.run(
            "rank", "--period", "2026", "--scope", "H18", "--json", "--out", out.toString());
    assertThat(rank.exit()).isZero();
    assertThat(FileTree.of(out.resolve(H18).toRealPath()))
        .isEqualTo(FileTree.of(installation.published(H18).toRealPath()));
    JsonNode json = JsonMapper.builder().build().readTree(rank.out()).get("published").get(0);
    assertThat(json.get("folder").textValue()).isEqualTo(out.resolve(H18).toString());
    assertThat(json.get("changed").booleanValue()).isTrue();
    assertThat(json.get("rankings").findValuesAsText("peer_group"))
        .containsExactly("departments", "communes");
  }

  @Test
  void rankingAgainChangesNothing() throws Exception {
    SortedMap<String, String> published = installation.published();
    SortedMap<String, Integer> rows = installation.rowCounts();
    CommandRun rank = installation.run("rank", "--period", "2026", "--scope", "H18", "--json");
    assertThat(rank.exit()).isZero();
    assertThat(rank.out()).contains("\"changed\" : false");
    assertThat(installation.published()).isEqualTo(published);
    assertThat(installation.rowCounts()).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--period 2019",
        "--period 2026-Q3",
        "--period 2026 --scope H20",
        "--period 2026 --as-of 2026-09-09",
        "--period 2026 --index-set qd999"
      })
  void whatWasNeverCapturedIsAMistake(String arguments) throws Exception {
    SortedMap<String, String> published = installation.published();
    CommandRun rank = installation.run("rank", arguments.split(" "));
    assertThat(rank.exit()).isEqualTo(2);
    assertThat(rank.out()).isEmpty();
    assertThat(rank.errLines()).singleElement().asString().startsWith("dvcrank: nothing good");
    assertThat(installation.published()).isEqualTo(published);
  }
}
