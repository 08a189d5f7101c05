package vn.dvcrank.scoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.scoring.workbook.SampleWorkbook.part;
import static vn.dvcrank.scoring.workbook.SampleWorkbook.row;
import static vn.dvcrank.scoring.workbook.SampleWorkbook.sheet;
import static vn.dvcrank.scoring.workbook.SampleWorkbook.words;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.scoring.files.Golden;
import vn.dvcrank.scoring.files.LocalRanking;
import vn.dvcrank.scoring.files.SampleRanking;
import vn.dvcrank.scoring.files.Written;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.Unit;

class AnnexWorkbookTest {

  private static final String ANNEX = "Xã, phường";

  private static byte[] whole() throws IOException {
    return SampleWorkbook.of(SampleRanking.whole());
  }

  @Test
  void isTheReviewedFile() throws IOException {
    Golden.assertSame("annexes.xlsx", whole());
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Auckland",
    "vi-VN, Asia/Ho_Chi_Minh",
    "ar-SA-u-nu-arab, America/St_Johns"
  })
  void hasTheSameBytesInAnyLocaleAndTimeZone(String language, String zone) throws IOException {
    Ranking ranking = SampleRanking.whole();
    AnnexWorkbook workbook = SampleWorkbook.workbook(ranking);

    assertThat(Written.elsewhere(language, zone, workbook::write))
        .isEqualTo(Written.bytes(workbook::write));
  }

  @Test
  void everySheetPrintsOnA4LandscapeAsWideAsThePage() throws IOException {
    Map<String, String> parts = SampleWorkbook.parts(whole());

    for (int sheet = 1; sheet <= 5; sheet++) {
      assertThat(parts.get("xl/worksheets/sheet" + sheet + ".xml"))
          .as("sheet %d", sheet)
          .containsPattern("<pageSetUpPr fitToPage=\"true\"")
          .containsPattern("<pageSetup [^>]*paperSize=\"9\"")
          .containsPattern("<pageSetup [^>]*orientation=\"landscape\"")
          .containsPattern("<pageSetup [^>]*fitToWidth=\"1\"")
          .containsPattern("<pageSetup [^>]*fitToHeight=\"0\"")
          .contains("Trang &amp;P/&amp;N");
    }
    assertThat(parts).doesNotContainKey("xl/worksheets/sheet6.xml");
  }

  @Test
  void theHeadersOfAnAnnexStayInSightAndAreRepeatedOnEveryPage() throws IOException {
    byte[] workbook = whole();
    List<Row> rows = sheet(workbook, ANNEX);

    assertThat(words(rows.get(4))).startsWith("STT", "TÊN CƠ QUAN, ĐƠN VỊ", "NHÓM CHỈ TIÊU");
    assertThat(words(rows.get(7))).startsWith("1", "Phường Mường Thanh");
    assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
        .containsPattern("<pane xSplit=\"2\" ySplit=\"7\" [^>]*state=\"frozen\"");
    assertThat(part(workbook, "xl/workbook.xml"))
        .containsPattern("_xlnm.Print_Titles\"[^>]*>'[^']*'!\\$5:\\$7<");
  }

  @Test
  void titlesSayWhoseWhenOnWhatBasisAndByWhichDecision() throws IOException {
    List<Row> rows = sheet(whole(), ANNEX);

    assertThat(words(rows.get(0))).containsExactly("Phụ lục");
    assertThat(words(rows.get(2)))
        .containsExactly(
            "CỦA ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG TRÊN ĐỊA BÀN TỈNH ĐIỆN BIÊN THÁNG 10 NĂM 2026");
    assertThat(words(rows.get(3)))
        .containsExactly(
            "(Cơ sở: Cổng Dịch vụ công quốc gia; số liệu lấy lúc 00h15 ngày 21/11/2026; theo Quyết"
                + " định số 766/QĐ-TTg)");
  }

  @Test
  void numbersAreNumbersAndWhatDoesNotApplyIsADash() throws IOException {
    List<Row> rows = sheet(whole(), ANNEX);
    Row last = row(rows, "Xã \"Sín Thầu\", Mường Nhé");
    Row less = row(rows, "Xã Thanh Yên");

    Cell points = last.getCell(2);
    assertThat(points.getType()).isEqualTo(CellType.NUMBER);
    assertThat(points.asNumber()).isEqualByComparingTo(new BigDecimal("10.1"));
    assertThat(last.getCell(3).asNumber()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(less.getCell(4).getType()).isEqualTo(CellType.STRING);
    assertThat(less.getCell(4).asString()).isEqualTo("-");
    assertThat(less.getOptionalCell(10).filter(cell -> cell.getType() == CellType.NUMBER))
        .as("a unit without movement has none")
        .isEmpty();
  }

  @Test
  void aUnitMeasuredOnLessHasItsMaximumAndItsConvertedTotal() throws IOException {
    List<Row> rows = sheet(whole(), ANNEX);

    assertThat(words(rows.get(4)))
        .containsSequence(
            "TỔNG ĐIỂM ĐẠT ĐƯỢC", "ĐIỂM TỐI ĐA ÁP DỤNG", "TỔNG ĐIỂM QUY ĐỔI (100đ)", "XẾP LOẠI");
    assertThat(words(row(rows, "Xã Thanh Yên")))
        .startsWith("3", "Xã Thanh Yên", "13.35", "18", "-", "31.35", "38", "82.5", "Tốt", "2");
  }

  @Test
  void aChangeHasASignAndAColour() throws IOException {
    byte[] workbook = whole();
    List<Row> rows = sheet(workbook, ANNEX);

    assertThat(formatOf("K8", workbook)).isEqualTo("+0.00;-0.00;0");
    assertThat(formatOf("L8", workbook)).isEqualTo("+0;-0;0");
    assertThat(formatOf("C8", workbook)).isEqualTo("#,##0.00");
    assertThat(row(rows, "Phường Mường Thanh").getCell(10).asNumber())
        .isEqualByComparingTo(new BigDecimal("0.45"));
    assertThat(colourOf("K8", workbook)).contains("FF1B7A2F");
    assertThat(colourOf("K9", workbook)).contains("FFC00000");
    assertThat(colourOf("C8", workbook)).contains("FF000000");
  }

  /** A cell's font colour, by its style. */
  private static Optional<String> colourOf(String cell, byte[] workbook) throws IOException {
    String styles = part(workbook, "xl/styles.xml");
    String font =
        nth("<font>", Integer.parseInt(after(styleOf(cell, workbook), "fontId=\"")), styles);
    String described = font.substring(0, font.indexOf("</font>"));
    return described.contains("<color rgb=\"")
        ? Optional.of(after(described, "<color rgb=\""))
        : Optional.empty();
  }

  private static String formatOf(String cell, byte[] workbook) throws IOException {
    String format = after(styleOf(cell, workbook), "numFmtId=\"");
    return after(
        part(workbook, "xl/styles.xml"), "<numFmt numFmtId=\"" + format + "\" formatCode=\"");
  }

  private static String styleOf(String cell, byte[] workbook) throws IOException {
    String sheet = part(workbook, "xl/worksheets/sheet1.xml");
    String styles = part(workbook, "xl/styles.xml");
    int style = Integer.parseInt(after(sheet, "<c r=\"" + cell + "\" s=\""));
    return nth("<xf ", style, styles.substring(styles.indexOf("<cellXfs")));
  }

  /** The text from an opening tag on, counted from 0. */
  private static String nth(String tag, int number, String text) {
    String rest = text;
    for (int i = 0; i <= number; i++) {
      rest = rest.substring(rest.indexOf(tag) + tag.length());
    }
    return rest;
  }

  private static String after(String text, String before) {
    int from = text.indexOf(before) + before.length();
    assertThat(from).as(before).isGreaterThanOrEqualTo(before.length());
    return text.substring(from, text.indexOf('"', from));
  }

  @Test
  void whatWasNotEvaluatedStandsApartWithItsReason() throws IOException {
    byte[] workbook = whole();

    assertThat(sheet(workbook, ANNEX).stream().flatMap(row -> words(row).stream()))
        .doesNotContain("Xã Pú Nhi")
        .contains("Không đánh giá, xếp loại 02/06 đơn vị: xem trang “Không đánh giá”.");
    List<Row> apart = sheet(workbook, "Không đánh giá");
    assertThat(words(row(apart, "Xã Mường Toong"))).endsWith("không phát sinh hồ sơ TTHC");
    assertThat(words(row(apart, "Xã Pú Nhi"))).endsWith("thiếu điểm của nhóm chỉ tiêu: TDGQ");
  }

  @Test
  void theSummaryHasTheOwnResultClassesMoversAndTheLowest() throws IOException {
    List<Row> rows = sheet(whole(), "Tổng hợp");

    assertThat(words(row(rows, "UBND tỉnh Điện Biên")))
        .containsExactly("UBND tỉnh Điện Biên", "91.41", "Xuất sắc", "24/34");
    assertThat(words(row(rows, "Xã, phường")))
        .containsExactly("Xã, phường", "1", "2", "0", "0", "1", "2", "6");
    assertThat(words(row(rows, "Tiến độ giải quyết")))
        .as("cap, mean, share, lowest, highest, measured, without points")
        .containsExactly("Tiến độ giải quyết", "20", "13.88", "0.6938", "0", "19.5", "4", "1");
    int down = rows.indexOf(row(rows, "Giảm điểm nhiều nhất so với lần trước (20/11/2026)"));
    assertThat(words(rows.get(down + 1)))
        .startsWith("Xã Nà Tấu", "98.21", "82.5", "-15.71", "1", "2", "-1");
    assertThat(words(rows.get(down + 2))).startsWith("Xã \"Sín Thầu\", Mường Nhé");
    int lowest = rows.indexOf(row(rows, "Tiến độ giải quyết (20đ)"));
    assertThat(words(rows.get(lowest + 1)))
        .containsExactly("Xã \"Sín Thầu\", Mường Nhé", "0", "20", "4");
  }

  @Test
  void findingsNameTheUnitTheySpeakOf() throws IOException {
    List<Row> rows = sheet(whole(), "Ghi nhận về số liệu");

    assertThat(words(row(rows, "Điểm 18,5; điểm tối đa là 18")))
        .containsSubsequence(
            "Cảnh báo",
            "Điểm nằm ngoài khoảng từ 0 đến điểm tối đa",
            "Xã \"Sín Thầu\", Mường Nhé, CKMB",
            "Điểm 18,5; điểm tối đa là 18",
            "score_out_of_range");
    assertThat(words(row(rows, "Tổng điểm công bố là 75,55, tổng các nhóm chỉ tiêu là 75,45")))
        .contains("Xã \"Sín Thầu\", Mường Nhé");
  }

  @Test
  void theProvenanceNamesSnapshotsAnswersAndTheCommandThatMakesItAgain() throws IOException {
    List<Row> rows = sheet(whole(), "Nguồn số liệu");

    assertThat(words(row(rows, "Lập lại")))
        .containsExactly(
            "Lập lại",
            "./dvcrank rank --period 2026-10 --scope H18 --index-set qd766 --as-of"
                + " 2026-11-21T00:15:00+07:00");
    assertThat(words(row(rows, "42"))).startsWith("được xếp hạng", "42", "1", SampleWorkbook.SHA);
    assertThat(words(row(rows, "CKMB"))).startsWith("được xếp hạng", "CKMB", "81920");
  }

  @Test
  void wordsOfASourceAreNeverFormulas() throws IOException {
    Ranking ranking = SampleRanking.of(List.of(named("=HYPERLINK(\"http://x\")\u0000")));
    byte[] workbook = SampleWorkbook.of(ranking);

    assertThat(words(sheet(workbook, ANNEX).get(7))).contains("'=HYPERLINK(\"http://x\")\uFFFD");
    assertThat(words(row(sheet(workbook, "Ghi nhận về số liệu"), "Nguyên văn: @SUM(1)")))
        .contains("'=HYPERLINK(\"x\")");
    assertThat(SampleWorkbook.parts(workbook).entrySet())
        .filteredOn(part -> part.getKey().startsWith("xl/worksheets"))
        .allSatisfy(part -> assertThat(part.getValue()).doesNotContainPattern("<f[ >]|<hyperlink"));
  }

  private static Standing named(String name) {
    Standing first = SampleRanking.whole().standings().get(0);
    Scorecard card = first.card();
    Unit unit = new Unit("H18.1", name, card.unit().kind());
    return new Standing(
        new Scorecard(
            unit,
            card.groups(),
            card.composites(),
            card.measures(),
            card.total(),
            card.statedTotal(),
            card.groupSum(),
            card.applicableMax(),
            card.converted(),
            card.coverage(),
            card.band(),
            card.exclusion(),
            card.findings()),
        OptionalInt.of(1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Test
  void aPartOfTheIndexSetHasNoClassAndSaysSo() throws IOException {
    Ranking local = LocalRanking.whole();
    byte[] workbook = SampleWorkbook.of(local);

    assertThat(words(sheet(workbook, ANNEX).get(4))).doesNotContain("XẾP LOẠI", "CÁCH MỨC KẾ TIẾP");
    assertThat(sheet(workbook, ANNEX).stream().flatMap(row -> words(row).stream()))
        .contains("Chưa xếp loại: số liệu chỉ đo được một phần bộ chỉ số.");
    assertThat(words(row(sheet(workbook, "Tổng hợp"), "Xã, phường")))
        .as("no class is not a class without units")
        .containsExactly("Xã, phường", "-", "-", "-", "-", "-", "2", "5");
  }

  @Test
  void anEmptyRankingIsAWorkbookToo() throws IOException {
    byte[] workbook = SampleWorkbook.of(SampleRanking.of(List.of()));

    assertThat(SampleWorkbook.sheets(workbook)).hasSize(5);
    assertThat(words(row(sheet(workbook, "Không đánh giá"), "Không có đơn vị nào."))).hasSize(1);
  }
}
