package vn.dvcrank.connectors.exports.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet as a workbook, the same bytes every time. */
final class XlsxFile {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Pattern MERGE = Pattern.compile("<mergeCell ref=\"[^\"]*\"/>");
  private static final String FORMULA_END = "</f>";

  private XlsxFile() {}

  static byte[] bytes(MadeSheet sheet) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    List<MadeCell.Formula> formulas = new ArrayList<>();
    try (Workbook workbook = new Workbook(written, "made", "1.0000")) {
      Worksheet page = workbook.newWorksheet("Sheet1");
      sheet.cells().forEach(placed -> put(page, placed, formulas));
    }
    Map<String, byte[]> parts = parts(written.toByteArray());
    parts.computeIfPresent(SHEET, (name, xml) -> withSortedMerges(withCachedValues(xml, formulas)));
    return StoredZip.of(parts);
  }

  private static void put(
      Worksheet page, MadeSheet.Placed placed, List<MadeCell.Formula> formulas) {
    int row = placed.row();
    int column = placed.column();
    if (placed.down() > 1 || placed.across() > 1) {
      page.range(row, column, row + placed.down() - 1, column + placed.across() - 1).merge();
    }
    if (placed.cell() instanceof MadeCell.Figure number) {
      page.value(row, column, number.value());
    } else if (placed.cell() instanceof MadeCell.Serial serial) {
      BigDecimal value = ExcelSerial.of(serial.at());
      page.value(row, column, value);
      if (serial.styled()) {
        page.style(row, column).format("dd/mm/yyyy hh:mm").set();
      }
    } else if (placed.cell() instanceof MadeCell.Formula formula) {
      page.formula(row, column, formula.expression());
      formulas.add(formula);
    } else if (placed.cell() != MadeCell.EMPTY) {
      page.value(row, column, placed.cell().text());
    }
  }

  /** The writing library leaves the value of a formula to whoever opens the file. */
  private static byte[] withCachedValues(byte[] sheet, List<MadeCell.Formula> formulas) {
    String xml = new String(sheet, StandardCharsets.UTF_8);
    StringBuilder cached = new StringBuilder();
    int from = 0;
    for (MadeCell.Formula formula : formulas) {
      int open = xml.indexOf("<f>", from);
      int end = xml.indexOf(FORMULA_END, open) + FORMULA_END.length();
      // The cell's own tag ends right before its formula; a text result is announced in it.
      cached.append(xml, from, formula.numeric() ? open : open - 1);
      cached.append(formula.numeric() ? "" : " t=\"str\">").append(xml, open, end);
      cached.append("<v>").append(formula.cached()).append("</v>");
      from = end;
    }
    return cached.append(xml, from, xml.length()).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The writing library keeps them in a set, which has another order every time. */
  private static byte[] withSortedMerges(byte[] sheet) {
    String xml = new String(sheet, StandardCharsets.UTF_8);
    List<String> merges = MERGE.matcher(xml).results().map(MatchResult::group).sorted().toList();
    Iterator<String> sorted = merges.iterator();
    return MERGE
        .matcher(xml)
        .replaceAll(unsorted -> sorted.next())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }
}
