package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal's counts beside a province's own, where it is known why they differ. */
class ReconcileCommandTest {

  private static final Path MADE = CommandRun.checkout().resolve("fixtures/exports");
  private static final Map<String, String> REASONS =
      Map.of(
          "paused_sent_as_done", "rewritten_status",
          "not_synchronised", "not_synchronised",
          "late_by_the_clock", "by_the_clock");

  @TempDir private static Path data;

  @BeforeAll
  static void capture() {
    run("nightly", "--replay", MADE.resolve("portal-night").toString());
    run(
        "import",
        MADE.resolve("lists/a.csv").toString(),
        "--captured-at",
        "2026-10-02T06:00:00+07:00");
  }

  @Test
  void everyDifferenceIsExplainedByItsReason() throws IOException {
    CommandRun run = run("reconcile", "--period", "2026-09", "--scope", "H18");

    assertThat(run.out()).contains("on_time: 10 units compared, 7 differ; 0 not fully explained");
    assertThat(explained()).isEqualTo(expected());
    assertThat(data.resolve("reconcile/2026-09/H18.xlsx")).isNotEmptyFile();
  }

  @Test
  void withoutAnExportItSaysWhatIsMissing() {
    CommandRun run =
        CommandRun.at(
            "2026-10-05T08:00:00+07:00",
            "reconcile",
            "--period",
            "2026-08",
            "--scope",
            "H18",
            "--data",
            data.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no good answers of the portal on 2026-08 of H18");
  }

  /** Unit, count and cause, with the amount; none of zero. */
  private static Map<String, String> explained() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("reconcile/2026-09/H18.csv"));
    List<String> columns = List.of(lines.get(0).split(",", -1));
    Map<String, String> explained = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      String count = cells.get(columns.indexOf("count"));
      if (!count.equals("received") && !count.equals("on_time")) {
        continue;
      }
      for (String cause : REASONS.values()) {
        String amount = cells.get(columns.indexOf(cause));
        if (!amount.isEmpty() && !amount.equals("0")) {
          explained.put(cells.get(0) + " " + count + " " + cause, amount);
        }
      }
    }
    return explained;
  }

  private static Map<String, String> expected() throws IOException {
    List<String> lines = Files.readAllLines(MADE.resolve("portal-night/expected-differences.csv"));
    Map<String, String> expected = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      String cause = REASONS.get(cells.get(5));
      if (cause != null) {
        expected.put(cells.get(0) + " " + cells.get(2) + " " + cause, cells.get(6));
      }
    }
    return expected;
  }

  /** Of a line whose quoted cells have commas in them and no quotes. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    String[] parts = line.split("\"", -1);
    StringBuilder cell = new StringBuilder();
    for (int part = 0; part < parts.length; part++) {
      if (part % 2 == 1) {
        cell.append(parts[part]);
        continue;
      }
      String[] plain = parts[part].split(",", -1);
      for (int i = 0; i < plain.length; i++) {
        cell.append(plain[i]);
        if (i + 1 < plain.length) {
          cells.add(cell.toString());
          cell.setLength(0);
        }
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static CommandRun run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", data.toString()));
    CommandRun run = CommandRun.at("2026-10-05T08:00:00+07:00", arguments.toArray(String[]::new));
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    return run;
  }
}
