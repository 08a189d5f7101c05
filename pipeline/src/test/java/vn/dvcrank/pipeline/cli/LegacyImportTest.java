package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kept answers of the legacy contract, handed in. */
@Timeout(60)
class LegacyImportTest {

  private static final String H18 = "qd766/2025/H18";
  private static final String FIRST = "2025-12-20T02:00:00+07:00";
  private static final String SECOND = "2025-12-21T02:00:00+07:00";

  @TempDir private Path folder = Path.of("");

  private TestInstallation installation(String name) {
    return new TestInstallation(folder.resolve(name));
  }

  private static CommandRun bring(TestInstallation where, Path file, String capturedAt) {
    return where.run("import", file.toString(), "--period", "2025", "--captured-at", capturedAt);
  }

  private static RankingFiles rank(TestInstallation where, String... more) {
    CommandRun run =
        where.run(
            "rank",
            Stream.concat(Stream.of("--period", "2025", "--scope", "H18"), Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return new RankingFiles(where.published(H18));
  }

  @Test
  void allThreeFormsGiveTheSameFiles() throws Exception {
    Path json = LegacyFiles.ofDecember(20);
    SortedMap<String, SortedMap<String, String>> tables = new TreeMap<>();
    SortedMap<String, List<String>> cells = new TreeMap<>();
    for (Path file :
        List.of(
            json,
            LegacyFiles.csv(json, folder.resolve("a.csv")),
            LegacyFiles.xlsx(json, folder.resolve("a.xlsx")))) {
      String form = String.valueOf(file.getFileName());
      TestInstallation where = installation("data of " + form);
      CommandRun run = bring(where, file, FIRST);
      assertThat(run.exit()).as(run.out()).isZero();
      assertThat(run.out())
          .isEqualTo(form + " (portal.legacy): qd766 2025 of H18, 58 units, sealed\n");
      tables.put(form, rank(where).tables());
      cells.put(
          form,
          where.rows(
              "SELECT unit_code, element, field, state, unscaled, scale FROM snapshot_cells"
                  + " ORDER BY 1, 2, 3"));
      assertThat(where.run("verify").exit()).isZero();
    }
    assertThat(tables.values()).hasSize(3).containsOnly(tables.get("a.csv"));
    assertThat(tables.get("a.csv")).hasSize(7).containsKeys("communes.csv", "departments.xlsx");
    assertThat(cells.values()).containsOnly(cells.get("a.csv"));
    assertThat(cells.get("a.csv")).hasSize(58 * 7);
  }

  @Test
  void theDifferenceOfTwoDaysIsWhatChangedBetweenTheFiles() throws Exception {
    TestInstallation where = installation("data");
    bring(where, LegacyFiles.ofDecember(20), FIRST);
    bring(where, LegacyFiles.ofDecember(21), SECOND);
    List<String> expected = changes(LegacyFiles.ofDecember(20), LegacyFiles.ofDecember(21));
    assertThat(expected).hasSize(6);

    CommandRun json = diff(where, "2025-12-20", "2025-12-21", "--json");
    assertThat(json.exit()).isZero();
    JsonNode diff = RankingFiles.json(json.out()).at("/diffs/0");
    assertThat(diff.get("units")).isEmpty();
    assertThat(diff.get("cells"))
        .extracting(
            cell ->
                Stream.of("unit", "element", "before", "after")
                    .map(field -> cell.get(field).textValue())
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(diff.get("restatement").booleanValue()).isFalse();
    assertThat(where.rows("SELECT 1 FROM finding WHERE code = 'period_restated'")).isEmpty();

    CommandRun text = diff(where, "2025-12-20", "2025-12-21");
    assertThat(text.out().lines().filter(line -> line.startsWith("changed "))).hasSize(6);
    assertThat(text.out()).contains("0 units and 6 figures differ\n");
    assertThat(diff(where, "2025-12-21", "2025-12-21").out())
        .contains("0 units and 0 figures differ\n");
  }

  private static CommandRun diff(TestInstallation where, String from, String to, String... more) {
    return where.run(
        "diff",
        Stream.concat(
                Stream.of("--period", "2025", "--scope", "H18", "--from", from, "--to", to),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /** The figures that two files do not share, as text: unit, element, before, after. */
  private static List<String> changes(Path before, Path after) throws IOException {
    SortedMap<String, JsonNode> later = new TreeMap<>();
    LegacyFiles.rows(after).forEach(row -> later.put(row.get("MA_COQUAN").textValue(), row));
    List<String> changes = new ArrayList<>();
    for (JsonNode row : LegacyFiles.rows(before)) {
      String code = row.get("MA_COQUAN").textValue();
      for (String field : List.of("CKMB", "TDGQ", "CLGQ", "TTTT", "MDHL", "MDSH", "TONG_SCORE")) {
        String then = row.get(field).textValue();
        String now = Objects.requireNonNull(later.get(code)).get(field).textValue();
        if (!then.equals(now)) {
          changes.add(
              String.join(" ", code, field.equals("TONG_SCORE") ? "TOTAL" : field, then, now));
        }
      }
    }
    return changes;
  }

  @Test
  void asOfTheDayBetweenIsTheFirstDay(@TempDir Path out) throws Exception {
    TestInstallation both = installation("both");
    bring(both, LegacyFiles.ofDecember(20), FIRST);
    bring(both, LegacyFiles.ofDecember(21), SECOND);
    TestInstallation first = installation("first");
    bring(first, LegacyFiles.ofDecember(20), FIRST);
    SortedMap<String, String> newest = rank(both).all();

    rank(both, "--as-of", "2025-12-20", "--out", out.toString());
    assertThat(new RankingFiles(out.resolve(H18)).all()).isEqualTo(rank(first).all());
    assertThat(rank(both).all()).isEqualTo(newest).isNotEqualTo(rank(first).all());
  }

  @Test
  void theOrderOfHandingInDoesNotMatter() throws Exception {
    TestInstallation forwards = installation("forwards");
    bring(forwards, LegacyFiles.ofDecember(20), FIRST);
    bring(forwards, LegacyFiles.ofDecember(21), SECOND);
    TestInstallation backwards = installation("backwards");
    bring(backwards, LegacyFiles.ofDecember(21), SECOND);
    bring(backwards, LegacyFiles.ofDecember(20), FIRST);
    assertThat(rank(backwards).tables()).isEqualTo(rank(forwards).tables());
    assertThat(diff(backwards, "2025-12-20", "2025-12-21").out())
        .isEqualTo(diff(forwards, "2025-12-20", "2025-12-21").out());
    assertThat(backwards.run("verify").out()).isEqualTo(forwards.run("verify").out());
    assertThat(backwards.run("verify").exit()).isZero();
  }

  @Test
  void aChangeOfAClosedPeriodIsARestatement() throws Exception {
    TestInstallation where = installation("data");
    bring(where, LegacyFiles.ofDecember(20), "2026-01-05T02:00:00+07:00");
    CommandRun second = bring(where, LegacyFiles.ofDecember(21), "2026-01-06T02:00:00+07:00");
    assertThat(second.exit()).isZero();
    assertThat(second.out()).contains("period_restated");
    assertThat(
            where.rows(
                "SELECT place, severity, message FROM capture_findings"
                    + " WHERE code = 'period_restated' ORDER BY finding_id"))
        .containsExactly(
            " warning 6 figures and 0 units differ from"
                + " portal.legacy/qd766/2025/H18@2026-01-05T02:00:00+07:00,"
                + " when the period was already closed",
            "H18.12 warning total 83.72, was 87.99",
            "H18.143 warning total 89.05, was 87.05",
            "H18.145 warning total 91.44, was 84.98");
    assertThat(rank(where).manifest().get("findings"))
        .filteredOn(finding -> finding.get("code").textValue().equals("period_restated"))
        .extracting(finding -> finding.get("where").textValue())
        .containsExactly("", "H18.12", "H18.143", "H18.145");
    JsonNode diff =
        RankingFiles.json(diff(where, "2026-01-05", "2026-01-06", "--json").out()).at("/diffs/0");
    assertThat(diff.get("restatement").booleanValue()).isTrue();
    assertThat(diff(where, "2026-01-05", "2026-01-06").out()).contains(": a restatement, ");
  }

  @Test
  void theSameFileAgainIsKnownAndChangesNothing() throws Exception {
    TestInstallation where = installation("data");
    bring(where, LegacyFiles.ofDecember(20), FIRST);
    rank(where);
    SortedMap<String, String> published = where.published();
    SortedMap<String, Integer> rows = where.rowCounts();
    Path renamed = Files.copy(LegacyFiles.ofDecember(20), folder.resolve("renamed.json"));
    for (Path file : List.of(LegacyFiles.ofDecember(20), renamed)) {
      CommandRun again = bring(where, file, FIRST);
      assertThat(again.exit()).isZero();
      assertThat(again.out()).endsWith("qd766 2025 of H18, 58 units, known\n");
    }
    assertThat(where.run("import", renamed.toString(), "--period", "2025").out())
        .endsWith(", known\n");
    rows.merge("run", 3, Integer::sum);
    rank(where);
    assertThat(where.rowCounts()).isEqualTo(rows);
    assertThat(where.published()).isEqualTo(published);
  }

  @Test
  void withoutAPeriodItIsRejectedInOneLine() throws Exception {
    TestInstallation where = installation("data");
    CommandRun run = where.run("import", LegacyFiles.ofDecember(20).toString());
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out())
        .isEqualTo(
            "rejected: H18.year-2025.captured-2025-12-20.json: the rows of a legacy answer do not"
                + " say of when they are: give --period\n");
    assertThat(where.rows("SELECT count(*) FROM snapshot")).containsExactly("0");
  }

  @ParameterizedTest
  @CsvSource({
    "'', not recognised",
    "Xin chào, not recognised",
    "'[1, 2]', not recognised",
    "{, not recognised"
  })
  void whatCannotBeReadIsRejectedAndTheOthersAreIn(String text, String reason) throws Exception {
    TestInstallation where = installation("data");
    Path bad = Files.writeString(folder.resolve("xấu.txt"), text);
    Path good = LegacyFiles.ofDecember(20);
    CommandRun run =
        where.run(
            "import",
            bad.toString(),
            good.toString(),
            "--period",
            "2025",
            "--captured-at",
            FIRST,
            "--json");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).isEmpty();
    JsonNode files = RankingFiles.json(run.out()).get("files");
    assertThat(files.at("/0/rejection").textValue()).startsWith("xấu.txt: ").contains(reason);
    assertThat(files.at("/0/rejection").textValue()).doesNotContain("\n");
    assertThat(files.at("/1/rejection").isNull()).isTrue();
    assertThat(files.at("/1/captures/0/outcome").textValue()).isEqualTo("sealed");
    assertThat(files.at("/1/captures/0/lines")).hasSize(58);
    assertThat(rank(where).table("communes")).hasSize(45);
    assertThat(where.run("verify").exit()).isZero();
  }

  @Test
  void aFileThatIsNotThereIsAMistakeAndNothingIsImported() throws Exception {
    TestInstallation where = installation("data");
    CommandRun run =
        where.run(
            "import",
            LegacyFiles.ofDecember(20).toString(),
            folder.resolve("nowhere.json").toString(),
            "--period",
            "2025");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).singleElement().asString().contains("no file at", "nowhere.json");
    assertThat(where.data()).doesNotExist();
  }

  @Test
  void aProvinceThatTheRowsDoNotHaveIsRejected() throws Exception {
    TestInstallation where = installation("data");
    CommandRun run =
        where.run(
            "import",
            LegacyFiles.ofDecember(20).toString(),
            "--period",
            "2025",
            "--province",
            "H20");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("its rows are of H18, and H20 was given");
    assertThat(new TreeSet<>(where.rows("SELECT status FROM run"))).containsExactly("held");
  }
}
