package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.pipeline.report.ReportText;

/** Reports on what published reports and recorded nights say. */
class ReportCommandTest {

  private static final String NOW = "2026-11-20T08:00:00+07:00";
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path DIFFERING = Path.of("target", "golden");

  @TempDir private static Path folder;
  private static Path published;
  private static Path nights;

  @BeforeAll
  static void capture() {
    published = folder.resolve("published");
    nights = folder.resolve("nights");
    for (String name : List.of(Reports.PROVINCE, Reports.DISTRICT)) {
      String day = name.equals(Reports.PROVINCE) ? "2026-01-31" : "2023-08-17";
      run("import", Reports.file(name).toString(), "--captured-at", day, "--data", published);
    }
    run("nightly", "--once", "--replay", recordings(), "--data", nights);
  }

  @ParameterizedTest
  @CsvSource({
    "published, 2025, report-2025.txt",
    "published, 2023-07, report-2023-07.txt",
    "nights, 2026, report-2026.txt"
  })
  void saysWhatWasReviewed(String data, String period, String golden) throws IOException {
    String text = ReportText.of(report(folder.resolve(data), period));
    Path reviewed = GOLDEN.resolve(golden);
    if (!Files.exists(reviewed) || !Files.readString(reviewed).equals(text)) {
      Files.createDirectories(DIFFERING);
      Files.writeString(DIFFERING.resolve(golden), text);
    }
    assertThat(text).isEqualTo(Files.readString(reviewed));
  }

  /** Also those that are not the sums of their rows; these are marked, and told below. */
  @ParameterizedTest
  @CsvSource({
    "2025, 3, departments, dien-bien-2025, 'CKMB,TDGQ,CLGQ,TTTT,MDSH,MDHL,total,class'",
    "2025, 4, communes, dien-bien-2025, 'CKMB,TDGQ,CLGQ,TTTT,MDSH,MDHL,total,class'"
  })
  void theAnnexesHaveEveryPublishedFigure(
      String period, int table, String peers, String report, String columns) throws IOException {
    List<List<String>> printed = new ArrayList<>();
    for (Map<String, String> row : Reports.rows(report)) {
      if (peers.equals(row.get("group"))) {
        List<String> cells =
            new ArrayList<>(
                List.of(row.getOrDefault("position", ""), row.getOrDefault("name", "")));
        for (String column : columns.split(",", -1)) {
          cells.add(row.getOrDefault(column, "").replace('.', ','));
        }
        printed.add(cells);
      }
    }
    List<List<String>> annex =
        ReportText.tables(report(published, period)).get(table).stream()
            .filter(row -> row.get(0).matches("\\d+"))
            .map(row -> row.subList(0, row.size() - 1))
            .map(row -> row.stream().map(cell -> cell.replace(" (*)", "")).toList())
            .toList();

    assertThat(annex).isEqualTo(printed);
  }

  @Test
  void wrongSumsAreToldToTheAuthorAndNotChanged() throws IOException {
    List<String> lines = ReportText.of(report(published, "2025")).lines().toList();

    assertThat(lines.get(0)).isEqualTo("DÀNH CHO NGƯỜI SOẠN – XÓA TRƯỚC KHI KÝ");
    for (String sum :
        List.of(
            "Sở Nông nghiệp và Môi trường 89,35 89,62",
            "Sở Văn hóa, Thể thao và Du lịch 86,38 86,39",
            "UBND xã Pa Ham 93,65 93,66")) {
      String unit = sum.replaceFirst(" \\S+ \\S+$", "");
      String[] figures = sum.substring(unit.length() + 1).split(" ", -1);
      assertThat(lines)
          .anyMatch(
              line ->
                  line.startsWith("- " + unit + " – Tổng điểm in khác")
                      && line.contains("in là " + figures[0] + "; cộng lại là " + figures[1]))
          .anyMatch(
              line -> line.contains(" | " + unit + " | ") && line.contains(figures[0] + " (*)"))
          .anyMatch(
              line -> line.startsWith("(*) " + unit + ": ") && line.contains(figures[1] + "."));
    }
  }

  @Test
  void sameDataSameBytesWhereverAndWheneverItIsMade() throws IOException {
    byte[] here = report(published, "2025");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
      byte[] elsewhere = report(published, "2025");
      assertThat(ReportText.of(elsewhere)).isEqualTo(ReportText.of(here));
      assertThat(elsewhere).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void whatSomebodyMayHaveEditedIsNotWrittenOver(@TempDir Path data) throws IOException {
    run("import", Reports.file(Reports.PROVINCE).toString(), "--data", data);
    String[] report = {"report", "--period", "2025", "--scope", "H18", "--data", data.toString()};
    Path file = data.resolve("reports/qd766/2025/H18.docx");

    assertThat(CommandRun.at(NOW, report).out()).isEqualToIgnoringNewLines(file.toString());
    Files.writeString(file, "edited");
    CommandRun again = CommandRun.at(NOW, report);

    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.errLines()).hasSize(1).first().asString().contains("is there already");
    assertThat(file).hasContent("edited");
    List<String> forced = new ArrayList<>(List.of(report));
    forced.add("--force");
    assertThat(CommandRun.at(NOW, forced.toArray(String[]::new)).exit()).isZero();
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
  }

  @Test
  void theTemplateCanBeTakenEditedAndGivenBack(@TempDir Path place) throws IOException {
    Path template = place.resolve("mine.docx");
    run("report", "--write-template", template, "--data", place);
    Path out = place.resolve("report.docx");

    CommandRun run =
        CommandRun.at(
            NOW,
            "report",
            "--period",
            "2025",
            "--scope",
            "H18",
            "--data",
            published.toString(),
            "--template",
            template.toString(),
            "--out",
            out.toString());

    assertThat(run.exit()).isZero();
    assertThat(Files.readAllBytes(out)).isEqualTo(report(published, "2025"));
  }

  @Test
  void whatIsNoTemplateIsOneLine(@TempDir Path place) throws IOException {
    Path file = place.resolve("mine.docx");
    Files.write(file, "no document".getBytes(StandardCharsets.UTF_8));

    CommandRun run =
        CommandRun.at(
            NOW,
            "report",
            "--period",
            "2025",
            "--scope",
            "H18",
            "--data",
            published.toString(),
            "--template",
            file.toString(),
            "--out",
            place.resolve("out.docx").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1).first().asString().contains("no Word document");
    assertThat(place.resolve("out.docx")).doesNotExist();
  }

  @Test
  void withoutFiguresItSaysSo() {
    CommandRun run =
        CommandRun.at(
            NOW, "report", "--period", "2024", "--scope", "H18", "--data", published.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("nothing good was captured of 2024 of H18");
  }

  private static byte[] report(Path data, String period) throws IOException {
    Path file = folder.resolve("report.docx");
    run("report", "--period", period, "--scope", "H18", "--data", data, "--out", file, "--force");
    return Files.readAllBytes(file);
  }

  private static String recordings() {
    return CommandRun.checkout().resolve("fixtures/portal").toString();
  }

  private static void run(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int index = 0; index < texts.length; index++) {
      texts[index] = arguments[index].toString();
    }
    CommandRun run = CommandRun.at(NOW, texts);
    assertThat(run.exit()).as(run.err()).isZero();
  }
}
