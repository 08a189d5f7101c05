package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that name units without a code: which unit a name means, and what becomes of the others.
 */
@Timeout(60)
class UnitNamesTest {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="vi"><head><meta charset="utf-8"><title>Cổng Dịch vụ công quốc gia</title></head>
      <body><div class="province-table-container">
      <table><thead><tr><th>STT</th><th>Đơn vị</th><th>Điểm</th></tr></thead><tbody>
      <tr><td>1</td><td>Sở Y tế - tỉnh Điện Biên</td><td><span>87,99</span></td></tr>
      </tbody></table>
      <table><thead><tr><th>STT</th><th>Đơn vị</th><th>Điểm</th></tr></thead><tbody>
      <tr><td>1</td><td>UBND Xã Na Son - tỉnh Điện Biên</td><td><span>84,98</span></td></tr>
      <tr><td>2</td><td>UBND xã Chưa Biết</td><td><span>80</span></td></tr>
      </tbody></table>
      </div></body></html>
      """;

  @TempDir private Path folder = Path.of("");

  private TestInstallation withLegacyAnswer() {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    CommandRun run = where.run("import", LegacyFiles.ofDecember(20).toString(), "--period", "2025");
    assertThat(run.exit()).isZero();
    return where;
  }

  private CommandRun importPage(TestInstallation where) throws Exception {
    Path page = Files.writeString(folder.resolve("H18.html"), PAGE);
    return where.run("import", page.toString(), "--period", "2025-12", "--province", "H18");
  }

  @Test
  void aPagesUnitsAreMatchedByNameAndTheUnknownAreLeftOut() throws Exception {
    TestInstallation where = withLegacyAnswer();
    CommandRun run = importPage(where);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("H18.html (portal.page): qd766 2025-12 of H18, 2 units, ")
        .contains("; 1 lines unread")
        .contains("unit_name_unknown H18.html row ")
        .contains("no known commune is called UBND xã Chưa Biết; left out");
    assertThat(
            where.rows(
                "SELECT u.unit_code, u.unit_kind, c.value FROM snapshot_units u"
                    + " JOIN snapshots s USING (snapshot_id)"
                    + " JOIN snapshot_cells c ON c.snapshot_id = s.snapshot_id"
                    + " AND c.unit_code = u.unit_code AND c.element = 'TOTAL'"
                    + " WHERE s.source = 'portal.page' ORDER BY 1"))
        .containsExactly("H18.12 department 87.99", "H18.145 commune 84.98");
    assertThat(where.run("verify").exit()).isZero();
  }

  /** Two units are no capture of a province, and a page without groups is none either. */
  @Test
  void aPageThatLacksUnitsAndGroupsIsKeptAndNotRanked() throws Exception {
    TestInstallation where = withLegacyAnswer();
    assertThat(importPage(where).exit()).isEqualTo(4);
    assertThat(where.rows("SELECT lane FROM snapshots WHERE source = 'portal.page'"))
        .containsExactly("partial");
    CommandRun rank = where.run("rank", "--period", "2025-12", "--scope", "H18");
    assertThat(rank.exit()).isEqualTo(2);
  }

  @Test
  void withoutAnyKnownUnitAPageIsRejected() throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    CommandRun run = importPage(where);
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out())
        .startsWith("rejected: H18.html: none of its 3 rows is of a unit known of H18")
        .hasLineCount(1);
  }

  @Test
  void aReportsUnitsAreThoseOfTheAnswersThatNamedThem() throws Exception {
    TestInstallation where = withLegacyAnswer();
    where.run("import", Reports.file(Reports.PROVINCE).toString());
    List<String> strange =
        where.rows(
            "SELECT u.unit_name FROM snapshot_units u JOIN snapshots s USING (snapshot_id)"
                + " WHERE s.source = 'report' AND u.unit_code LIKE '%.name-%' ORDER BY 1");
    assertThat(strange).contains("Văn phòng Ủy ban nhân dân tỉnh").hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aReviewedAliasJoinsAReportsUnitToItsAgencyCode() throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    Files.createDirectories(where.data());
    Files.writeString(
        where.data().resolve("units.csv"),
        """
        scope,kind,name,code,source
        H18,commune,UBND  Sín Thầu,H18.131,"Nghị quyết, phụ lục"
        H18,department,UBND xã Na Son,H18.145,a department of that name is none
        H20,commune,UBND xã Na Son,H20.145,another province's
        """);
    where.run("import", Reports.file(Reports.PROVINCE).toString());
    assertThat(code(where, "UBND Sín Thầu")).contains("H18.131");
    assertThat(code(where, "UBND xã Na Son")).contains("H18.name-commune-ubnd-xa-na-son");
    assertThat(where.run("rank", "--period", "2025", "--scope", "H18").exit()).isZero();
    Map<String, String> row =
        new RankingFiles(where.published("qd766/2025/H18"))
            .table("communes").stream()
                .filter(one -> one.get("unit_code").equals("H18.131"))
                .findFirst()
                .orElseThrow();
    assertThat(row).containsEntry("unit_name", "UBND Sín Thầu").containsEntry("total", "91.33");
  }

  private static Optional<String> code(TestInstallation where, String name) throws Exception {
    return where
        .rows("SELECT unit_code FROM snapshot_units WHERE unit_name = '" + name + "'")
        .stream()
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | scope,kind,name,code\\nH18,commune,x,H18.1",
        "1 | nonsense",
        "2 | scope,kind,name,code,source\\nH18,village,x,H18.1,s",
        "3 | scope,kind,name,code,source\\nH18,commune,x,H18.1,s\\nH18,commune,x,no code,s",
        "3 | scope,kind,name,code,source\\nH18,commune,x,H18.1,s\\nnowhere,commune,x,H18.1,s",
        "2 | scope,kind,name,code,source\\nH18,commune,x",
        "2 | scope,kind,name,code,source\\nH18,commune,x,H18.1,s,more",
      })
  void aBrokenListOfAliasesIsNamedByItsLine(int line, String text) throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    Files.createDirectories(where.data());
    Files.writeString(where.data().resolve("units.csv"), text.replace("\\n", "\n"));
    CommandRun run = where.run("import", Reports.file(Reports.PROVINCE).toString());
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .startsWith("dvcrank: ")
        .contains("units.csv, line " + line + ": ");
  }
}
