package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is seen in the morning after good and bad nights. */
@Timeout(60)
class StatusCommandTest {

  private static final String FIRST = "2026-09-17T02:00:00+07:00";
  private static final String SECOND = "2026-09-18T02:00:00+07:00";
  private static final String LATER = "2026-09-20T12:00:00+07:00";

  private static final List<String> OUTCOMES =
      List.of("none", "blocked", "partial", "source_failed");

  private final Path folder;
  private final PortalDouble portal;
  private final TestInstallation installation;

  StatusCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.portal = new PortalDouble();
    this.installation = new TestInstallation(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private CommandRun at(String time, String... command) throws IOException {
    Path configuration = portal.configuration(folder, "national, H18", "PT10S");
    CommandRun run =
        installation.runAt(time, command[0], withConfiguration(command, configuration));
    assertThat(run.err()).as(run.err()).isEmpty();
    return run;
  }

  private static String[] withConfiguration(String[] command, Path configuration) {
    List<String> rest = new ArrayList<>(List.of(command).subList(1, command.length));
    rest.addAll(List.of("--config", configuration.toString()));
    return rest.toArray(String[]::new);
  }

  private JsonNode json(String time) throws IOException {
    String printed = at(time, "status", "--json").out();
    assertThat(JsonSchemas.faults("status", printed)).isEmpty();
    return JsonMapper.builder().build().readTree(printed);
  }

  @Test
  void aGoodNightLacksNothing() throws Exception {
    assertThat(at(FIRST, "nightly", "--once").exit()).isZero();
    List<String> lines = at("2026-09-17T08:00:00+07:00", "status").out().lines().toList();
    assertThat(lines.get(0)).startsWith("nightly 2026-09-17: done, ").endsWith(", 2 published");
    assertThat(lines.get(1).strip().replaceAll(" +", " "))
        .isEqualTo("captured 2 H18 2026, national 2026");
    assertThat(lines).noneMatch(line -> line.matches("(missing|missed|told|  blocked).*"));

    JsonNode json = json("2026-09-17T08:00:00+07:00");
    assertThat(json.get("due").findValuesAsText("nights_missing")).containsExactly("0", "0");
    assertThat(json.at("/last_night/captures").findValuesAsText("outcome"))
        .containsExactly("sealed", "sealed");
    assertThat(json.at("/last_good_run").textValue()).isEqualTo(FIRST);
    assertThat(json.at("/missed_nights")).isEmpty();
    assertThat(json.at("/disk/database_growth_bytes").isNull()).isTrue();
  }

  @Test
  void aRefusalAndNightsWithoutAPassAreMissedUntilCaughtUp() throws Exception {
    at(FIRST, "nightly", "--once");
    portal.alwaysAndEverywhere(aResponse().withStatus(403));
    assertThat(at(SECOND, "nightly", "--once").exit()).isEqualTo(3);
    String text = at(LATER, "status").out();
    assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " ")))
        .anyMatch(line -> line.startsWith("blocked 2 H18 2026: source_blocked: "))
        .contains(
            "H18 2026: 3 nights, last good 2026-09-17 02:00",
            "national 2026: 3 nights, last good 2026-09-17 02:00",
            "missed nights: 3, the last one 2026-09-20");
    JsonNode json = json(LATER);
    assertThat(json.at("/last_night/captures").findValuesAsText("outcome"))
        .containsExactly("blocked", "blocked");
    assertThat(json.at("/last_night/captures/0/reasons/0/code").textValue())
        .isEqualTo("source_blocked");
    assertThat(json.at("/missed_nights").toString())
        .isEqualTo("[\"2026-09-20\",\"2026-09-19\",\"2026-09-18\"]");

    portal.recovers();
    at("2026-09-21T02:00:00+07:00", "nightly", "--once");
    JsonNode after = json("2026-09-21T08:00:00+07:00");
    assertThat(after.get("due").findValuesAsText("nights_missing")).containsExactly("0", "0");
    assertThat(after.get("captured").findValuesAsText("gaps")).containsExactly("3", "3");
  }

  @Test
  void aHeldCaptureIsKeptApartFromTheGoodOneWithItsReason() throws Exception {
    at(FIRST, "nightly", "--once");
    portal.rewrites(
        "national",
        "service-results",
        body -> body.replaceAll("\"totalScore\": [0-9.]+", "\"totalScore\": 0"));
    assertThat(at(SECOND, "nightly", "--once").exit()).isNotZero();
    JsonNode night = json("2026-09-18T08:00:00+07:00").get("last_night");
    assertThat(night.get("status").textValue()).isIn("held", "source_failed");
    assertThat(at("2026-09-18T08:00:00+07:00", "status").out())
        .containsPattern("held back +1  national 2026: gate_");
    assertThat(night.get("captures").findValuesAsText("outcome")).contains("partial");
  }

  @Test
  void whatWasNeverTriedIsSkipped() throws Exception {
    at(FIRST, "nightly", "--once");
    at(SECOND, "nightly", "--once");
    // As if the second pass had been cut off after its first capture.
    installation.change("DELETE FROM capture WHERE id = 4");
    installation.change("UPDATE run SET status = 'cut_off', finished_at = NULL WHERE id = 2");
    JsonNode night = json("2026-09-18T08:00:00+07:00").get("last_night");
    assertThat(night.get("skipped")).hasSize(1);
    assertThat(at("2026-09-18T08:00:00+07:00", "status").out())
        .containsPattern("skipped +1  not tried: (H18|national) 2026");
  }

  /** Growth is the difference between what was written down after each night. */
  @Test
  void growthIsThatOfTheNightsWrittenDown() throws Exception {
    at(FIRST, "nightly", "--once");
    at(SECOND, "nightly", "--once");
    assertThat(Files.readAllLines(installation.data().resolve("sizes.csv")))
        .hasSize(3)
        .element(2)
        .asString()
        .startsWith("2026-09-18,");
    Files.writeString(
        installation.data().resolve("sizes.csv"),
        """
        night,database_bytes
        2026-09-14,1000
        somebody wrote here
        2026-09-16,5000
        2026-09-17,5100
        2026-09-18,8100
        """);
    JsonNode disk = json(LATER).get("disk");
    assertThat(disk.get("database_growth_bytes").longValue()).isEqualTo(2000);
    assertThat(disk.get("database_bytes").longValue())
        .isEqualTo(Files.size(installation.data().resolve("dvcrank.db")));
    // The second night brought nothing that was not there.
    assertThat(disk.get("archive_bytes").longValue())
        .isEqualTo(disk.get("archive_growth_bytes").longValue())
        .isEqualTo(Files.size(installation.data().resolve("archive/2026/2026-09-17.warc.gz")));
  }

  /** Whatever is in the ledger: names and messages of sources are not ours. */
  @Test
  void aTerribleNightFitsTheScreen() throws Exception {
    at(FIRST, "nightly", "--once");
    portal.alwaysAndEverywhere(aResponse().withStatus(403));
    at(SECOND, "nightly", "--once");
    for (int province = 10; province < 60; province++) {
      for (String outcome : OUTCOMES.subList(1, 4)) {
        String period = "2026-0" + OUTCOMES.indexOf(outcome);
        installation.change(
            "INSERT INTO series (source, index_set, method, basis, scope, period, lane) VALUES"
                + " ('portal.evaluation', 'qd766', '2026', 'portal', 'H%s', '%s', 'good')"
                    .formatted(province, period));
        installation.change(
            "INSERT INTO capture (run_id, series_id, ended_at, outcome)"
                + " SELECT 2, max(id), 1789671600, '%s' FROM series".formatted(outcome));
        installation.change(
            "INSERT INTO finding (capture_id, code, severity, place, message)"
                + " SELECT max(id), 'source_blocked', 'error', '', "
                + "'đứt ' || char(10) || char(27) || '[2J' || printf('%0300d', 7) FROM capture");
      }
      installation.change(
          "INSERT INTO delivery (run_id, origin, source, scope, sha256, bytes, layout, form,"
              + " delivered_at, outcome, rows_taken, rows_rejected, changes, message)"
              + " VALUES (2, 'fetched', 's', 'H18', '', 0, '', '', 1789671600, 'rejected', 0, 0,"
              + " 0, printf('%0200d', 7))");
      installation.change(
          "INSERT INTO run (kind, night, started_at, finished_at, status)"
              + " VALUES ('import', '2026-09-18', 1789671600, 1789671600, 'done')");
    }
    String text = at(LATER, "status").out();
    assertThat(text.lines()).hasSizeLessThanOrEqualTo(24);
    assertThat(text.lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 100)
        .noneMatch(line -> line.chars().anyMatch(letter -> letter < ' '));
    assertThat(text).contains("and 51 more", "and 49 more", "next run", "database ");
    json(LATER);
  }

  @Test
  void jsonIsTheSameEachTimeButForTheRoomThatIsLeft() throws Exception {
    at(FIRST, "nightly", "--once");
    String free = "\"free_bytes\" : [0-9]+";
    assertThat(at(LATER, "status", "--json").out().replaceAll(free, ""))
        .isEqualTo(at(LATER, "status", "--json").out().replaceAll(free, ""));
  }
}
