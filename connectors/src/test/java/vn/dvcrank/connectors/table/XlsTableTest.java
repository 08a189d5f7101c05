package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.connectors.table.TableFiles.cells;
import static vn.dvcrank.connectors.table.TableFiles.read;
import static vn.dvcrank.connectors.table.TableFiles.refused;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.connectors.imports.UnreadableImportException;

class XlsTableTest {

  @TempDir private Path folder;
  private TableFiles files;

  @BeforeEach
  void inAFolder() {
    files = new TableFiles(folder);
  }

  @Test
  void cellsAreTheirText() throws Exception {
    Path file =
        files.oldWorkbook(
            workbook -> {
              HSSFSheet sheet = workbook.createSheet("a");
              HSSFRow row = sheet.createRow(2);
              row.createCell(0).setCellValue(" Đơn  vị\n");
              row.createCell(1).setCellValue(912345678);
              row.createCell(2).setCellValue(45658.25);
              row.createCell(3).setCellValue(true);
              row.createCell(4).setCellErrorValue(FormulaError.NA);
              row.createCell(5).setCellFormula("B3*2");
              row.createCell(6).setCellFormula("A3&\"x\"");
              row.createCell(7).setCellFormula("1=2");
              row.createCell(8).setCellFormula("1/0");
              row.createCell(9).setCellValue(0.1 + 0.2);
              row.createCell(10).setBlank();
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
              sheet.addMergedRegion(new CellRangeAddress(2, 2, 9, 10));
            });
    assertThat(TableFormat.of(file)).contains(TableFormat.XLS);
    assertThat(read(file))
        .containsExactly(
            new TableRow(
                1,
                3,
                List.of(
                    "Đơn vị",
                    "912345678",
                    "45658.25",
                    "TRUE",
                    "",
                    "1824691356",
                    "Đơn vị x",
                    "FALSE",
                    "",
                    "0.3")));
  }

  @Test
  void allSheetsAreReadAndBlankRowsAreNot() throws Exception {
    Path file =
        files.oldWorkbook(
            workbook -> {
              workbook.createSheet("a").createRow(0).createCell(1).setCellValue("x");
              workbook.createSheet("b").createRow(0).createCell(0).setBlank();
              HSSFSheet last = workbook.createSheet("c");
              last.createRow(5).createCell(0).setCellValue(" ");
              last.createRow(65_535).createCell(0).setCellValue(7);
            });
    assertThat(read(file))
        .containsExactly(
            new TableRow(1, 1, List.of("", "x")), new TableRow(3, 65_536, List.of("7")));
  }

  @Test
  void theOldFontsAreReadWhenAskedFor() throws Exception {
    Path file =
        files.oldWorkbook(
            workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("Hå s¬"));
    assertThat(read(file, TableFormat.XLS, TextCoding.TCVN3).get(0).cells())
        .containsExactly("Hồ sơ");
  }

  @Test
  void aLockedWorkbookIsRefused() {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      Path file =
          files.oldWorkbook(
              workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("x"));
      refused(file, TableFormat.XLS).hasMessageContaining("locked with a password");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private Path document(String stream, byte[] content) throws Exception {
    Path file = folder.resolve("export.dat");
    try (POIFSFileSystem document = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      document.createDocument(new ByteArrayInputStream(content), stream);
      document.writeFilesystem(out);
    }
    return file;
  }

  @Test
  void whatIsNoWorkbookOfThatKindIsSaidToBeNone() throws Exception {
    refused(document("EncryptedPackage", new byte[5000]), TableFormat.XLS)
        .hasMessageContaining("locked with a password");
    refused(document("Book", new byte[5000]), TableFormat.XLS).hasMessageContaining("Excel 95");
    refused(document("WordDocument", new byte[5000]), TableFormat.XLS)
        .hasMessageContaining("no workbook");
    byte[] excel95 = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0};
    refused(document("Workbook", excel95), TableFormat.XLS).hasMessageContaining("Excel 95");
    Path excel3 = files.file(new byte[] {9, 2, 6, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0});
    assertThat(TableFormat.of(excel3)).contains(TableFormat.XLS);
    refused(excel3, TableFormat.XLS).hasMessageContaining("Excel 95 or before");
  }

