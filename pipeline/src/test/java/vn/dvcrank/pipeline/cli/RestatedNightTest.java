package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The portal scores a closed month again overnight, and the running year too. */
@Timeout(60)
class RestatedNightTest {

  private static final String FIRST = "2026-09-18T02:00:00+07:00";
  private static final String SECOND = "2026-09-19T02:00:00+07:00";

  @TempDir private Path folder = Path.of("");

  @Test
  void aClosedMonthIsRestatedAndARunningYearIsNot() throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    try (PortalDouble portal = new PortalDouble()) {
      Path configuration = portal.configuration(folder, "national", "PT10S");
      Files.writeString(
          configuration,
          Files.readString(configuration).replace("periods: [year]", "periods: [year, month]"));
      nightly(where, FIRST, configuration);
      assertThat(where.rows("SELECT 1 FROM finding WHERE code = 'period_restated'")).isEmpty();
      portal.rewrites(
          "national",
          "service-results",
          body -> body.replace("\"totalScore\": 68.32", "\"totalScore\": 67.32"));
      nightly(where, SECOND, configuration);
    }

    assertThat(
            where.rows(
                "SELECT period, place, message FROM capture_findings"
                    + " WHERE code = 'period_restated' ORDER BY finding_id"))
        .containsExactly(
            "2026-08  1 figures and 0 units differ from"
                + " portal.evaluation/qd766/2026-08/national@2026-09-18T02:00:00+07:00,"
                + " when the period was already closed",
            "2026-08 H20 total 67.32, was 68.32");
    assertThat(restatements(where, "2026-08")).containsExactly("", "H20");
    assertThat(restatements(where, "2026")).isEmpty();
    assertThat(restatement(where, "2026-08")).isTrue();
    assertThat(restatement(where, "2026")).isFalse();
    assertThat(where.run("verify").exit()).isZero();
  }

  private static void nightly(TestInstallation where, String time, Path configuration) {
    CommandRun run = where.runAt(time, "nightly", "--once", "--config", configuration.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  private static List<String> restatements(TestInstallation where, String period) throws Exception {
    JsonNode findings =
        new RankingFiles(where.published("qd766/" + period + "/national"))
            .manifest()
            .get("findings");
    return StreamSupport.stream(findings.spliterator(), false)
        .filter(one -> one.get("code").textValue().equals("period_restated"))
        .map(one -> one.get("where").textValue())
        .toList();
  }

  private static boolean restatement(TestInstallation where, String period) throws Exception {
    CommandRun run =
        where.run(
            "diff", "--period", period, "--from", "2026-09-18", "--to", "2026-09-19", "--json");
    JsonNode diff = RankingFiles.json(run.out()).at("/diffs/0");
    assertThat(diff.get("cells")).hasSize(1);
    return diff.get("restatement").booleanValue();
  }
}
