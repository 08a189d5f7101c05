package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.table.TableFiles.cells;
import static vn.dvcrank.connectors.table.TableFiles.read;
import static vn.dvcrank.connectors.table.TableFiles.refused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @TempDir private Path folder;
  private TableFiles files;

  @BeforeEach
  void inAFolder() {
    files = new TableFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void theDelimiterIsFoundByTheLines(String delimiter) throws Exception {
    String text = "Mã hồ sơ@Đơn vị@Tổng\nH1@\"Sở @ Tư pháp\"@1\nH2@Sở Y tế@2\n";
    assertThat(cells(files.file(text.replace("@", delimiter))))
        .containsExactly(
            List.of("Mã hồ sơ", "Đơn vị", "Tổng"),
            List.of("H1", CellText.clean("Sở " + delimiter + " Tư pháp"), "1"),
            List.of("H2", "Sở Y tế", "2"));
  }

  @Test
  void commasInTextsDoNotPartAFileOfSemicolons() throws Exception {
    assertThat(cells(files.file("a;b, c;d\n1;x, y;2\n")).get(1)).containsExactly("1", "x, y", "2");
  }

  @Test
  void aFirstLineForExcelIsFollowedAndNoRow() throws Exception {
    List<TableRow> rows = read(files.file("sep=|\r\na;b|c;d\r\n1|2\r\n"));
    assertThat(rows)
        .extracting(TableRow::cells)
        .containsExactly(List.of("a;b", "c;d"), List.of("1", "2"));
    assertThat(rows).extracting(TableRow::number).containsExactly(2, 3);
  }

  @Test
  void rowsHaveTheNumbersOfTheirLines() throws Exception {
    List<TableRow> rows = read(files.file("a,b\n\n\"x\ny\",1\n,\nz,2\n"));
    assertThat(rows).extracting(TableRow::number).containsExactly(1, 3, 6);
    assertThat(rows.get(1).cells()).containsExactly("x y", "1");
  }

  @Test
  void aRowKeepsTheNumberOfItsCells() throws Exception {
    assertThat(cells(files.file("a,b,c\n1,2\n1,2,,\n")))
        .containsExactly(List.of("a", "b", "c"), List.of("1", "2"), List.of("1", "2", "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void marksOfByteOrderAreFollowed(String charset) throws Exception {
    Path file = files.file("\ufeffĐơn vị;Tổng\nSở Y tế;1\n", Charset.forName(charset));
    assertThat(cells(file)).containsExactly(List.of("Đơn vị", "Tổng"), List.of("Sở Y tế", "1"));
  }

  @Test
  void whatIsNoUtf8IsVietnameseOfWindows() throws Exception {
    byte[] bytes = {'H', (byte) 0xF4, (byte) 0xCC, ' ', 's', (byte) 0xF5, ',', '1', '\n'};
    assertThat(cells(files.file(bytes))).containsExactly(List.of("Hồ sơ", "1"));
  }

  @Test
  void theOldFontsAreReadWhenAskedFor() throws Exception {
    Path file = files.file("§¬n vÞ;Hå s¬\nL\u00adu;1\n", Charset.forName("windows-1252"));
    assertThat(read(file, TableFormat.CSV, TextCoding.TCVN3))
        .extracting(TableRow::cells)
        .containsExactly(List.of("Đơn vị", "Hồ sơ"), List.of("Lưu", "1"));
    Path saved = files.file("§¬n vÞ;Hå s¬\n");
    assertThat(read(saved, TableFormat.CSV, TextCoding.TCVN3).get(0).cells())
        .containsExactly("Đơn vị", "Hồ sơ");
  }

  @Test
  void aQuoteWithoutEndIsRefused() {
    refused(files.file("a,b\n1,2\n\"Nguyen,3\n4,5\n"), TableFormat.CSV)
        .hasMessageContaining("row 3: not CSV")
        .hasMessageNotContaining("Nguyen");
    refused(files.file("a,b\n\"x\"y,2\n"), TableFormat.CSV).hasMessageContaining("row 2: not CSV");
  }

  @Test
  void aVeryLongCellIsRefused() throws Exception {
    String longest = "x".repeat(TableLimits.LONGEST_CELL);
    assertThat(cells(files.file("a,b\n" + longest + ",1\n")).get(1)).contains(longest);
    refused(files.file("a,b\n1," + longest + "y\n"), TableFormat.CSV)
        .hasMessageContaining("row 2: its cell in column 2 is longer");
    refused(files.file("a,b\n1," + longest.repeat(9) + "\n"), TableFormat.CSV)
        .hasMessageContaining("without end");
  }

  @Test
  void moreColumnsThanAreReadAreRefusedUnlessEmpty() throws Exception {
    assertThat(cells(files.file("a,b" + ",".repeat(2000) + "\n")).get(0))
        .hasSize(TableLimits.MOST_COLUMNS);
    refused(files.file("a" + ",".repeat(512) + "b\n"), TableFormat.CSV)
        .hasMessageContaining("row 1: more than the 512 columns");
  }

  @Test
  void bytesThatAreNotWhatTheMarkSaysAreRefused() {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', ',', (byte) 0xF5, '\n'};
    refused(files.file(bytes), TableFormat.CSV).hasMessageContaining("which its mark says");
  }

  @Test
  void aFileLargerThanAllBuffersIsReadWhole() throws Exception {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("Đơn vị số ").append(i).append(',').append(i).append('\n');
    }
    List<TableRow> rows = read(files.file(text.toString(), StandardCharsets.UTF_8));
    assertThat(rows).hasSize(50_001);
    assertThat(rows.get(50_000))
        .isEqualTo(new TableRow(1, 50_001, List.of("Đơn vị số 49999", "49999")));
  }
}
