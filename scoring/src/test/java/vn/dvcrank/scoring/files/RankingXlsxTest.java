package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.scoring.files.SampleIndexSet.BEST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;

class RankingXlsxTest {

  @Test
  void writesTheReviewedFile() throws IOException {
    Golden.assertSame("ranking.xlsx", Written.bytes(RankingFormat.XLSX, SampleRanking.whole()));
  }

  @Test
  void holdsTheSameTableAsCsv() throws IOException {
    Ranking ranking = SampleRanking.whole();
    RankingColumns columns = RankingColumns.of(ranking);
    List<Row> rows = rows(ranking);

    assertThat(rows).hasSize(ranking.standings().size() + 1);
    assertThat(texts(rows.get(0), columns.headers().size())).isEqualTo(columns.headers());
    for (int i = 0; i < ranking.standings().size(); i++) {
      Standing standing = ranking.standings().get(i);
      assertThat(texts(rows.get(i + 1), columns.headers().size()))
          .isEqualTo(columns.cells(standing).stream().map(SheetCell::written).toList());
    }
  }

  @Test
  void writesNumbersAsNumbersAndTheRestAsText() throws IOException {
    List<Row> rows = rows(SampleRanking.whole());

    Cell total = rows.get(4).getCell(8);
    assertThat(total.getType()).isEqualTo(CellType.NUMBER);
    assertThat(total.asNumber()).isEqualByComparingTo(new BigDecimal("21.337"));
    assertThat(rows.get(3).getCell(6).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(3).getCell(6).asString()).isEqualTo("-");
    assertThat(rows.get(5).getOptionalCell(0)).isEmpty();
    assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
  }

  @Test
  void isNamedAfterThePeerGroupAndKeepsItsHeaderInSight() throws IOException {
    Map<String, byte[]> parts = parts(Written.bytes(RankingFormat.XLSX, SampleRanking.whole()));

    assertThat(text(parts, "xl/workbook.xml")).contains("name=\"communes\"");
    assertThat(text(parts, "xl/worksheets/sheet1.xml"))
        .contains("ySplit=\"1\"")
        .contains("state=\"frozen\"");
  }

  @Test
  void saysThatItWasMadeWhenItsFiguresWereCaptured() throws IOException {
    Map<String, byte[]> parts = parts(Written.bytes(RankingFormat.XLSX, SampleRanking.whole()));

    assertThat(text(parts, "docProps/core.xml"))
        .contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-20T17:15:00Z<");
  }

  @Test
  void givesEveryPartTheSameTime() throws IOException {
    byte[] workbook = Written.bytes(RankingFormat.XLSX, SampleRanking.whole());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal())
            .as(entry.getName())
            .isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
        assertThat(entry.getExtra()).as("%s has no second, exact time", entry.getName()).isNull();
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
      }
    }
  }

  @Test
  void survivesWhatXmlCannotHold() throws IOException {
    Ranking ranking =
        SampleRanking.of(
            List.of(
                SampleStanding.ranked(1, "H18.1", "Xã\u0000 <A> & \uD800\u001F\uFFFF", BEST)
                    .notes("\t=HYPERLINK(\"x\")")
                    .standing()));
    Row row = rows(ranking).get(1);

    assertThat(row.getCell(2).asString()).isEqualTo("Xã\uFFFD <A> & \uFFFD\uFFFD\uFFFD");
    assertThat(row.getCell(row.getCellCount() - 1).asString()).startsWith("'\t=");
    assertThat(row.stream().filter(Objects::nonNull)).allMatch(cell -> cell.getFormula() == null);
  }

  @Test
  void takesTheLongestNoteThatASpreadsheetCanHold() throws IOException {
    Ranking ranking =
        SampleRanking.of(
            List.of(
                SampleStanding.ranked(1, "H18.1", "Xã A", BEST)
                    .notes("=" + "ơ".repeat(40_000))
                    .standing()));
    Row row = rows(ranking).get(1);

    assertThat(row.getCell(row.getCellCount() - 1).asString()).hasSize(32_001).endsWith("ơ…");
  }

  private static List<Row> rows(Ranking ranking) throws IOException {
    byte[] workbook = Written.bytes(RankingFormat.XLSX, ranking);
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return read.getFirstSheet().read();
    }
  }

  private static List<String> texts(Row row, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(column -> row.getOptionalCell(column).map(Cell::getRawValue).orElse(""))
        .toList();
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
