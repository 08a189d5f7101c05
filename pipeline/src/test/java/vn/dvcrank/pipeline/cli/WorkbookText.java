package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.parser.Parser;

/**
 * A workbook as text that a person can review line by line: how each sheet prints, what stays in
 * sight, what is merged, and every cell; texts in quotes, numbers without.
 */
final class WorkbookText {

  private static final Pattern LAYOUT =
      Pattern.compile("<(?:pane|pageSetup|pageSetUpPr) [^>]*/>|<oddFooter>[^<]*");
  private static final Pattern MERGED = Pattern.compile("<mergeCell ref=\"([^\"]*)\"");
  private static final Pattern REPEATED = Pattern.compile("_xlnm.Print_Titles\"[^>]*>([^<]*)");

  private WorkbookText() {}

  static String of(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      text.append("repeated: ").append(found(REPEATED, unescaped(zip), 1, "; "));
      for (Sheet sheet : workbook.getSheets().toList()) {
        String xml = part(zip, "xl/worksheets/sheet" + (sheet.getIndex() + 1) + ".xml");
        text.append("\n\n== ").append(sheet.getName()).append('\n');
        text.append(found(LAYOUT, xml, 0, "\n")).append('\n');
        text.append("merged: ").append(found(MERGED, xml, 1, " "));
        for (Row row : sheet.read()) {
          text.append('\n').append(row.getRowNum()).append(": ").append(cells(row));
        }
      }
    }
    return text.append('\n').toString();
  }

  /** The rows of a sheet. */
  static List<Row> rows(Path file, String sheet) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      return workbook.findSheet(sheet).orElseThrow().read();
    }
  }

  private static String unescaped(ZipFile zip) throws IOException {
    return Parser.unescapeEntities(part(zip, "xl/workbook.xml"), false);
  }

  private static String cells(Row row) {
    return row.stream()
        .filter(Objects::nonNull)
        .filter(cell -> cell.getType() != CellType.EMPTY)
        .map(WorkbookText::cell)
        .collect(Collectors.joining(" "));
  }

  private static String cell(Cell cell) {
    String column = cell.getAddress().toString().replaceAll("[0-9]", "");
    return column
        + (cell.getType() == CellType.NUMBER
            ? "=" + cell.getRawValue()
            : "=\"" + cell.getRawValue() + "\"");
  }

  private static String found(Pattern pattern, String xml, int group, String between) {
    return pattern
        .matcher(xml)
        .results()
        .map((MatchResult match) -> match.group(group))
        .collect(Collectors.joining(between));
  }

  private static String part(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