  private static byte[] records(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static final String WORKBOOK = "0908 0400 0006 0500 4200 0200 b004 0a00 0000 ";
  private static final String SHEET = "0908 0400 0006 1000 ";
  private static final String END = " 0a00 0000";

  /** As Excel writes them: packed, and several of a row in one record. */
  @Test
  void packedNumbersAreRead() throws Exception {
    String one = "7e02 0a00 0000 0000 0000 0300 0000";
    String two = "bd00 1200 0000 0100 0000 2a00 0000 0000 e799 0100 0200";
    Path file = document("Workbook", records(WORKBOOK + SHEET + one + two + END));
    assertThat(cells(file)).containsExactly(List.of("0", "10", "262.33"));
  }

  @Test
  void rowsThatComeBackAreRefused() throws Exception {
    String third = "7e02 0a00 0200 0000 0000 0600 0000 ";
    String first = "7e02 0a00 0000 0000 0000 0600 0000";
    refused(document("Workbook", records(WORKBOOK + SHEET + third + first + END)), TableFormat.XLS)
        .hasMessageContaining("row 3: a row before it comes behind it");
  }

  @Test
  void aWorkbookThatEndsInTheMiddleIsRefused() throws Exception {
    String first = "7e02 0a00 0000 0000 0000 0600 0000";
    refused(document("Workbook", records(WORKBOOK + SHEET + first)), TableFormat.XLS)
        .hasMessageContaining("ends in the middle");
    refused(document("Workbook", records(WORKBOOK)), TableFormat.XLS)
        .hasMessageContaining("ends in the middle");
    refused(document("Workbook", new byte[] {9, 8, 4}), TableFormat.XLS)
        .hasMessageContaining("broken workbook");
  }

  @Test
  void datesFrom1904AreRefused() throws Exception {
    byte[] records = records("0908 0400 0006 0500 2200 0200 0100" + END);
    refused(document("Workbook", records), TableFormat.XLS).hasMessageContaining("1904");
  }

  @Test
  void moreSharedTextsThanFitAreRefusedBeforeTheyAreRead() throws Exception {
    byte[] records = {
      9, 8, 4, 0, 0, 6, 5, 0, (byte) 0xFC, 0, 8, 0, 0, 0, 0, 0x10, 0, 0, 0, 0x10, 10, 0, 0, 0
    };
    refused(document("Workbook", records), TableFormat.XLS).hasMessageContaining("different texts");
  }

  @Test
  void aBrokenWorkbookIsRefusedWithoutItsText() throws Exception {
    Path file =
        files.oldWorkbook(
            workbook -> {
              HSSFSheet sheet = workbook.createSheet();
              for (int i = 0; i < 500; i++) {
                sheet.createRow(i).createCell(0).setCellValue("Nguyen " + i);
              }
            });
    byte[] whole = Files.readAllBytes(file);
    refused(files.file(Arrays.copyOf(whole, whole.length / 2)), TableFormat.XLS)
        .hasMessageContaining("broken workbook");
    int broken = 0;
    for (int i = 512; i < whole.length; i += 97) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) 0xFF;
      Path changed = files.file(damaged);
      try {
        read(changed, TableFormat.XLS, TextCoding.UNICODE);
      } catch (UnreadableImportException e) {
        assertThat(e).hasMessageStartingWith("export.dat").hasMessageNotContaining("Nguyen");
        broken++;
      }
    }
    assertThat(broken).isPositive();
  }

  @Test
  void aFaultOfTheTakerIsNoDamageOfTheFile() {
    Path file =
        files.oldWorkbook(
            workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("x"));
    assertThatThrownBy(
            () ->
                TableFormat.XLS.read(
                    file,
                    row -> {
                      throw new IllegalStateException("mine");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mine");
  }

  @Test
  void moreColumnsThanExcelHadAreNotThere() throws Exception {
    Path file =
        files.oldWorkbook(
            workbook -> workbook.createSheet().createRow(0).createCell(255).setCellValue(1));
    assertThat(cells(file).get(0)).hasSize(256).endsWith("1");
  }
}
