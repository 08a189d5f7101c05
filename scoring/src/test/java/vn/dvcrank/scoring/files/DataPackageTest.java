package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.rank.Ranking;

/**
 * The description of the CSV files holds against the specification's own profile, {@code
 * tabular-data-package.json} of Frictionless Data (MIT), and against the files.
 */
class DataPackageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Ranking> rankings() {
    return Stream.of(SampleRanking.whole(), LocalRanking.whole());
  }

  private static byte[] bytes(Ranking ranking) throws IOException {
    return Written.bytes(out -> DataPackageJson.write(List.of(ranking), out));
  }

  @Test
  void writesTheReviewedFile() throws IOException {
    Golden.assertSame("datapackage.json", bytes(SampleRanking.whole()));
  }

  @ParameterizedTest
  @MethodSource("rankings")
  void fitsTheProfileOfTheSpecification(Ranking ranking) throws IOException {
    try (InputStream profile =
        DataPackageTest.class.getResourceAsStream("tabular-data-package.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                  .getSchema(JSON.readTree(profile))
                  .validate(JSON.readTree(bytes(ranking)))
                  .stream()
                  .map(ValidationMessage::getMessage))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rankings")
  void describesEveryColumnAndEveryCellIsOfItsType(Ranking ranking) throws IOException {
    JsonNode resource = JSON.readTree(bytes(ranking)).path("resources").path(0);
    assertThat(resource.path("path").textValue())
        .isEqualTo(RankingFormat.CSV.fileName(ranking.peerGroup()));
    JsonNode schema = resource.path("schema");
    List<String> absent = new ArrayList<>();
    schema.path("missingValues").forEach(value -> absent.add(value.textValue()));
    List<CsvRecord> rows = new ArrayList<>();
    try (var csv = CsvReader.builder().ofCsvRecord(Written.text(RankingFormat.CSV, ranking))) {
      csv.forEach(rows::add);
    }
    List<String> names = new ArrayList<>();
    schema.path("fields").forEach(field -> names.add(field.path("name").textValue()));
    assertThat(rows.get(0).getFields()).isEqualTo(names);
    for (CsvRecord row : rows.subList(1, rows.size())) {
      for (int column = 0; column < names.size(); column++) {
        String cell = row.getField(column);
        if (!absent.contains(cell)) {
          assertFits(schema.path("fields").path(column).path("type").textValue(), cell);
        }
      }
    }
    List<String> keys = rows.stream().map(row -> row.getField(names.indexOf("unit_code"))).toList();
    assertThat(schema.path("primaryKey").textValue()).isEqualTo("unit_code");
    assertThat(keys).doesNotHaveDuplicates();
  }

  private static void assertFits(String type, String cell) {
    switch (type) {
      case "integer" -> assertThat(new BigDecimal(cell).scale()).isLessThanOrEqualTo(0);
      case "number" -> assertThat(new BigDecimal(cell)).isNotNull();
      case "string" -> assertThat(cell).isNotEmpty();
      default -> throw new AssertionError("no such type here: " + type);
    }
  }
}
