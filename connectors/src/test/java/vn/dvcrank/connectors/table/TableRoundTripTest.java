package vn.dvcrank.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.connectors.table.TableFiles.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table, whatever it is written as, is read as the same rows. */
class TableRoundTripTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          "Đơn vị",
          "Sở \"Y tế\"",
          "a;b",
          "a,b",
          "a|b",
          "<b>&amp;</b>",
          "1.234",
          "85,5%",
          "'",
          "H56.14-240823-0001",
          "2.000815",
          "{x}",
          "[y]",
          "\\",
          "名",
          "sep=",
          "0",
          "-1.5",
          "TRUE");

  @TempDir private Path folder;

  private static List<List<String>> table(long seed) {
    Random random = new Random(seed);
    int columns = 2 + random.nextInt(30);
    List<List<String>> table = new ArrayList<>();
    table.add(IntStream.range(0, columns).mapToObj(i -> "Cột " + i).toList());
    for (int rows = random.nextInt(200); rows > 0; rows--) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        row.add(TEXTS.get(random.nextInt(TEXTS.size())));
      }
      if (random.nextInt(9) == 0) {
        Collections.fill(row, "");
      }
      table.add(row);
    }
    return table;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyFormatGivesTheSameRows(long seed) throws Exception {
    List<List<String>> table = table(seed);
    List<TableRow> expected = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      if (!table.get(i).stream().allMatch(String::isEmpty)) {
        expected.add(new TableRow(1, i + 1, table.get(i)));
      }
    }
    TableFiles files = new TableFiles(folder);
    char delimiter = ";,\t|".charAt((int) (seed % 4));
    assertThat(read(files.file(csv(table, delimiter)))).isEqualTo(expected);
    assertThat(read(files.file(html(table)))).isEqualTo(expected);
    List<TableRow> ends = expected.stream().map(TableRoundTripTest::withoutEnd).toList();
    assertThat(read(files.file(xlsx(table)))).isEqualTo(ends);
    assertThat(read(files.oldWorkbook(workbook -> fill(workbook.createSheet(), table))))
        .isEqualTo(ends);
    List<TableRow> counted =
        expected.stream().map(row -> new TableRow(1, row.number() - 1, row.cells())).toList();
    assertThat(read(files.file(json(table)))).isEqualTo(counted);
  }

  /** Numbers of up to fifteen digits come out of both kinds of workbooks as they were typed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void numbersAreWhatWasTyped(long seed) throws Exception {
    Random random = new Random(seed);
    List<BigDecimal> numbers = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      long digits = random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(15));
      numbers.add(BigDecimal.valueOf(digits, random.nextInt(12)));
    }
    List<String> expected =
        numbers.stream()
            .map(one -> one.signum() == 0 ? "0" : one.stripTrailingZeros().toPlainString())
            .toList();
    TableFiles files = new TableFiles(folder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("a");
      for (int i = 0; i < numbers.size(); i++) {
        sheet.value(i, 0, numbers.get(i).doubleValue());
      }
    }
    assertThat(read(files.file(bytes.toByteArray())))
        .extracting(row -> row.cell(0))
        .isEqualTo(expected);
    Path old =
        files.oldWorkbook(
            workbook -> {
              HSSFSheet sheet = workbook.createSheet();
              for (int i = 0; i < numbers.size(); i++) {
                sheet.createRow(i).createCell(0).setCellValue(numbers.get(i).doubleValue());
              }
            });
    assertThat(read(old)).extracting(row -> row.cell(0)).isEqualTo(expected);
  }

  private static TableRow withoutEnd(TableRow row) {
    int end = row.cells().size();
    while (row.cell(end - 1).isEmpty()) {
      end--;
    }
    return new TableRow(row.sheet(), row.number(), row.cells().subList(0, end));
  }

  private static String csv(List<List<String>> table, char delimiter) {
    return table.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(String.valueOf(delimiter))))
        .collect(Collectors.joining("\r\n"));
  }

  private static String html(List<List<String>> table) {
    StringBuilder page = new StringBuilder("<html><head><title>a;b</title></head><table>\n");
    for (List<String> row : table) {
      page.append("<tr>\n");
      for (String cell : row) {
        page.append("<td>")
            .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
            .append("</td>\n");
      }
      page.append("</tr>\n");
    }
    return page.append("</table></html>").toString();
  }

  private static String json(List<List<String>> table) {
    List<String> keys = table.get(0);
    return table.subList(1, table.size()).stream()
        .map(
            row ->
                IntStream.range(0, keys.size())
                    .mapToObj(
                        i ->
                            "\""
                                + keys.get(i)
                                + "\":\""
                                + row.get(i).replace("\\", "\\\\").replace("\"", "\\\"")
                                + '"')
                    .collect(Collectors.joining(",", "{", "}")))
        .collect(Collectors.joining(",\n", "{\"data\":{\"items\":[", "]}}"));
  }

  private static byte[] xlsx(List<List<String>> table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("a");
      for (int row = 0; row < table.size(); row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          sheet.value(row, column, table.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fill(HSSFSheet sheet, List<List<String>> table) {
    for (int i = 0; i < table.size(); i++) {
      HSSFRow row = sheet.createRow(i);
      for (int column = 0; column < table.get(i).size(); column++) {
        row.createCell(column).setCellValue(table.get(i).get(column));
      }
    }
  }
}
