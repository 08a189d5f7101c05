package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.dvcrank.connectors.portal.evaluation.Province;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;

/** Kept answers of the legacy contract: the fixtures of Điện Biên, and files made of them. */
final class LegacyFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LegacyFiles() {}

  /** Điện Biên's year 2025 as it was on a day of December: the 20th or the 21st. */
  static Path ofDecember(int day) {
    return CommandRun.checkout()
        .resolve("fixtures/legacy/H18.year-2025.captured-2025-12-" + day + ".json");
  }

  static JsonNode rows(Path json) throws IOException {
    return JSON.readTree(Files.readAllBytes(json));
  }

  /** The same as a spreadsheet program would save it: a mark, and lines that end with CR LF. */
  static Path csv(Path json, Path file) throws IOException {
    String text =
        table(json).stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> cell.indexOf(',') < 0 ? cell : '"' + cell + '"')
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** The same as a workbook, its figures as numbers. */
  static Path xlsx(Path json, Path file) throws IOException {
    List<List<String>> table = table(json);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("data");
      for (int row = 0; row < table.size(); row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          String text = table.get(row).get(column);
          if (text.matches("\\d+(\\.\\d+)?")) {
            sheet.value(row, column, new BigDecimal(text));
          } else {
            sheet.value(row, column, text);
          }
        }
      }
    }
    return Files.write(file, bytes.toByteArray());
  }

  private static List<List<String>> table(Path json) throws IOException {
    JsonNode rows = rows(json);
    List<String> fields = new ArrayList<>();
    rows.get(0).fieldNames().forEachRemaining(fields::add);
    List<List<String>> table = new ArrayList<>(List.of(fields));
    for (JsonNode row : rows) {
      table.add(fields.stream().map(field -> row.get(field).textValue()).toList());
    }
    return table;
  }

  /**
   * An answer of all provinces, the totals a tenth of a point apart.
   *
   * @param best points of progress of the first one, up to 20
   */
  static Path national(Path file, int best) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Province province : ProvinceDirectory.load().all()) {
      BigDecimal progress =
          new BigDecimal(best).subtract(new BigDecimal(rows.size()).movePointLeft(1));
      rows.add(
          """
          {"ID":"1","TEN":"x","TEN_COQUAN":"%s","MA_COQUAN":"%s","LOAI_COQUAN":"1","CAPDONVIID":"1",\
          "ID_COQUAN":"1","TDGQ":"%s","MDHL":"18","MDSH":"20","TTTT":"8","CLGQ":"9","CKMB":"15",\
          "TONG_SCORE":"%s","ROW_STT":"1"}"""
              .formatted(
                  province.name2025(),
                  province.code(),
                  progress,
                  progress.add(BigDecimal.valueOf(70))));
    }
    return Files.writeString(file, "[" + String.join(",\n", rows) + "]");
  }
}
