package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is not compared with the period before, and what is. */
@Timeout(60)
class SeriesBreakTest {

  @TempDir private Path folder = Path.of("");

  private void bring(TestInstallation where, String period, int best, String capturedAt)
      throws Exception {
    Path file = LegacyFiles.national(folder.resolve(period + ".json"), best);
    CommandRun run =
        where.run("import", file.toString(), "--period", period, "--captured-at", capturedAt);
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).contains("qd766 " + period + " of national, 34 units, sealed");
  }

  private static RankingFiles rank(TestInstallation where, String period) {
    assertThat(where.run("rank", "--period", period).exit()).isZero();
    return new RankingFiles(where.published("qd766/" + period + "/national"));
  }

  private static List<JsonNode> roles(RankingFiles files) throws Exception {
    return files.manifest().get("snapshots").findValues("role");
  }

  @Test
  void nothingIsComparedAcrossTheDayOnWhichProvincesWereFormedAnew() throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    bring(where, "2025-Q2", 19, "2025-07-20T02:00:00+07:00");
    bring(where, "2025-Q3", 20, "2025-10-20T02:00:00+07:00");
    RankingFiles files = rank(where, "2025-Q3");
    assertThat(files.standings("provinces"))
        .hasSize(34)
        .allSatisfy(one -> assertThat(one.get("since_period").isNull()).isTrue());
    assertThat(files.manifest().get("series_break").textValue())
        .startsWith("provinces were formed anew on 2025-07-01 (")
        .contains("2025-Q2 and 2025-Q3 are not compared");
  }

  @Test
  void twoQuartersOfTheSameUnitsAreCompared() throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    bring(where, "2025-Q3", 19, "2025-10-20T02:00:00+07:00");
    bring(where, "2025-Q4", 20, "2026-01-20T02:00:00+07:00");
    RankingFiles files = rank(where, "2025-Q4");
    assertThat(files.standings("provinces"))
        .hasSize(34)
        .allSatisfy(
            one -> {
              assertThat(one.at("/since_period/rank_change").intValue()).isZero();
              assertThat(one.at("/since_period/score_change").decimalValue())
                  .isEqualByComparingTo("1");
            });
    assertThat(files.manifest().get("series_break").isNull()).isTrue();
    assertThat(roles(files))
        .extracting(JsonNode::textValue)
        .containsExactly("current", "previous_period");
  }

  @Test
  void nothingIsComparedAcrossMethods() throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    bring(where, "2025", 20, "2026-01-20T02:00:00+07:00");
    try (PortalDouble portal = new PortalDouble()) {
      Path configuration = portal.configuration(folder, "national", "PT10S");
      CommandRun run = where.run("nightly", "--once", "--config", configuration.toString());
      assertThat(run.exit()).isZero();
    }
    RankingFiles files = new RankingFiles(where.published("qd766/2026/national"));
    assertThat(files.standings("provinces"))
        .hasSize(34)
        .allSatisfy(one -> assertThat(one.get("since_period").isNull()).isTrue());
    assertThat(files.manifest().get("series_break").textValue())
        .isEqualTo(
            "2025 was scored by method 2022, this period by method 2026: they are not comparable");
    assertThat(roles(files)).extracting(JsonNode::textValue).containsExactly("current");
    assertThat(rank(where, "2025").manifest().get("method").textValue()).isEqualTo("2022");
  }
}
