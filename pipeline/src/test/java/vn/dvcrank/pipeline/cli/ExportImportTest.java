package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of a province's own system, handed in and dropped, up to the ranking files. */
class ExportImportTest {

  private static final String TIME = "2026-10-05T08:00:00+07:00";
  private static final String LATER = "2026-10-06T08:00:00+07:00";
  private static final Path MADE = CommandRun.checkout().resolve("fixtures/exports");
  private static final String LOCAL = "rankings/qd766/2026-09/H18/local";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lists/a.xls", "lists/a.csv", "lists/a.json"})
  void theSameDossiersInAnyFormatGiveTheSameRankings(String list) throws IOException {
    Map<String, String> workbook = dropped("workbook", "lists/a.xlsx");

    assertThat(dropped("other", list)).isEqualTo(workbook);
    assertThat(workbook).containsKeys("departments.csv", "communes.csv", "manifest.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"forms/ii06a-2026-09.xlsx", "forms/ii06a-2026-09.xls"})
  void aFormGivesTheMeasuresOfTheListThatItWasMadeFrom(String form) throws IOException {
    assertThat(formMeasures("list", "lists/b.csv")).isEqualTo(formMeasures("form", form));
  }

  @Test
  void theNextNightsListAddsOnlyWhatChanged() throws IOException {
    Path data = folder.resolve("data");
    imported(data, TIME, "lists/a.csv");
    long before = versions(data);

    CommandRun next = imported(data, LATER, "lists/a.next-day.csv");

    long changed = versions(data) - before;
    assertThat(changed).isPositive().isLessThan(before / 20);
    assertThat(next.out()).contains(changed + " new or changed");
  }

  @Test
  void theSameContentAgainChangesNothing() throws IOException {
    Path data = folder.resolve("data");
    imported(data, TIME, "lists/a.csv");
    Map<String, String> files = files(data.resolve("rankings"));

    CommandRun again = imported(data, LATER, "lists/a.csv");

    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("known, nothing to do");
    assertThat(files(data.resolve("rankings"))).isEqualTo(files);
    assertThat(DatabaseRows.count(data, "snapshots")).isPositive();
  }

  @Test
  void badRowsAreReportedByLineAndReasonAndTheOthersCount() throws IOException {
    Path data = folder.resolve("data");

    CommandRun run = imported(data, TIME, "quirks/ten-bad-rows.csv");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("990 rows taken, 10 rejected");
    assertThat(run.out().lines().filter(line -> line.contains("export_row_rejected"))).hasSize(10);
  }

  @Test
  void aWrongHeaderImportsNothingAndLeavesEverythingElse() throws IOException {
    Path data = folder.resolve("data");
    imported(data, TIME, "lists/a.csv");
    Map<String, String> files = files(data.resolve("rankings"));
    long versions = versions(data);

    CommandRun run = imported(data, LATER, "quirks/wrong-header.csv");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("rejected:");
    assertThat(files(data.resolve("rankings"))).isEqualTo(files);
    assertThat(versions(data)).isEqualTo(versions);
  }

  @Test
  void badRowsLeaveEarlierSnapshotsAsTheyWere() throws IOException {
    Path data = folder.resolve("data");
    imported(data, TIME, "lists/a.csv");
    List<String> before = DatabaseRows.of(data, "SELECT snapshot, sha256 FROM snapshots");

    imported(data, LATER, "quirks/ten-bad-rows.csv");

    assertThat(DatabaseRows.of(data, "SELECT snapshot, sha256 FROM snapshots")).containsAll(before);
    assertThat(CommandRun.at(LATER, "verify", "--data", data.toString()).exit()).isZero();
  }

  @Test
  void anOlderListIsRejectedInWords() throws IOException {
    Path data = folder.resolve("data");
    imported(data, LATER, "lists/a.next-day.csv");

    CommandRun older = imported(data, TIME, "lists/a.csv");

    assertThat(older.exit()).isEqualTo(4);
    assertThat(older.out()).contains("rejected: ").contains("hand in exports in the order");
  }

  @Test
  void theInboxIsEmptiedIntoDoneAndRejected() throws IOException {
    Path data = folder.resolve("data");
    drop(data, "lists/a.xlsx", "Nguyễn Văn ZQX.xlsx");
    drop(data, "quirks/login-page.xls", "list of ZQX.xls");

    CommandRun run = CommandRun.at(TIME, "inbox", "--data", data.toString());

    assertThat(run.exit()).isEqualTo(4);
    assertThat(names(data.resolve("inbox/done")))
        .hasSize(2)
        .allMatch(name -> name.startsWith("20261005-080000-"));
    assertThat(names(data.resolve("inbox/rejected"))).hasSize(2);
    assertThat(run.out() + run.err()).doesNotContain("ZQX");
    assertThat(names(data.resolve("inbox"))).containsExactlyInAnyOrder("done", "rejected");
  }

  /** How many states of dossiers are stored. */
  private static long versions(Path data) {
    return DatabaseRows.count(data, "dossier_versions");
  }

  /** The published local rankings after a file was dropped into an empty inbox. */
  private Map<String, String> dropped(String name, String list) throws IOException {
    Path data = folder.resolve(name);
    drop(data, list, Path.of(list).getFileName().toString());
    CommandRun run = CommandRun.at(TIME, "inbox", "--data", data.toString());
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    return files(data.resolve(LOCAL));
  }

  private List<String> formMeasures(String name, String file) throws IOException {
    Path data = folder.resolve(name);
    CommandRun run =
        CommandRun.at(
            TIME,
            "import",
            MADE.resolve(file).toString(),
            "--province",
            "H18",
            "--period",
            "2026-09",
            "--captured-at",
            "2026-09-30",
            "--data",
            data.toString());
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    return DatabaseRows.of(
        data,
        "SELECT c.unit_code, c.element, c.value FROM snapshot_cells c"
            + " JOIN snapshots s USING (snapshot_id)"
            + " WHERE s.period = '2026-09' AND c.field = 'count' AND c.element IN"
            + " ('received', 'online', 'direct', 'carried_over', 'resolved_early',"
            + " 'resolved_on_time', 'resolved_late', 'open_in_time', 'open_late')"
            + " ORDER BY 1, 2");
  }

  private static CommandRun imported(Path data, String time, String file) {
    return CommandRun.at(time, "import", MADE.resolve(file).toString(), "--data", data.toString());
  }

  private static void drop(Path data, String file, String name) throws IOException {
    Path inbox = Files.createDirectories(data.resolve("inbox"));
    Files.writeString(data.resolve("dvcrank.yaml"), "exports: {settled: PT0.01S}\n");
    Files.copy(MADE.resolve(file), inbox.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> all = Files.list(of)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, String> files(Path of) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(of)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            of.relativize(file).toString(),
            java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
