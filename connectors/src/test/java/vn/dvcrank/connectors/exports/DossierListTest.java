package vn.dvcrank.connectors.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.Stated;
import vn.dvcrank.scoring.finding.FindingCode;

class DossierListTest {

  /** Stands wherever something about a person stands. */
  private static final String PERSON = "BÍ MẬT 0912345678";

  private static final String ROW =
      "1|H18.14-260903-0001|"
          + PERSON
          + "|2.000815|UBND  xã Thanh An|Đã trả kết quả|03/09/2026|10/09/2026|09/09/2026|Trực tuyến|"
          + PERSON;

  @Test
  void aRowIsADossierWithoutItsPersons() throws UnreadableImportException {
    Sheet.Read read = Sheet.of(Sheet.LIST_HEADER, ROW).read();
    assertThat(read.dossiers())
        .containsExactly(
            new Dossier(
                "H18.14-260903-0001",
                Optional.of("2.000815"),
                "UBND xã Thanh An",
                Channel.ONLINE,
                DossierStatus.RETURNED,
                Optional.of(LocalDate.of(2026, 9, 3)),
                Optional.of(LocalDate.of(2026, 9, 10)),
                Optional.of(LocalDate.of(2026, 9, 9)),
                false,
                Stated.NOTHING,
                Stated.NOTHING,
                Stated.NOTHING,
                Stated.NOTHING,
                Stated.NOTHING));
    assertThat(read.reading().head())
        .isEqualTo(
            new ExportHead(
                "dossiers-ma-ho-so", ExportForm.DOSSIERS, Optional.empty(), Optional.empty()));
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.toString()).doesNotContain("BÍ MẬT");
  }

  @Test
  void headersAreKnownHoweverTheirLettersAreWritten() throws UnreadableImportException {
    String header =
        Normalizer.normalize(Sheet.LIST_HEADER, Normalizer.Form.NFD)
            .replace(" ", " \u00a0 ")
            .toUpperCase(Locale.ROOT)
            .replace("|", " :|");
    assertThat(Sheet.of("DANH SÁCH HỒ SƠ", header, ROW).read().dossiers()).hasSize(1);
  }

  @Test
  void theOtherListHasOtherHeadersAndTakesTheSubmissionWhereReceptionIsMissing()
      throws UnreadableImportException {
    Sheet.Read read =
        Sheet.of(
                "Số hồ sơ|Tên thủ tục hành chính|Cơ quan/đơn vị|Trạng thái hồ sơ|Ngày nộp hồ sơ|Ngày nhận|Kênh thực hiện|Số hóa hồ sơ|Người nộp",
                "000.00.12.H18-230717-0001|Tên|Sở Y tế|4|20260901080000||1||" + PERSON,
                "000.00.12.H18-230717-0002|Tên|Sở Y tế|1.0|46266.5|||Có|" + PERSON)
            .read();
    assertThat(read.reading().head().layout()).isEqualTo("dossiers-so-ho-so");
    assertThat(read.dossiers())
        .extracting(Dossier::status, Dossier::receivedOn, Dossier::digitised)
        .containsExactly(
            tuple(DossierStatus.IN_PROGRESS, Optional.of(LocalDate.of(2026, 9, 1)), Stated.NO),
            tuple(DossierStatus.SUBMITTED, Optional.empty(), Stated.YES));
  }

  @Test
  void keysOfJsonAreHeadersToo() throws UnreadableImportException {
    Sheet.Read read =
        Sheet.of(
                "MaHoSo|MaTTHC|DonViXuLy|TrangThaiHoSo|NgayTiepNhan|NgayHenTra|NgayKetThucXuLy|KenhThucHien|DuocThanhToanTrucTuyen|ChuHoSo",
                "H18.14-260903-0001|2.000815|Sở Xây dựng|9|20260903080000|20260910170000|20260910173000|2|1|"
                    + PERSON,
                "H18.14-260903-0002|2.000815|Sở Xây dựng|4|2026-09-03T08:00:00||||3|" + PERSON)
            .read();
    assertThat(read.dossiers())
        .extracting(Dossier::lateByTheClock, Dossier::feeDue, Dossier::paidOnline, Dossier::channel)
        .containsExactly(
            tuple(true, Stated.YES, Stated.YES, Channel.ONLINE),
            tuple(false, Stated.YES, Stated.NO, Channel.DIRECT));
    assertThat(read.reading().findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "150.000, YES",
    "0, NO",
    "'', NOTHING",
    "150000.0, YES",
    "1.234.000 đ, YES",
    "'12.500,50', YES",
    "Có, YES",
    "Không, NO"
  })
  void aFeeIsAnAmountOrAWord(String cell, Stated due) throws UnreadableImportException {
    Sheet.Read read =
        Sheet.of(Sheet.LIST_HEADER + "|Phí, lệ phí|Hình thức thanh toán", ROW + "|" + cell + "|3")
            .read();
    assertThat(read.dossiers())
        .singleElement()
        .extracting(Dossier::feeDue, Dossier::paidOnline)
        .containsExactly(due, Stated.NO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1;SAI;column B (Mã hồ sơ): not a dossier's code as the layout writes them",
        "1;H18.14-261303-0001;column B (Mã hồ sơ): not a dossier's code as the layout writes them",
        "3;2000815;column D (Mã TTHC): not a procedure's code as the layout writes them",
        "4;'';column E (Đơn vị tiếp nhận): no name",
        "4;SECRET 0912345678;column E (Đơn vị tiếp nhận): not a unit's name",
        "5;SECRET;column F (Trạng thái): not a status that the layout knows",
        "5;'';column F (Trạng thái): not a status that the layout knows",
        "5;4;column I (Ngày kết thúc xử lý): a date, and the status says that it is open",
        "6;SECRET;column G (Ngày nhận): not a date as the layout writes them",
        "6;31/02/2026;column G (Ngày nhận): not a date as the layout writes them",
        "6;09/13/2026;column G (Ngày nhận): not a date as the layout writes them",
        "6;'';column G (Ngày nhận): no date, and the status says that it was received",
        "6;10/09/2026;column I (Ngày kết thúc xử lý): before the day of reception",
        "8;'';column I (Ngày kết thúc xử lý): no date, and the status says that it is settled",
        "9;SECRET;column J (Hình thức tiếp nhận): not a channel that the layout knows",
        "11;SECRET;it has cells beyond the 11 columns of the header",
      })
  void aRowThatDoesNotFitIsRejectedWithoutItsContent(int column, String cell, String reason)
      throws UnreadableImportException {
    String[] cells = Arrays.copyOf(ROW.split("\\|", -1), Math.max(11, column + 1));
    cells[column] = cell;
    Sheet.Read read = Sheet.of(Sheet.LIST_HEADER, ROW, String.join("|", cells), ROW).read();
    assertThat(read.reading().taken()).isEqualTo(2);
    assertThat(read.reading().rejected()).isEqualTo(1);
    assertThat(read.reading().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.EXPORT_ROW_REJECTED);
              assertThat(finding.where()).isEqualTo("row 3");
              assertThat(finding.message()).isEqualTo(reason);
            });
  }

  @Test
  void valuesThatAreShiftedToTheLeftAreRejected() throws UnreadableImportException {
    String shifted = ROW.replaceFirst("\\|" + PERSON + "\\|", "|");
    assertThat(
            Sheet.of(Sheet.LIST_HEADER, shifted).read().messages(FindingCode.EXPORT_ROW_REJECTED))
        .containsExactly("column D (Mã TTHC): not a procedure's code as the layout writes them");
    assertThat(
            Sheet.of(Sheet.LIST_HEADER, shifted)
                .withEveryCell()
                .read()
                .messages(FindingCode.EXPORT_ROW_REJECTED))
        .containsExactly("10 cells under a header of 11 columns");
  }

  @Test
  void aHundredRejectionsAreToldAndTheRestCounted() throws UnreadableImportException {
    String bad = ROW.replace("Trực tuyến", PERSON);
    Sheet.Read read =
        Sheet.of(Sheet.LIST_HEADER).and(Collections.nCopies(250, bad)).and(ROW).read();
    assertThat(read.reading().rejected()).isEqualTo(250);
    assertThat(read.reading().taken()).isEqualTo(1);
    List<String> messages = read.messages(FindingCode.EXPORT_ROW_REJECTED);
    assertThat(messages).hasSize(101);
    assertThat(messages.get(100)).isEqualTo("and 150 more");
    assertThat(read.reading().findings().toString()).doesNotContain("BÍ MẬT");
  }

  @Test
  void rowsThatAreNoDataAreSetAside() throws UnreadableImportException {
    Sheet.Read read =
        Sheet.of(
                "DANH SÁCH HỒ SƠ",
                "(Từ ngày 01/09/2026 đến ngày 30/09/2026)",
                Sheet.LIST_HEADER,
                "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)",
                "I|Lĩnh vực Đất đai",
                ROW,
                Sheet.LIST_HEADER,
                "Tổng cộng|1",
                "|||||||||||",
                "|Người lập biểu|",
                "|" + PERSON)
            .read();
    assertThat(read.reading().taken()).isEqualTo(1);
    assertThat(read.reading().rejected()).isZero();
    assertThat(read.reading().aside()).isEqualTo(10);
    assertThat(read.reading().head().from()).contains(LocalDate.of(2026, 9, 1));
    assertThat(read.reading().head().to()).contains(LocalDate.of(2026, 9, 30));
  }

  @Test
  void unknownAndRepeatedHeadersAreTold() throws UnreadableImportException {
    Sheet.Read read =
        Sheet.of(
                Sheet.LIST_HEADER + "|Ngày hẹn trả|Màu bìa|Số 0912345678|Tên " + "rất ".repeat(20),
                ROW + "|01/01/2020|" + PERSON + "|" + PERSON + "|" + PERSON)
            .read();
    assertThat(read.dossiers())
        .singleElement()
        .extracting(Dossier::dueOn)
        .isEqualTo(Optional.of(LocalDate.of(2026, 9, 10)));
    assertThat(read.messages(FindingCode.EXPORT_HEADER_DUPLICATE))
        .containsExactly("column L: column H has the header Ngày hẹn trả already and is read");
    assertThat(read.messages(FindingCode.EXPORT_HEADER_UNKNOWN))
        .containsExactly(
            "column M is left out: the layout dossiers-ma-ho-so does not know its header 'màu bìa'",
            "column N is left out: the layout dossiers-ma-ho-so does not know its header",
            "column O is left out: the layout dossiers-ma-ho-so does not know its header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trạng thái|", "Ngày nhận|", "Đơn vị tiếp nhận|"})
  void aFileWithoutARequiredColumnIsRefusedByName(String header) {
    Sheet sheet = Sheet.of(PERSON, Sheet.LIST_HEADER.replace(header, "|"), ROW);
    assertThatThrownBy(sheet::read)
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageStartingWith(
            "file: no layout fits its header; dossiers-ma-ho-so comes nearest and lacks ")
        .hasMessageContaining(header.replace("|", ""))
        .hasMessageNotContaining("BÍ MẬT");
  }

  @Test
  void aFileWithoutAnyHeaderIsRefused() throws UnreadableImportException {
    Sheet sheet = Sheet.of(ROW, ROW);
    assertThatThrownBy(sheet::read)
        .isInstanceOf(UnreadableImportException.class)
        .hasMessage(
            "file: no header of a known layout in the first 40 rows of a sheet: add a layout for it");
    assertThat(sheet.recognise()).isEmpty();
  }

  @Test
  void aHeaderBelowTheFirstFortyRowsIsNone() throws UnreadableImportException {
    String[] titles = IntStream.range(0, 40).mapToObj(i -> "Dòng").toArray(String[]::new);
    assertThat(Sheet.of(titles).and(Sheet.LIST_HEADER, ROW).recognise()).isEmpty();
    titles[0] = Sheet.LIST_HEADER;
    assertThat(Sheet.of(titles).and(ROW).recognise()).isPresent();
  }

  /** A workbook's shared texts are all read for its first row already. */
  @Test
  void aListIsReadOnce() throws UnreadableImportException {
    Sheet list = Sheet.of(Sheet.LIST_HEADER, ROW);
    assertThat(list.read().dossiers()).hasSize(1);
    assertThat(list.readings()).isEqualTo(1);
  }

  @Test
  void aHeaderInAnOldFontIsTriedDecoded() throws UnreadableImportException {
    Sheet coded = Sheet.of("M· hå s¬|...", "...").inOldFont(Sheet.of(Sheet.LIST_HEADER, ROW));
    assertThat(coded.recognise()).isPresent();
    assertThat(coded.read().dossiers()).hasSize(1);
  }

  @Test
  void aListMayGoOnOnTheNextSheet() throws UnreadableImportException {
    Sheet.Read read =
        Sheet.of(Sheet.LIST_HEADER, ROW)
            .nextSheet()
            .and(Sheet.LIST_HEADER, ROW.replace("10/09/2026", PERSON))
            .nextSheet()
            .and("Hướng dẫn")
            .read();
    assertThat(read.reading().taken()).isEqualTo(1);
    assertThat(read.reading().findings())
        .extracting(finding -> finding.where() + ": " + finding.message())
        .containsExactly(
            "sheet 2 row 4: column H (Ngày hẹn trả): not a date as the layout writes them",
            "sheet 3 row 5: sheet 3 has no header of a known layout and is left out");
  }

  @Test
  void sheetsOfDifferentLayoutsOrTimesAreRefused() {
    assertThatThrownBy(
            Sheet.of(Sheet.LIST_HEADER, ROW).nextSheet().and(Sheet.FORM_HEADER).and("1|Sở Y tế")
                ::read)
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContaining("hand them in one by one");
    assertThatThrownBy(
            Sheet.of("Tháng 8 năm 2026", Sheet.LIST_HEADER, ROW)
                    .nextSheet()
                    .and("Tháng 9 năm 2026", Sheet.LIST_HEADER, ROW)
                ::read)
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContaining("different times");
  }

  @Test
  void withoutAStatusTheFinishingDaySaysIt(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        layout: own
        form: dossiers
        source: made
        columns:
          code: {required: true, headers: [Mã]}
          handled-by: {required: true, headers: [Nơi]}
          received-on: {required: true, headers: [Đến]}
          finished: {required: true, headers: [Xong]}
        """);
    Sheet.Read read =
        Sheet.of(
                "Mã|Nơi|Đến|Xong",
                "H18-260903-1|Sở Y tế|03/09/2026|04/09/2026",
                "H18-260903-2|Sở Y tế|03/09/2026|")
            .read(ExportLayouts.with(folder), ExportHints.NONE);
    assertThat(read.dossiers())
        .extracting(Dossier::status)
        .containsExactly(DossierStatus.RESOLVED, DossierStatus.IN_PROGRESS);
  }
}
