package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.table.TableFiles.cells;
import static vn.dvcrank.connectors.table.TableFiles.parts;
import static vn.dvcrank.connectors.table.TableFiles.read;
import static vn.dvcrank.connectors.table.TableFiles.refused;
import static vn.dvcrank.connectors.table.TableFiles.zip;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTest {

  private static final String BOOK = "xl/workbook.xml";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;
  private TableFiles files;

  @BeforeEach
  void inAFolder() {
    files = new TableFiles(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "<c><v>912345678.0</v></c>,912345678",
    "<c t='n'><v>8.5500000000000007</v></c>,8.55",
    "<c><v>1.5E-3</v></c>,0.0015",
    "<c s='3'><v>45658.25</v></c>,45658.25",
    "<c t='b'><v>1</v></c>,TRUE",
    "<c t='b'><v>0</v></c>,FALSE",
    "<c t='str'><f>A1&amp;B1</f><v> a  b </v></c>,a b",
    "<c><f>SUM(A1)</f><v>7</v></c>,7",
    "<c t='d'><v>2025-01-02</v></c>,2025-01-02",
    "<c t='inlineStr'><is><t>Hồ</t><t xml:space='preserve'> sơ_x000D_ </t></is></c>,Hồ sơ",
    "<c t='s'><v>0</v></c>,Đơn vị",
    "<c t='s'><v>1</v></c>,Sở Y tế & x",
    "<c t='s'><v>2</v></c>,_x00 _xZZZZ_",
  })
  void aCellIsItsText(String cell, String text) throws Exception {
    Path file =
        files.workbook(
            "<row>" + cell + "</row>",
            "<si><t>Đơn vị</t></si><si><r><rPr/><t>Sở</t></r><r><t xml:space='preserve'> Y"
                + " tế</t></r><rPh><t>x</t></rPh><r><t> &amp; x</t></r></si>"
                + "<si><t>_x00 _xZZZZ_</t></si>");
    assertThat(cells(file)).containsExactly(List.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c t='e'><v>#N/A</v></c>",
        "<c/>",
        "<c t='s'/>",
        "<c><f>A2</f></c>",
        "<c t='inlineStr'><is/></c>",
        "<c><v/></c>"
      })
  void aCellWithoutAValueIsEmpty(String cell) throws Exception {
    assertThat(cells(files.workbook("<row>" + cell + "<c><v>1</v></c></row>", "")))
        .containsExactly(List.of("", "1"));
  }

  @Test
  void rowsAndCellsStandWhereTheySay() throws Exception {
    Path file =
        files.workbook(
            "<row r='3'><c r='B3'><v>1</v></c><c><v>2</v></c><c r='XFD3' s='1'/></row><row/>"
                + "<row><c><v>3</v></c></row><row r='1048576'><c r='aa1'><v>4</v></c></row>",
            "");
    assertThat(read(file)).extracting(TableRow::number).containsExactly(3, 5, 1_048_576);
    assertThat(cells(file).get(0)).containsExactly("", "1", "2");
    assertThat(cells(file).get(2)).hasSize(27).endsWith("4");
  }

  /** A part of a workbook with a text in it replaced. */
  private static void change(Map<String, String> parts, String name, String text, String other) {
    assertThat(parts).hasEntrySatisfying(name, part -> assertThat(part).contains(text));
    parts.computeIfPresent(name, (any, part) -> part.replace(text, other));
  }

  @Test
  void allSheetsAreReadInTheWorkbooksOrder() throws Exception {
    Map<String, String> parts = parts("<row><c><v>1</v></c></row>", "");
    change(
        parts,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"s0\" Type=\"x/worksheet\" Target=\"../xl/./other.xml\"/>"
            + "<Relationship Id=\"c\" Type=\"x/chartsheet\" Target=\"chart.xml\"/></Relationships>");
    parts.put(
        "xl/other.xml", "<sheet><sheetData><row><c><v>0</v></c></row></sheetData><row/></sheet>");
    change(parts, BOOK, "<sheets>", "<sheets><sheet r:id=\"s0\"/><sheet r:id=\"c\"/>");
    assertThat(read(files.file(zip(parts))))
        .containsExactly(new TableRow(1, 1, List.of("0")), new TableRow(3, 1, List.of("1")));
  }

  @Test
  void theOldFontsAreReadWhenAskedFor() throws Exception {
    Path file = files.workbook("<row><c t='s'><v>0</v></c></row>", "<si><t>Hå s¬</t></si>");
    assertThat(cells(file)).containsExactly(List.of("Hå s¬"));
    assertThat(read(file, TableFormat.XLSX, TextCoding.TCVN3).get(0).cells())
        .containsExactly("Hồ sơ");
  }

  @Test
  void entitiesAreRefused() {
    Map<String, String> parts = parts("<row><c><v>&b;</v></c></row>", "");
    change(
        parts,
        SHEET,
        "<worksheet",
        "<!DOCTYPE x [<!ENTITY a \"1111111111\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet");
    refused(files.file(zip(parts)), TableFormat.XLSX).hasMessageContaining("document type");
    change(parts, SHEET, "\"1111111111\"", "SYSTEM \"file:///etc/passwd\"");
    refused(files.file(zip(parts)), TableFormat.XLSX).hasMessageContaining("document type");
    refused(files.workbook("<row><c><v>&c;</v></c></row>", ""), TableFormat.XLSX)
        .hasMessageContaining("broken workbook");
  }

  @Test
  void absurdPlacesAreRefused() {
    sheet("<row r='1048577'><c><v>1</v></c></row>").hasMessageContaining("no row of any sheet");
    sheet("<row r='99999999999'/>").hasMessageContaining("no row of any sheet");
    sheet("<row r='-1'/>").hasMessageContaining("no row of any sheet");
    sheet("<row><c r='ZZZZZZZZZ1'/></row>").hasMessageContaining("row 1: a cell beyond the last");
    sheet("<row><c r='XFE1'/></row>").hasMessageContaining("a cell beyond the last column");
    sheet("<row><c r='12'/></row>").hasMessageContaining("a cell beyond the last column");
    sheet("<row><c r='SS1'><v>1</v></c></row>").hasMessageContaining("more than the 512 columns");
    sheet("<row><c t='s'><v>7</v></c></row>").hasMessageContaining("does not have");
    sheet("<row><c t='s'><v>Nguyen</v></c></row>").hasMessageNotContaining("Nguyen");
  }

  private AbstractThrowableAssert<?, ?> sheet(String rows) {
    return refused(files.workbook(rows, ""), TableFormat.XLSX);
  }

  @Test
  void textsWithoutEndAreRefused() {
    String longest = "x".repeat(300_000);
    sheet("<row><c t='str'><v>" + longest + "</v></c></row>")
        .hasMessageContaining("row 1: its cell in column 1 is longer");
    sheet("<row><c t='inlineStr'><is><t>" + longest + "</t></is></c></row>")
        .hasMessageContaining("row 1: its cell in column 1 is longer");
    refused(files.workbook("", "<si><t>" + longest + "</t></si>"), TableFormat.XLSX)
        .hasMessageContaining("a text longer than");
    sheet("<row r='" + "1".repeat(5_000_000) + "'/>").hasMessageContaining("a tag or text");
    sheet("<row>" + "<c>".repeat(100_000)).hasMessageContaining("64 levels");
  }

  @Test
  @Timeout(20)
  void anAttributeAgainAndAgainTakesNoTime() {
    sheet("<row><c r='A1'" + " t='A1'".repeat(600_000) + "/></row>")
        .hasMessageContaining("a tag or text");
  }

  @Test
  void aSmallFileThatUnpacksIntoALargeOneIsLeft() {
    Map<String, String> parts = parts("", "");
    parts.put("xl/worksheets/sheet1.xml", "<worksheet>" + "<a/>".repeat(20_000_000));
    byte[] bomb = zip(parts);
    assertThat(bomb.length).isLessThan(200_000);
    refused(files.file(bomb), TableFormat.XLSX).hasMessageContaining("bytes once unpacked");
  }

  @Test
  void damageIsFoundAtTheEndOfAPart() {
    byte[] whole =
        zip(parts("<row><c><v>" + "1234567 ".repeat(2) + "</v></c></row>", "<si><t>a</t></si>"));
    int broken = 0;
    for (int i = 40; i < whole.length - 200; i += 7) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      Path file = files.file(damaged);
      try {
        read(file, TableFormat.XLSX, TextCoding.UNICODE);
      } catch (Exception e) {
        assertThat(e).hasMessageStartingWith("export.dat: ");
        broken++;
      }
    }
    assertThat(broken).isGreaterThan(30);
  }

  @Test
  void whatIsNoWholeWorkbookIsRefused() throws Exception {
    byte[] whole = zip(parts("<row><c><v>1</v></c></row>", ""));
    Path cut = files.file(Arrays.copyOf(whole, whole.length - 30));
    assertThat(TableFormat.of(cut)).contains(TableFormat.XLSX);
    refused(cut, TableFormat.XLSX).hasMessageContaining("not a whole zip file");
    Map<String, String> parts = parts("", "");
    parts.remove("xl/worksheets/sheet1.xml");
    refused(files.file(zip(parts)), TableFormat.XLSX).hasMessageContaining("is not there");
    refused(files.file(zip(Map.of("xl/workbook.bin", ""))), TableFormat.XLSX)
        .hasMessageContaining("without the sheets of a workbook");
    parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>");
    refused(files.file(zip(parts)), TableFormat.XLSX).hasMessageContaining("not XML");
  }

  @Test
  void datesFrom1904AreRefused() {
    Map<String, String> parts = parts("", "");
    change(parts, BOOK, "<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    refused(files.file(zip(parts)), TableFormat.XLSX).hasMessageContaining("1904");
  }

  @Test
  void tooManySheetsAreRefused() {
    Map<String, String> parts = parts("", "");
    change(parts, BOOK, "<sheets>", "<sheets>" + "<sheet r:id=\"x\"/>".repeat(64));
    refused(files.file(zip(parts)), TableFormat.XLSX).hasMessageContaining("more than the 64");
  }
}
