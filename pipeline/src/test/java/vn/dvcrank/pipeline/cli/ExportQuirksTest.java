package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every quirk that exports have been met with, and what becomes of it. */
class ExportQuirksTest {

  private static final Path MADE = CommandRun.checkout().resolve("fixtures/exports");
  private static final int FIRST_MEASURE = 3;

  @TempDir private Path folder;

  static Stream<String> counted() throws IOException {
    return expected().map(cells -> cells.get(0)).distinct();
  }

  @ParameterizedTest
  @MethodSource("counted")
  void isCountedAsItsMakerCountedIt(String file) throws IOException {
    assertThat(imported(file).exit()).isZero();

    Map<String, String> counts = new TreeMap<>();
    List<String> header = cells(Files.readAllLines(MADE.resolve("expected-measures.csv")).get(0));
    expected()
        .filter(cells -> cells.get(0).equals(file))
        .forEach(
            cells -> {
              for (int column = FIRST_MEASURE; column < cells.size(); column++) {
                counts.put(cells.get(2) + " " + header.get(column), cells.get(column));
              }
            });
    List.of(
            "digitisation_stated digitised",
            "result_stated result_electronic",
            "reuse_stated reused")
        .forEach(pair -> leaveOutWhatNobodyStated(counts, pair.split(" ")));
    assertThat(stored()).isEqualTo(counts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quirks/form-percentages.xls", "quirks/form-formulas.xlsx"})
  void aFormsQuirksLeaveItsCountsAsTheyAre(String file) throws IOException {
    assertThat(imported("forms/ii06a-2026-09.xlsx").exit()).isZero();
    Map<String, String> plain = stored();
    Files.delete(folder.resolve("dvcrank.db"));

    assertThat(imported(file).exit()).isZero();

    assertThat(stored()).isEqualTo(plain).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "quirks/shifted-cells.xls, gate_rows_rejected",
    "quirks/missing-column.csv, no layout fits its header",
    "quirks/wrong-header.csv, no layout fits its header",
    "quirks/header-only.csv, it has no row of data",
    "quirks/login-page.xls, no header of a known layout",
    "quirks/empty.csv, no table",
  })
  void isRefusedInWords(String file, String words) throws IOException {
    CommandRun run = imported(file, "--kind", "export.dossiers");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("rejected: ").contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "quirks/duplicate-header-read.csv, export_header_duplicate",
    "quirks/duplicate-header.csv, export_period_not_covered",
    "quirks/duplicate-codes.csv, export_dossier_duplicate",
    "forms/ii06a-2026-09.broken.xlsx, export_identity_broken",
  })
  void isTakenAndSaid(String file, String finding) throws IOException {
    CommandRun run =
        CommandRun.at(
            "2026-10-05T08:00:00+07:00",
            "import",
            MADE.resolve(file).toString(),
            "--province",
            "H18",
            "--data",
            folder.toString());

    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains(finding);
  }

  @Test
  void badRowsAreTheOnesThatWereMadeBad() throws IOException {
    CommandRun run = imported("quirks/ten-bad-rows.csv");

    List<String> rows =
        Files.readAllLines(MADE.resolve("quirks/ten-bad-rows.expected.csv")).stream()
            .skip(1)
            .map(line -> "row " + cells(line).get(0) + " ")
            .toList();
    assertThat(run.out().lines().filter(line -> line.contains("export_row_rejected")))
        .hasSameSizeAs(rows)
        .zipSatisfy(rows, (line, row) -> assertThat(line).contains(row));
  }

  /** Its maker counts to zero where no dossier says a thing; here that is missing, and no count. */
  private static void leaveOutWhatNobodyStated(Map<String, String> counts, String... pair) {
    counts.keySet().stream()
        .filter(key -> key.endsWith(" " + pair[0]) && "0".equals(counts.get(key)))
        .toList()
        .forEach(
            key -> {
              counts.put(key, "");
              counts.put(key.replace(pair[0], pair[1]), "");
            });
  }

  private CommandRun imported(String file, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("import", MADE.resolve(file).toString(), "--province", "H18"));
    arguments.addAll(List.of("--period", "2026-09", "--data", folder.toString()));
    arguments.addAll(List.of("--captured-at", "2026-10-02T06:00:00+07:00"));
    arguments.addAll(List.of(more));
    return CommandRun.at("2026-10-05T08:00:00+07:00", arguments.toArray(String[]::new));
  }

  /** Counts by unit and measure; empty where the export cannot give one. */
  private Map<String, String> stored() {
    Map<String, String> counts = new TreeMap<>();
    DatabaseRows.of(
            folder,
            "SELECT u.unit_name, c.element, coalesce(c.unscaled, '') FROM snapshot_cells c"
                + " JOIN snapshot_units u USING (snapshot_id, unit_code, unit_kind)"
                + " WHERE c.field = 'count'")
        .forEach(
            row -> {
              String[] cells = row.split("\\|", -1);
              counts.put(cells[0] + " " + cells[1], cells[2]);
            });
    return counts;
  }

  private static Stream<List<String>> expected() throws IOException {
    return Files.readAllLines(MADE.resolve("expected-measures.csv")).stream()
        .skip(1)
        .map(ExportQuirksTest::cells);
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }
}
