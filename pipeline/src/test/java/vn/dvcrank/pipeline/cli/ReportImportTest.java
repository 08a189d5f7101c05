package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published reports, from the text of a file to rankings and an audit. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportImportTest {

  private static final List<String> GROUPS =
      List.of("CKMB", "TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL");

  private static final List<String> CLASSES =
      List.of("Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu");

  private final TestInstallation installation;
  private final RankingFiles province;
  private final RankingFiles district;

  ReportImportTest(@TempDir Path folder) {
    installation = new TestInstallation(folder.resolve("data"));
    province = new RankingFiles(installation.published("qd766/2025/H18"));
    district = new RankingFiles(installation.published("dien-bien-459/2023-07/H18"));
  }

  @BeforeAll
  void importAndRank() {
    importAndRank(installation);
  }

  private static void importAndRank(TestInstallation where) {
    CommandRun run =
        where.run(
            "import",
            Reports.file(Reports.PROVINCE).toString(),
            Reports.file(Reports.DISTRICT).toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            dien-bien-2025.txt (report): qd766 2025 of H18, 60 units, sealed
            dien-bien-district-2023-07.txt (report): dien-bien-459 2023-07 of H18, 26 units, sealed
            """);
    assertThat(where.run("rank", "--period", "2025", "--scope", "H18").exit()).isZero();
    assertThat(where.run("rank", "--period", "2023-07", "--scope", "H18").exit()).isZero();
  }

  @Test
  void theProvincesUnitsStandAsPublished() throws Exception {
    Map<String, Map<String, String>> ranked = byName(province, "departments", "communes");
    List<Map<String, String>> published = Reports.rows(Reports.PROVINCE);
    assertThat(published).hasSize(13 + 45);
    for (Map<String, String> row : published) {
      Map<String, String> unit = Objects.requireNonNull(ranked.get(row.get("name")));
      for (String column : GROUPS) {
        assertThat(unit.get(column.toLowerCase(Locale.ROOT))).isEqualTo(row.get(column));
      }
      assertThat(unit).contains(entry("total", row.get("total")), entry("class", row.get("class")));
    }
    assertThat(classes(province, "departments"))
        .containsExactly(entry("", 1), entry("Khá", 1), entry("Tốt", 7), entry("Xuất sắc", 5));
    assertThat(classes(province, "communes"))
        .containsExactly(entry("Tốt", 11), entry("Xuất sắc", 34));
  }

  @Test
  void theWorkbookIsTheReviewedOne() throws Exception {
    GoldenText.assertSame(
        "annexes-dien-bien-2025.txt",
        WorkbookText.of(installation.published("qd766/2025/H18/annexes.xlsx")));
  }

  @Test
  void theAnnexesOfTheWorkbookAreThoseOfTheReport() throws Exception {
    Path workbook = installation.published("qd766/2025/H18/annexes.xlsx");
    List<Map<String, String>> published = Reports.rows(Reports.PROVINCE);
    List<List<String>> annexes = new ArrayList<>(annex(workbook, "Sở, ban, ngành"));
    annexes.addAll(annex(workbook, "Xã, phường"));
    assertThat(annexes)
        .containsExactlyInAnyOrderElementsOf(
            published.stream()
                .map(row -> printed(row, GROUPS, List.of("total", "class")))
                .toList());
  }

  @Test
  void theAnnexesOfADistrictHaveItsMaximaAndConvertedTotals() throws Exception {
    Path workbook = installation.published("dien-bien-459/2023-07/H18/annexes.xlsx");
    List<List<String>> annex = annex(workbook, "Phòng, ban cấp huyện");
    assertThat(annex)
        .contains(
            List.of(
                "Phòng Nội vụ",
                "-",
                "4.81",
                "-",
                "13.96",
                "-",
                "-",
                "0",
                "4.05",
                "5",
                "5",
                "3.33",
                "36.15",
                "65",
                "55.62",
                "Trung bình"));
  }

  /** The rows of an annex: name, points, totals and class, as they are printed. */
  private static List<List<String>> annex(Path workbook, String sheet) throws Exception {
    return WorkbookText.rows(workbook, sheet).stream()
        .filter(row -> row.getCellCount() > 2)
        .filter(row -> row.getCell(0) != null && row.getCell(0).getType() == CellType.NUMBER)
        .map(row -> row.stream().filter(Objects::nonNull).map(Cell::getRawValue).toList())
        .map(row -> row.subList(1, 1 + classAt(row)))
        .toList();
  }

  private static int classAt(List<String> row) {
    return (int) row.stream().takeWhile(cell -> !CLASSES.contains(cell)).count();
  }

  private static List<String> printed(
      Map<String, String> row, List<String> groups, List<String> rest) {
    List<String> cells = new ArrayList<>(List.of(Objects.requireNonNull(row.get("name"))));
    groups.forEach(group -> cells.add(Objects.requireNonNull(row.get(group))));
    rest.forEach(column -> cells.add(Objects.requireNonNull(row.get(column))));
    return cells;
  }

  @Test
  void theUnitWithoutDossiersIsListedAndNotRanked() throws Exception {
    List<Map<String, String>> departments = province.table("departments");
    assertThat(departments).hasSize(14);
    assertThat(departments.get(13))
        .contains(
            entry("rank", ""),
            entry("unit_name", "Văn phòng Ủy ban nhân dân tỉnh"),
            entry("total", ""),
            entry("class", ""),
            entry("notes", "not_evaluated_by_source: không phát sinh hồ sơ TTHC"));
    JsonNode standing = province.standings("departments").get(13);
    assertThat(standing.at("/exclusion/reason").textValue()).isEqualTo("not_evaluated_by_source");
    assertThat(standing.at("/groups/0/points/reason").textValue())
        .isEqualTo("not_evaluated_by_source");
    assertThat(installation.rows("SELECT text FROM published_fact WHERE fact = 'not_evaluated'"))
        .containsExactly("không phát sinh hồ sơ TTHC");
  }

  @Test
  void thePublishedTotalRanksAndTheSumOfTheGroupsStandsBesideIt() throws Exception {
    Map<String, Map<String, String>> published = new TreeMap<>();
    Reports.rows(Reports.PROVINCE).forEach(row -> published.put(row.get("name"), row));
    List<String> different = new ArrayList<>();
    int seen = 0;
    for (String peers : List.of("departments", "communes")) {
      for (JsonNode standing : province.standings(peers)) {
        Map<String, String> row = published.get(standing.at("/unit/name").textValue());
        if (row != null) {
          seen++;
          BigDecimal total = new BigDecimal(row.get("total"));
          BigDecimal sum = sum(row, GROUPS);
          assertThat(standing.get("total").decimalValue()).isEqualByComparingTo(total);
          assertThat(standing.get("group_sum").decimalValue()).isEqualByComparingTo(sum);
          if (total.compareTo(sum) != 0) {
            different.add(row.get("name"));
          }
        }
      }
    }
    assertThat(seen).isEqualTo(58);
    assertThat(different)
        .containsExactly(
            "Sở Nông nghiệp và Môi trường", "Sở Văn hóa, Thể thao và Du lịch", "UBND xã Pa Ham");
  }

  @Test
  void theProvincesOwnResultStandsInTheManifestAndMakesNoNationalRanking() throws Exception {
    JsonNode own = province.manifest().get("province");
    assertThat(own.get("code").textValue()).isEqualTo("H18");
    assertThat(own.get("total").decimalValue()).isEqualByComparingTo("91.41");
    assertThat(own.get("class").textValue()).isEqualTo("Xuất sắc");
    assertThat(own.get("published_place").textValue()).isEqualTo("24/34");
    CommandRun national = installation.run("rank", "--period", "2025");
    assertThat(national.exit()).isEqualTo(2);
    assertThat(national.errLines()).singleElement().asString().contains("nothing good");
    JsonNode catalog = RankingFiles.json(Files.readString(installation.published("catalog.json")));
    assertThat(catalog.findValuesAsText("path"))
        .containsExactly("dien-bien-459/2023-07/H18", "qd766/2025/H18");
  }

  @Test
  void theDistrictsUnitsAreConvertedByWhatAppliesToThem() throws Exception {
    List<Map<String, String>> departments = district.table("district-departments");
    List<Map<String, String>> communes = district.table("district-communes");
    assertThat(departments).hasSize(5);
    assertThat(communes).hasSize(21);
    assertThat(classes(district, "district-departments"))
        .containsExactly(entry("Trung bình", 2), entry("Tốt", 1), entry("Xuất sắc", 2));
    assertThat(classes(district, "district-communes"))
        .containsExactly(entry("Khá", 10), entry("Tốt", 7), entry("Xuất sắc", 1), entry("Yếu", 3));
    assertThat(departments)
        .extracting(row -> row.get("applicable_max"))
        .containsExactly("85", "75", "85", "85", "65");
    assertThat(communes).extracting(row -> row.get("applicable_max")).containsOnly("85");

    Map<String, Map<String, String>> ranked =
        byName(district, "district-departments", "district-communes");
    for (Map<String, String> row : Reports.rows(Reports.DISTRICT)) {
      Map<String, String> unit = Objects.requireNonNull(ranked.get(row.get("name")));
      for (Map.Entry<String, String> cell : row.entrySet()) {
        if (cell.getKey().matches("[A-Z]+\\d?")) {
          assertThat(unit.get(cell.getKey().toLowerCase(Locale.ROOT)))
              .as(row.get("name") + " " + cell.getKey())
              .isEqualTo(cell.getValue());
        }
      }
      assertThat(unit).containsEntry("class", row.get("class"));
    }
    assertThat(ranked.get("Phòng Nội vụ"))
        .contains(entry("ckmb1", "-"), entry("dvctt1", "-"), entry("shhs1", "0"));
  }

  @Test
  void convertedTotalsAreRoundedHalfUpAndAStatedTotalIsNotBelieved() throws Exception {
    Map<String, Map<String, String>> ranked =
        byName(district, "district-departments", "district-communes");
    assertThat(ranked.get("Trung tâm QLĐĐ"))
        .contains(entry("total", "58.94"), entry("converted", "69.34"));
    assertThat(ranked.get("Phòng Nội vụ")).containsEntry("converted", "55.62");
    assertThat(ranked.get("Phòng Lao động - Thương binh và Xã hội"))
        .containsEntry("converted", "93.07");
    JsonNode standing =
        district.standings("district-departments").stream()
            .filter(one -> one.at("/unit/name").textValue().equals("Trung tâm QLĐĐ"))
            .findFirst()
            .orElseThrow();
    assertThat(standing.get("total").decimalValue()).isEqualByComparingTo("58.94");
    assertThat(standing.get("stated_total").decimalValue()).isEqualByComparingTo("58.69");
    assertThat(standing.at("/groups/0/points/state").textValue()).isEqualTo("not_applicable");
  }

  @ParameterizedTest
  @CsvSource({"2025, 58", "2023-07, 26"})
  void theAuditFindsExactlyWhatTheReportGetsWrong(String period, int rows) throws Exception {
    List<String> expected =
        period.equals("2025")
            ? List.of(
                "date_impossible | tỉnh Điện Biên | 2025-01-15 | from 2025-12-31",
                "total_differs | Sở Nông nghiệp và Môi trường | 89.35 | 89.62",
                "total_differs | Sở Văn hóa, Thể thao và Du lịch | 86.38 | 86.39",
                "tie | UBND xã Sính Phình; UBND xã Tuần Giáo | 11, 12 | 11",
                "total_differs | UBND xã Pa Ham | 93.65 | 93.66",
                "tie | UBND xã Chà Tở; UBND xã Tủa Chùa | 24, 25 | 24",
                "kind_word_missing | UBND Sín Thầu | UBND Sín Thầu"
                    + " | xã / phường / thị trấn / đặc khu")
            : List.of(
                "total_differs | Trung tâm QLĐĐ | 58.69 | 58.94",
                "converted_differs | Phòng Nội vụ | 55.61 | 55.62",
                "converted_differs | Phòng Lao động - Thương binh và Xã hội | 93.06 | 93.07",
                "points_out_of_range | UBND xã Núa Ngam | 11.5 | 0 to 10");

    CommandRun json = installation.run("audit", "--period", period, "--json");
    assertThat(json.exit()).isZero();
    JsonNode report = RankingFiles.json(json.out()).at("/reports/0");
    assertThat(report.get("rows").intValue()).isEqualTo(rows);
    assertThat(report.get("differences"))
        .extracting(ReportImportTest::shown)
        .containsExactlyElementsOf(expected);

    CommandRun text = installation.run("audit", "--period", period, "--scope", "H18");
    assertThat(text.exit()).isZero();
    List<String> lines = text.out().lines().toList();
    assertThat(lines.get(0)).endsWith(rows + " rows, " + expected.size() + " differences");
    assertThat(lines).hasSize(1 + expected.size());
    for (int i = 0; i < expected.size(); i++) {
      JsonNode difference = report.at("/differences/" + i);
      assertThat(lines.get(1 + i))
          .isEqualTo(
              "  line %s, %s: %s: %s"
                  .formatted(
                      difference.get("line"),
                      difference.get("unit").textValue(),
                      difference.get("kind").textValue(),
                      difference.get("message").textValue()));
    }
  }

  @Test
  void thereIsNothingToAuditWhereNoReportIs() {
    CommandRun run = installation.run("audit", "--period", "2024");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errLines()).singleElement().asString().contains("no report on 2024");
  }

  @Test
  void theMachinesLanguageAndZoneDoNotMatter(@TempDir Path folder) throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    TestInstallation elsewhere = new TestInstallation(folder.resolve("data"));
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      importAndRank(elsewhere);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(elsewhere.published()).isEqualTo(installation.published());
  }

  private static String shown(JsonNode difference) {
    return String.join(
        " | ",
        List.of("kind", "unit", "published", "recomputed").stream()
            .map(field -> difference.get(field).textValue())
            .toList());
  }

  private static Map<String, Map<String, String>> byName(RankingFiles files, String... peerGroups)
      throws Exception {
    Map<String, Map<String, String>> units = new TreeMap<>();
    for (String peers : peerGroups) {
      files.table(peers).forEach(row -> units.put(row.get("unit_name"), row));
    }
    return units;
  }

  private static Map<String, Integer> classes(RankingFiles files, String peers) throws Exception {
    return files.table(peers).stream()
        .collect(
            Collectors.toMap(
                row -> row.get("class"), row -> 1, Integer::sum, () -> new TreeMap<>()));
  }

  private static BigDecimal sum(Map<String, String> row, List<String> columns) {
    Function<String, BigDecimal> points = column -> new BigDecimal(row.get(column));
    return columns.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
