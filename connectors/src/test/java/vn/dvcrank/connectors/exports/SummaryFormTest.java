package vn.dvcrank.connectors.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.score.Cell;

class SummaryFormTest {

  private static final String PERSON = "BÍ MẬT 0912345678";
  private static final String HEALTH = "1|Sở Y tế|1.234|1.000|200|34|1.200|1.100|90|10|34|30|4";
  private static final String NOTHING = "2|Sở Ngoại vụ|||||||||||";
  private static final String TOTAL = "Tổng cộng||1.234|1.000|200|34|1.200|1.100|90|10|34|30|4";
  private static final List<String> FIELD_HEADER =
      Sheet.FORM_HEADER.stream()
          .map(line -> line.replace("Đơn vị", "Lĩnh vực, công việc giải quyết theo cấp"))
          .toList();

  private static Sheet form(String... rows) {
    return Sheet.of(
            "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC", "(Từ ngày 01/09/2026 đến ngày 30/09/2026)")
        .and(Sheet.FORM_HEADER)
        .and(rows);
  }

  @Test
  void aUnitsRowHasTheNineColumnsAndNothingIsZero() throws UnreadableImportException {
    Sheet.Read read =
        form("I|Các sở|", HEALTH, NOTHING, TOTAL, "|Người lập biểu", "|" + PERSON).read();
    assertThat(read.units())
        .extracting(UnitMeasures::unitName)
        .containsExactly("Sở Y tế", "Sở Ngoại vụ");
    UnitMeasures health = read.units().get(0);
    assertThat(health.counts()).hasSize(9);
    assertThat(health.count(Measure.RECEIVED)).isEqualTo(Cell.of("1234"));
    assertThat(health.count(Measure.OPEN_LATE)).isEqualTo(Cell.of("4"));
    assertThat(health.count(Measure.FEE_DUE).isMissing()).isTrue();
    assertThat(read.units().get(1).count(Measure.RECEIVED)).isEqualTo(Cell.of("0"));
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.reading().head())
        .isEqualTo(
            new ExportHead(
                "ii-06a-by-unit",
                ExportForm.SUMMARY,
                Optional.of(LocalDate.of(2026, 9, 1)),
                Optional.of(LocalDate.of(2026, 9, 30))));
    assertThat(read.reading().taken() + read.reading().aside()).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.234|1.000;1.235|1.000;Sở Y tế: Số hồ sơ nhận giải quyết / Tổng số is 1235, but its parts add up to 1234",
        "1.200|1.100;1.201|1.100;Sở Y tế: Số hồ sơ đã giải quyết / Tổng số is 1201, but its parts add up to 1200",
        "34|30|4;35|30|4;Sở Y tế: Số hồ sơ đang giải quyết / Tổng số is 35, but its parts add up to 34",
        "|34|30|4;|33|29|4;Sở Y tế: Số hồ sơ nhận giải quyết / Tổng số is 1234, but resolved and open are 1233",
      })
  void contradictionsWithinARowAreTold(String sound, String broken, String message)
      throws UnreadableImportException {
    Sheet.Read read = form(HEALTH.replace(sound, broken)).read();
    assertThat(read.units()).hasSize(1);
    assertThat(read.messages(FindingCode.EXPORT_IDENTITY_BROKEN)).contains(message);
  }

  @Test
  void aTotalThatIsNotTheSumIsTold() throws UnreadableImportException {
    Sheet.Read read = form(HEALTH, TOTAL.replace("|4", "|5")).read();
    assertThat(read.messages(FindingCode.EXPORT_IDENTITY_BROKEN))
        .containsExactly(
            "Số hồ sơ đang giải quyết / Trong đó / Quá hạn: the total row has 5, its rows add up to 4");
  }

  @Test
  void aNameThatIsNoUnitsIsNotRepeated() throws UnreadableImportException {
    Sheet.Read read = form(HEALTH.replace("Sở Y tế", "Nguyễn Bí Mật").replace("1.234", "1")).read();
    assertThat(read.messages(FindingCode.EXPORT_IDENTITY_BROKEN))
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).startsWith("the unit: "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.234;12,5;column C (Số hồ sơ nhận giải quyết / Tổng số): not a whole number",
        "1.234;-4;column C (Số hồ sơ nhận giải quyết / Tổng số): not a whole number",
        "Sở Y tế;0912345678;column B (Đơn vị): not a unit's name",
        "|30|4;|30|4|7;it has cells beyond the 13 columns of the header",
      })
  void aRowThatDoesNotFitIsRejectedWithoutItsContent(String sound, String bad, String reason)
      throws UnreadableImportException {
    Sheet.Read read = form(HEALTH.replace(sound, bad), NOTHING, TOTAL).read();
    assertThat(read.reading().rejected()).isEqualTo(1);
    assertThat(read.reading().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).isEqualTo(reason));
  }

  @Test
  void aUnitStandsInAFormOnce() throws UnreadableImportException {
    assertThat(
            form(HEALTH, HEALTH.replace("Sở", "SỞ"))
                .read()
                .messages(FindingCode.EXPORT_ROW_REJECTED))
        .containsExactly("column B (Đơn vị): the unit stands in row 6 already");
  }

  @Test
  void theVariantWithoutNumbersOfRowsIsKnown() throws UnreadableImportException {
    Sheet variant =
        Sheet.of(
            "Quý III năm 2026",
            "Đơn vị|Số hồ sơ tiếp nhận||||Số hồ sơ đã giải quyết||||Số hồ sơ đang giải quyết|||Tỷ lệ đúng hạn",
            "|Tổng số|Trực tuyến|Trực tiếp, BCCI|Kỳ trước chuyển sang|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn|",
            "(1)|(2)=(3)+(4)+(5)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)",
            "UBND xã Thanh An|10|5|4|1|8|4|3|1|2|2||87,5%",
            "UBND xã Mường Nhé|10|5|4|1|8|4|3|1|2|2||0.875",
            "UBND xã Nà Tấu|10|5|4|1|8|4|3|1|2|2||88,1%",
            "UBND phường Mường Thanh||||||||||||",
            "Ghi chép||||||||||||");
    Sheet.Read read = variant.read();
    assertThat(read.reading().head().layout()).isEqualTo("ii-06a-by-unit-no-ordinal");
    assertThat(read.reading().head().from()).contains(LocalDate.of(2026, 7, 1));
    assertThat(read.units()).hasSize(4);
    assertThat(read.messages(FindingCode.EXPORT_IDENTITY_BROKEN))
        .containsExactly("UBND xã Nà Tấu: Tỷ lệ đúng hạn is 88.1, but 7 of 8 were settled on time");
    assertThat(read.messages(FindingCode.EXPORT_ROW_REJECTED))
        .containsExactly(
            "column A (Đơn vị): no figures, and the name does not say that it is a unit");
  }

  private static Sheet fields(String title, String... rows) {
    return Sheet.of("ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", title)
        .and(FIELD_HEADER)
        .and(rows);
  }

  @Test
  void oneUnitsFormIsItsTotalRow() throws UnreadableImportException {
    Sheet.Read read =
        fields(
                "SỞ XÂY DỰNG",
                "1|Nhà ở|10|5|4|1|8|4|3|1|2|2|",
                "2|Quy hoạch|1|1|||1|1|||||",
                "|Tổng số|12|6|4|2|9|5|3|1|3|3|")
            .read();
    assertThat(read.units())
        .singleElement()
        .extracting(UnitMeasures::unitName)
        .isEqualTo("SỞ XÂY DỰNG");
    assertThat(read.units().get(0).count(Measure.RECEIVED)).isEqualTo(Cell.of("12"));
    assertThat(read.messages(FindingCode.EXPORT_IDENTITY_BROKEN))
        .contains(
            "Số hồ sơ nhận giải quyết / Tổng số: the total row has 12, its rows add up to 11");
  }

  @Test
  void oneUnitsFormWithoutATotalIsTheSumOfItsRows() throws UnreadableImportException {
    Sheet.Read read =
        fields(
                "Đơn vị báo cáo: UBND xã Thanh An",
                "1|Nhà ở|10|5|4|1|8|4|3|1|2|2|",
                "2|Quy hoạch|1|1|||1|1|||||")
            .read();
    assertThat(read.units())
        .singleElement()
        .extracting(UnitMeasures::unitName)
        .isEqualTo("UBND xã Thanh An");
    assertThat(read.units().get(0).count(Measure.RECEIVED)).isEqualTo(Cell.of("11"));
    assertThat(read.reading().findings()).isEmpty();
  }

  @Test
  void aSumOfRowsThatCannotAllBeReadIsNone() {
    Sheet sheet = fields("SỞ XÂY DỰNG", "1|Nhà ở|" + PERSON + "|5|4|1|8|4|3|1|2|2|");
    assertThatThrownBy(sheet::read)
        .isInstanceOf(UnreadableImportException.class)
        .hasMessage(
            "file: 1 rows of the form of SỞ XÂY DỰNG cannot be read, and it has no total row: mend the rows");
  }

  @Test
  void aFormOfNobodyIsRefusedAndAHintHelps() throws UnreadableImportException {
    Sheet sheet = fields(PERSON, "1|Nhà ở|10|5|4|1|8|4|3|1|2|2|");
    assertThatThrownBy(sheet::read)
        .isInstanceOf(UnreadableImportException.class)
        .hasMessage("file: a form of one unit, and its title names none: say whose it is");
    ExportHints hint = new ExportHints(Optional.of("Sở  Y tế"));
    assertThat(sheet.read(ExportLayouts.bundled(), hint).units())
        .singleElement()
        .extracting(UnitMeasures::unitName)
        .isEqualTo("Sở Y tế");
    Sheet labelled = fields("- Đơn vị báo cáo: Sở Xây dựng", "1|Nhà ở|10|5|4|1|8|4|3|1|2|2|");
    assertThatThrownBy(() -> labelled.read(ExportLayouts.bundled(), hint))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessage("file: its title names another unit than the one that was given");
  }

  @Test
  void aTitleMayBeATableOfItsOwn() throws UnreadableImportException {
    Sheet.Read read =
        Sheet.of("SỞ XÂY DỰNG", "Năm 2025")
            .nextSheet()
            .and(FIELD_HEADER)
            .and("1|Nhà ở|1|1|||1|1|||||")
            .read();
    assertThat(read.units())
        .singleElement()
        .extracting(UnitMeasures::unitName)
        .isEqualTo("SỞ XÂY DỰNG");
    assertThat(read.reading().head().to()).contains(LocalDate.of(2025, 12, 31));
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  /** Whatever stands in the cells: every row is accounted for, and no message repeats a cell. */
  @ParameterizedTest
  @MethodSource("seeds")
  void anyCellsAreTakenOrRejectedWithoutAWordOfThem(long seed) {
    Random random = new Random(seed);
    String[] cells = {
      PERSON,
      "",
      "1",
      "1.234",
      "1.23",
      "-",
      "I",
      "9",
      "4",
      "UBND xã BÍ MẬT A1",
      "03/09/2026",
      "H18-260903-1",
      "99999999999999999999"
    };
    List<String> head = random.nextBoolean() ? Sheet.FORM_HEADER : List.of(Sheet.LIST_HEADER);
    Sheet sheet = new Sheet().and(head);
    for (int row = 0; row < 60; row++) {
      StringBuilder line = new StringBuilder();
      for (int cell = random.nextInt(15); cell >= 0; cell--) {
        line.append(cells[random.nextInt(cells.length)]).append(cell == 0 ? "" : "|");
      }
      sheet.and(line.toString());
    }
    try {
      Sheet.Read read = sheet.read();
      assertThat(read.reading().taken() + read.reading().rejected() + read.reading().aside())
          .isEqualTo(60 + head.size());
      assertThat(read.dossiers().size() + read.units().size())
          .isEqualTo((int) read.reading().taken());
      assertThat(read.reading().findings())
          .allSatisfy(
              finding -> assertThat(finding.message()).doesNotContain("BÍ MẬT 0912345678", "A1|"));
    } catch (UnreadableImportException e) {
      assertThat(e.getMessage()).doesNotContain("BÍ MẬT");
    }
  }
}
