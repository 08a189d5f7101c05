package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field and every metric that a monitor may read is explained. */
class DocumentedMorningTest {

  private static final Document OUTPUTS = Repository.document("docs/outputs.md");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"status, What commands print with --json, `status`", "alert, Alert, field"})
  void explainsEveryFieldOfTheSchema(String name, String section, String table) throws IOException {
    Set<String> fields = new TreeSet<>();
    try (InputStream schema =
        DocumentedMorningTest.class.getResourceAsStream(
            "/vn/dvcrank/pipeline/%s/%s.schema.json".formatted(name, name))) {
      collect(new ObjectMapper().readTree(schema), fields);
    }
    Set<String> documented = new TreeSet<>();
    for (List<String> row : OUTPUTS.rows(section, table)) {
      documented.addAll(Document.codes(row.get(0) + " " + row.get(1)));
    }
    assertThat(fields).hasSizeGreaterThan(5);
    assertThat(documented).containsAll(fields);
  }

  private static void collect(JsonNode schema, Set<String> fields) {
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              fields.add(field.getKey());
              collect(field.getValue(), fields);
            });
    if (schema.has("items")) {
      collect(schema.get("items"), fields);
    }
  }

  /** After a good and a bad night every metric is there. */
  @Test
  void explainsEveryMetric() throws Exception {
    Path file = folder.resolve("dvcrank.prom");
    TestInstallation installation = new TestInstallation(folder.resolve("data"));
    try (PortalDouble portal = new PortalDouble()) {
      String configuration = portal.configuration(folder, "national", "PT10S").toString();
      for (String night : List.of("2026-09-17", "2026-09-18")) {
        installation.runAt(
            night + "T02:00:00+07:00", "nightly", "--once", "--config", configuration);
        portal.alwaysAndEverywhere(aResponse().withStatus(403));
      }
      installation.runAt(
          "2026-09-18T08:00:00+07:00",
          "status",
          "--metrics",
          file.toString(),
          "--config",
          configuration);
    }
    assertThat(Document.firstCodes(OUTPUTS.rows("Metrics", "metric")))
        .containsExactlyInAnyOrderElementsOf(PrometheusText.types(Files.readString(file)).keySet());
  }
}
