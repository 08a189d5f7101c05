package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.finding.FindingCode;

/** Every field of every JSON object is explained, and no field is that is not there. */
class DocumentedJsonTest {

  private static final Document OUTPUTS = Repository.document("docs/outputs.md");

  @TempDir private static Path folder;

  private static DemoInstallation demo;

  @BeforeAll
  static void runDemo() {
    demo = DemoInstallation.in(folder);
    demo.output("./dvcrank import fixtures/reports/dien-bien-2025.txt --data history");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ranking", "manifest", "catalog"})
  void explainsEveryFieldOfTheJsonFiles(String file) throws IOException {
    String section = file.substring(0, 1).toUpperCase(Locale.ROOT) + file.substring(1);
    Set<String> documented =
        OUTPUTS.rows(section, "field").stream()
            .flatMap(row -> Document.codes(row.get(0) + " " + row.get(1)).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!file.equals("ranking")) {
      // Fields that are said to be as in the ranking.
      documented.addAll(List.of("code", "name", "decision", "first_day", "last_day"));
      documented.add("provisional");
    }
    Set<String> fields = new TreeSet<>();
    try (InputStream schema =
        FindingCode.class.getResourceAsStream(
            "/vn/dvcrank/scoring/files/" + file + ".schema.json")) {
      collectFields(new ObjectMapper().readTree(schema), fields);
    }
    assertThat(fields).isNotEmpty();
    assertThat(documented).containsAll(fields);
    assertThat(fields)
        .as("documented fields")
        .containsAll(Document.firstCodes(OUTPUTS.rows(section, "field")));
  }

  private static void collectFields(JsonNode schema, Set<String> fields) {
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              fields.add(field.getKey());
              collectFields(field.getValue(), fields);
            });
    schema.path("$defs").forEach(inner -> collectFields(inner, fields));
    schema.path("oneOf").forEach(inner -> collectFields(inner, fields));
    if (schema.has("items")) {
      collectFields(schema.get("items"), fields);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'`rank`, `rebuild`', rank --json --period 2026 --scope H18",
    "'`rank`, `rebuild`', rebuild --json --from 2026 --to 2026",
    "`import`, import --json fixtures/README.md fixtures/reports/dien-bien-2025.txt --data again",
    "`diff`, diff --json --period 2026 --scope H18 --from 2026-09-10 --to 2026-09-17",
    "`audit`, audit --json --period 2025 --data history",
    "`status`, status --json",
    "`probe`, probe --json --replay fixtures/portal",
    "`verify`, verify --json",
    "`backup`, backup COPY --json",
    "`repair`, repair --json",
  })
  void explainsEveryFieldThatACommandPrints(String table, String command) throws IOException {
    assertThat(fields(command)).isEqualTo(documented(table, fields(command)));
  }

  /** A unit that is ranked has other fields than one that is not. */
  @ParameterizedTest
  @ValueSource(strings = "`explain`")
  void explainsEveryFieldOfAnExplanation(String table) throws IOException {
    Set<String> fields = fields("explain --json --unit H18.03 --period 2026 --what-if TDGQ=19");
    fields.addAll(fields("explain --json --unit H18.14 --period 2026"));
    assertThat(fields).isEqualTo(documented(table, fields));
  }

  private static Set<String> fields(String command) throws IOException {
    Set<String> fields = new TreeSet<>();
    collectNames(
        new ObjectMapper()
            .readTree(
                demo.output(
                    "./dvcrank " + command.replace("COPY", folder.resolve("copy").toString()))),
        fields);
    return fields;
  }

  private static void collectNames(JsonNode json, Set<String> names) {
    json.properties().forEach(field -> names.add(field.getKey()));
    json.forEach(inner -> collectNames(inner, names));
  }

  /** The first column names fields only; beside them stand words that may be fields. */
  private static Set<String> documented(String table, Set<String> fields) {
    List<List<String>> rows = OUTPUTS.rows("What commands print with --json", table);
    Set<String> documented = new TreeSet<>(Document.firstCodes(rows));
    rows.stream()
        .flatMap(row -> Document.codes(row.get(1)).stream())
        .filter(fields::contains)
        .forEach(documented::add);
    return documented;
  }
}
