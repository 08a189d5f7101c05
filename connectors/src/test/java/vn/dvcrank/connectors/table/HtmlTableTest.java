package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.table.TableFiles.cells;
import static vn.dvcrank.connectors.table.TableFiles.read;
import static vn.dvcrank.connectors.table.TableFiles.refused;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HtmlTableTest {

  @TempDir private Path folder;
  private TableFiles files;

  @BeforeEach
  void inAFolder() {
    files = new TableFiles(folder);
  }

  @Test
  void mergedHeadersAreSpreadOut() throws Exception {
    assertThat(
            cells(
                files.file(
                    """
                    <html><body><table>
                    <tr><td colspan=4>Bảng</td></tr>
                    <tr><th rowspan="2">STT</th><th rowspan=2>Đơn vị</th><th colspan="2">Hồ sơ</th></tr>
                    <tr><th>Tổng</th><th>Quá<br>hạn</th></tr>
                    <tr><td>1</td><td>Sở&nbsp;Y tế &amp; x</td><td>5</td><td></td></tr>
                    </table></body></html>
                    """)))
        .containsExactly(
            List.of("Bảng", "", "", ""),
            List.of("STT", "Đơn vị", "Hồ sơ", ""),
            List.of("", "", "Tổng", "Quá hạn"),
            List.of("1", "Sở Y tế & x", "5", ""));
  }

  @Test
  void aCellReachesNoFurtherThanItsGroupOfRows() throws Exception {
    assertThat(
            cells(
                files.file(
                    "<table><thead><tr><th rowspan=9>a<th>b</thead>"
                        + "<tbody><tr><td rowspan=0>1<td>2<tr><td>3</table>")))
        .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("", "3"));
  }

  @Test
  void aRowKeepsTheNumberOfItsCells() throws Exception {
    assertThat(cells(files.file("<table><tr><td>a<td>b<td>c<tr><td>1<td>2</table>")))
        .containsExactly(List.of("a", "b", "c"), List.of("1", "2"));
  }

  @Test
  void everyTableIsASheetWithRowsOfItsOwn() throws Exception {
    List<TableRow> rows =
        read(
            files.file(
                "<html><p>x</p><table></table><table><tr><td>a</td></tr><tr><td> </td></tr>"
                    + "<tr><td>b</td></tr></table>text<table><tr><td>c</td></tr></table>"));
    assertThat(rows)
        .containsExactly(
            new TableRow(2, 1, List.of("a")),
            new TableRow(2, 3, List.of("b")),
            new TableRow(3, 1, List.of("c")));
  }

  @Test
  void aTableWithinACellIsTextOfTheCell() throws Exception {
    assertThat(
            cells(
                files.file(
                    "<table><tr><td>a<td>b</tr><tr><td>1<td><table><tr><td>x<td>y<tr><td>z</table>"
                        + "</td></tr><tr><td>2<td>3</table>")))
        .containsExactly(List.of("a", "b"), List.of("1", "x y z"), List.of("2", "3"));
  }

  @Test
  void aTableThatIsOnlyLaidOutInAnotherOneGivesItsRows() throws Exception {
    List<TableRow> rows =
        read(
            files.file(
                "<table><tr><td>Báo cáo</td></tr><tr><td><table><tr><td>a<td>b<tr><td>1<td>2"
                    + "</table></td></tr></table><table><tr><td>c</table>"));
    assertThat(rows)
        .containsExactly(
            new TableRow(1, 1, List.of("Báo cáo")),
            new TableRow(1, 2, List.of("a", "b")),
            new TableRow(1, 3, List.of("1", "2")),
            new TableRow(2, 1, List.of("c")));
  }

  @Test
  void thePageSaysItsCharset() throws Exception {
    String page = "<html><meta charset=windows-1252><table><tr><td>caf\u00e9\u00e2</table>";
    assertThat(cells(files.file(page, Charset.forName("windows-1252"))))
        .containsExactly(List.of("caf\u00e9\u00e2"));
    String marked = "\ufeff<table><tr><td>Đơn vị</table>";
    assertThat(cells(files.file(marked, Charset.forName("UTF-16LE"))))
        .containsExactly(List.of("Đơn vị"));
    String silent = "<table><tr><td>\u0110\u01a1n</table>";
    assertThat(cells(files.file(silent, Charset.forName("windows-1258"))))
        .containsExactly(List.of("Đơn"));
  }

  @Test
  void aPageThatIsWronglyMarkedIsReadAsTheUtf8ThatItIs() throws Exception {
    assertThat(
            cells(files.file("<html><meta charset=\"windows-1258\"><table><tr><td>Đơn vị</table>")))
        .containsExactly(List.of("Đơn vị"));
  }

  @Test
  void aPageWithoutATableIsSaidToBeOne() {
    refused(
            files.file("<!DOCTYPE html><html><form>Sign in: Nguyen</form></html>"),
            TableFormat.HTML)
        .hasMessageContaining("without any table")
        .hasMessageNotContaining("Nguyen");
  }

  @Test
  void whatIsTooMuchIsRefused() {
    refused(files.file("<table><tr>" + "<td>x".repeat(513) + "</table>"), TableFormat.HTML)
        .hasMessageContaining("row 1: more than the 512 columns");
    refused(files.file("<table><tr><td>a<td>" + "x".repeat(32_768) + "</table>"), TableFormat.HTML)
        .hasMessageContaining("row 1: its cell in column 2 is longer");
    refused(files.file("<table></table>".repeat(65)), TableFormat.HTML)
        .hasMessageContaining("more than the 64 tables");
    refused(files.file("<table><tr><td>a<tr><td>" + "<i>x".repeat(1_100_000)), TableFormat.HTML)
        .hasMessageContaining("after row 1: an element longer");
  }

  @Test
  void spansOfAnySizeAreHarmless() throws Exception {
    String wide =
        "<table><tr><td colspan=99999999999 rowspan=-1>a<tr><td colspan=60000 rowspan=60000>b<td>";
    assertThat(cells(files.file(wide + "<tr><td></table>")))
        .satisfiesExactly(
            row -> assertThat(row).containsExactly("a"),
            row -> assertThat(row).startsWith("b", "").hasSize(512));
    refused(files.file(wide + "<tr><td>c</table>"), TableFormat.HTML)
        .hasMessageContaining("row 3: more than the 512 columns");
  }

  @Test
  void elementsWithinElementsWithoutEndAreHarmless() throws Exception {
    String page = "<table><tr><td>" + "<div>".repeat(100_000) + "x</table>";
    assertThat(cells(files.file(page))).containsExactly(List.of("x"));
  }

  @Test
  void manyRowsAreRead() throws Exception {
    StringBuilder page = new StringBuilder("<html><table>\n");
    for (int i = 0; i < 20_000; i++) {
      page.append("<tr>\n<td>").append(i).append("</td>\n<td>Đơn vị</td>\n</tr>\n");
    }
    List<TableRow> rows = read(files.file(page + "</table></html>"));
    assertThat(rows).hasSize(20_000);
    assertThat(rows.get(19_999)).isEqualTo(new TableRow(1, 20_000, List.of("19999", "Đơn vị")));
  }

  /** Each removal once moved all the text that was left before it. */
  @Test
  @Timeout(20)
  void textBetweenTheElementsOfALongPageIsLetGo() throws Exception {
    String page = "a<p>b</p>".repeat(300_000) + "<table><tr><td>x</table>";
    assertThat(cells(files.file("<html>" + page))).containsExactly(List.of("x"));
  }

  @Test
  @Timeout(20)
  void tablesBesideTablesInACellAreBounded() {
    refused(
            files.file("<table><tr><td>" + "a<table><tr><td>x</table>".repeat(100_000)),
            TableFormat.HTML)
        .hasMessageContaining("more than 2000 pieces of text and tables in one place");
    refused(files.file("<table><tr>" + "a<table><tr><th>x".repeat(200_000)), TableFormat.HTML)
        .hasMessageContaining("in one place");
  }

  @Test
  @Timeout(20)
  void aCellWithoutEndIsRefused() {
    refused(files.file("<table><tr><td>a<tr><td>" + "- ".repeat(10_000_000)), TableFormat.HTML)
        .hasMessageContaining("after row 1: an element longer than 1048576 characters");
  }
}
