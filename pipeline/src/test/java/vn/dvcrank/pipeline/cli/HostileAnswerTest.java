package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.scoring.text.PlainText;

/** A night whose answer names units as an attacker would, one with such codes; then commands. */
@Timeout(60)
class HostileAnswerTest {

  private static final String LIST = "service-results";
  private static final String NAME = "departmentName";

  private static final List<String> NAMES =
      List.of(
          "'); DROP TABLE unit; --",
          "' OR '1'='1",
          "=HYPERLINK(\"http://x.example\",\"Sở\")",
          "+1+1",
          "-2+3",
          "@SUM(1)",
          "\t=1+1",
          "Sở;=cmd|' /C calc'!A0",
          "Sở; \t+1",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "Sở\u001b[2J\u001b]0;title\u0007\u001b[31m",
          "Sở\u009b31m",
          "Sở\r\n2026-09-18T02:00:00+07:00 INFO  all good",
          "Sở\u0085x\u2028y",
          "\u202excod.exe",
          "../../../../../../tmp/escaped",
          "C:\\Windows\\System32",
          "CON",
          "--help",
          "a\u0000b",
          "%s%n${jndi:ldap://x.example/a}{}",
          "x".repeat(299) + "Đ");

  private static final List<String> CODES =
      List.of(
          "../../../tmp/escaped", "/etc/passwd", "CON:", "H18\u0000", "H18\n", "-rf *", ".", "..");

  @TempDir private static Path folder;

  private static TestInstallation installation = new TestInstallation(Path.of(""));
  private static CommandRun night = new CommandRun(0, "", "");
  private static CommandRun refused = night;
  private static SortedMap<String, String> published = new TreeMap<>();

  @BeforeAll
  static void nights() throws Exception {
    installation = new TestInstallation(folder.resolve("within/data"));
    Files.createDirectories(installation.data());
    try (PortalDouble portal = new PortalDouble()) {
      String[] nightly = {
        "--once", "--config", portal.configuration(folder, "national", "PT10S").toString()
      };
      CommandRun good = installation.runAt("2026-09-17T02:00:00+07:00", "nightly", nightly);
      assertThat(good.exit()).as(good.err()).isZero();
      portal.reshapes("national", LIST, HostileAnswerTest::spoil);
      night = installation.runAt("2026-09-18T02:00:00+07:00", "nightly", nightly);
      published = installation.published();
      portal.reshapes("national", LIST, HostileAnswerTest::misname);
      refused = installation.runAt("2026-09-19T02:00:00+07:00", "nightly", nightly);
    }
  }

  @AfterAll
  static void forget() {
    installation = new TestInstallation(Path.of(""));
  }

  private static void spoil(ObjectNode answer) {
    ArrayNode rows = (ArrayNode) answer.at("/data/evaluation");
    for (int i = 0; i < NAMES.size(); i++) {
      ((ObjectNode) rows.get(i)).put(NAME, NAMES.get(i));
    }
  }

  private static void misname(ObjectNode answer) {
    ArrayNode rows = (ArrayNode) answer.at("/data/evaluation");
    for (int i = 0; i < CODES.size(); i++) {
      ((ObjectNode) rows.get(i)).put("departmentCode", CODES.get(i)).put(NAME, CODES.get(i));
    }
  }

  /** Names are names, whatever stands in them: the night is as good as any. */
  @Test
  void theUnitsAreKept() throws Exception {
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(installation.rows("SELECT outcome FROM capture WHERE run_id = 2"))
        .containsExactly("sealed");
    assertThat(Files.readAllLines(installation.published("qd766/2026/national/provinces.csv")))
        .hasSize(35);
  }

  /** A code is a code or none, and never a path. */
  @Test
  void whatIsNoCodeIsRefused() throws Exception {
    assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
    assertThat(installation.published()).isEqualTo(published);
    assertThat(
            installation.rows(
                "SELECT message FROM finding f JOIN capture c ON c.id = f.capture_id"
                    + " WHERE c.run_id = 3"))
        .isNotEmpty()
        .allSatisfy(HostileAnswerTest::areWords);
  }

  @Test
  void statementsAreNeverMadeOfNames() throws Exception {
    assertThat(
            installation.rows(
                "SELECT DISTINCT unit_name FROM snapshot_units WHERE unit_name LIKE '%DROP TABLE%'"))
        .containsExactly("'); DROP TABLE unit; --");
    CommandRun verify = installation.run("verify");
    assertThat(verify.exit()).as(verify.out()).isZero();
  }

  /** Neither a terminal's commands nor turned lines; and no name makes a line of its own. */
  @Test
  void whatIsPrintedIsWords() throws Exception {
    assertThat(night.out() + night.err() + refused.out() + refused.err())
        .satisfies(HostileAnswerTest::areWords);
    for (List<String> command :
        List.of(
            List.of("status"),
            List.of("status", "--json"),
            List.of("verify"),
            List.of("rank", "--period", "2026", "--scope", "national"),
            List.of("rank", "--period", "2026", "--scope", "national", "--json"),
            List.of(
                "diff",
                "--period",
                "2026",
                "--scope",
                "national",
                "--from",
                "2026-09-17",
                "--to",
                "2026-09-18"),
            List.of("explain", "--unit", "H20", "--period", "2026"),
            List.of("explain", "--unit", "H20\u001b[2J", "--period", "2026"))) {
      CommandRun run =
          installation.run(
              command.get(0), command.subList(1, command.size()).toArray(String[]::new));
      assertThat(run.out() + run.err())
          .as(String.join(" ", command))
          .isNotBlank()
          .satisfies(HostileAnswerTest::areWords)
          .doesNotContainPattern("(?m)^2026-09-18T02:00:00\\+07:00 INFO");
    }
  }

  private static void areWords(String text) {
    assertThat(text.chars()).allMatch(one -> PlainText.isShown((char) one.intValue()));
    assertThat(text).doesNotContain("\r");
  }

  /** Wherever a spreadsheet program may part the cells. */
  @Test
  void noCellOfATableIsAFormula() throws Exception {
    Path tables = installation.published("qd766/2026/national");
    String csv = Files.readString(tables.resolve("provinces.csv"));
    for (String separators : List.of("[,\n]", "[;\n]", "[\t\n]")) {
      assertThat(csv.split(separators))
          .allSatisfy(
              cell ->
                  assertThat(cell.replaceFirst("^[\"\\s]+", ""))
                      .doesNotContainPattern("^[=+@＝＋－＠]|^-(?![0-9.]*$)"));
    }
    try (ZipFile workbook = new ZipFile(tables.resolve("provinces.xlsx").toFile())) {
      for (ZipEntry part : workbook.stream().toList()) {
        String xml =
            new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(xml)
            .as(part.getName())
            .doesNotContainPattern("<f[ >/]|<hyperlink|TargetMode=\"External\"|<script");
      }
    }
  }

  /** Paths are made of codes of ours; nothing is written that a browser would run. */
  @Test
  void nothingIsWrittenElsewhere() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString))
          .allMatch(
              file ->
                  file.matches(
                      "portal-double\\.yaml|within/data/(dvcrank\\.(db|lock)(-wal|-shm)?|sizes\\.csv"
                          + "|archive/2026/2026-09-1[7-9]\\.warc\\.gz|rankings/catalog\\.json"
                          + "|(rankings|past)/(\\.versions/[\\w.-]+"
                          + "|qd766/2026/national)/(manifest\\.json|datapackage\\.json|annexes\\.xlsx"
                          + "|provinces\\.(csv|json|xlsx)))"));
    }
  }
}
