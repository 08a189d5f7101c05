package vn.dvcrank.connectors.portal.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** The fixture of Điện Biên in all its forms, and rows made for a test. */
final class LegacyAnswers {

  static final Scope DIEN_BIEN = new Scope("H18");
  static final Period YEAR = Period.parse("2025");
  static final List<String> FIELDS =
      List.of(
          "ID",
          "TEN",
          "TEN_COQUAN",
          "MA_COQUAN",
          "LOAI_COQUAN",
          "CAPDONVIID",
          "ID_COQUAN",
          "TDGQ",
          "MDHL",
          "MDSH",
          "TTTT",
          "CLGQ",
          "CKMB",
          "TONG_SCORE",
          "ROW_STT");
  private static final Path FIXTURES = Path.of("..", "fixtures", "legacy");

  private LegacyAnswers() {}

  static byte[] json(String day) {
    try {
      return Files.readAllBytes(
          FIXTURES.resolve("H18.year-2025.captured-2025-12-" + day + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cells of the fixture, the header first. */
  static List<List<String>> table(String day) {
    try {
      List<List<String>> table = new ArrayList<>(List.of(FIELDS));
      for (JsonNode row : new ObjectMapper().readTree(json(day))) {
        table.add(FIELDS.stream().map(field -> row.path(field).asText()).toList());
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String csv(List<List<String>> table, char separator) {
    return table.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell.indexOf(separator) < 0 ? cell : '"' + cell + '"')
                    .collect(Collectors.joining(String.valueOf(separator))))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
  }

  /** Figures as numbers where {@code numeric} says so, else all as text. */
  static byte[] xlsx(List<List<String>> table, boolean numeric) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("data");
      for (int row = 0; row < table.size(); row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          String text = table.get(row).get(column);
          if (numeric && text.matches("\\d+(\\.\\d+)?")) {
            sheet.value(row, column, new BigDecimal(text));
          } else {
            sheet.value(row, column, text);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One row of the contract's form. */
  static String row(String code, String kind, String name, String total) {
    return """
        {"ID":"1","TEN":"x","TEN_COQUAN":"%s","MA_COQUAN":"%s","LOAI_COQUAN":"%s","CAPDONVIID":"1",\
        "ID_COQUAN":"1","TDGQ":"1","MDHL":"2","MDSH":"3","TTTT":"4","CLGQ":"5","CKMB":"6",\
        "TONG_SCORE":"%s","ROW_STT":"1"}"""
        .formatted(name, code, kind, total);
  }

  static byte[] array(String... rows) {
    return ("[" + String.join(",", rows) + "]").getBytes(UTF_8);
  }

  /** Communes of Điện Biên, numbered from {@code first}. */
  static byte[] communes(int first, int count) {
    return array(
        IntStream.range(first, first + count)
            .mapToObj(number -> row("H18." + number, "3", "UBND xã " + number, "21"))
            .toArray(String[]::new));
  }

  static ImportedFile file(String name, String text) {
    return new ImportedFile(name, text.getBytes(UTF_8));
  }

  static ImportHints hints() {
    return new ImportHints(Optional.of(YEAR), Optional.empty(), (name, kind, scope) -> List.of());
  }
}
