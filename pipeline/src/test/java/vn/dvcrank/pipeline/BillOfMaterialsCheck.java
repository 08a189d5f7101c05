package vn.dvcrank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcrank.pipeline.archive.Sha256;

/**
 * The bill of materials names what the launcher runs, byte for byte, and nothing else. Runs once
 * the program is packaged; a build without the network makes no bill.
 */
class BillOfMaterialsCheck {

  private static final Path BUILT = Path.of("target").toAbsolutePath();
  private static final Path BILL = BUILT.resolve("dvcrank-bom.json");

  @BeforeEach
  void isThere() {
    assumeTrue(Files.exists(BILL), "no bill of materials: it was built without the network");
  }

  private static JsonNode bill() throws IOException {
    return new JsonMapper().readTree(BILL.toFile());
  }

  /** Every jar of the program but its own, with its SHA-256. */
  @Test
  void namesEveryJarThatRunsAndNoOther() throws IOException {
    SortedMap<String, String> listed = new TreeMap<>();
    for (JsonNode component : bill().path("components")) {
      for (JsonNode hash : component.path("hashes")) {
        if (hash.path("alg").asText().equals("SHA-256")) {
          listed.put(
              "%s-%s.jar"
                  .formatted(component.path("name").asText(), component.path("version").asText()),
              hash.path("content").asText());
        }
      }
    }
    SortedMap<String, String> running = new TreeMap<>();
    try (Stream<Path> jars = Files.list(BUILT.resolve("program"))) {
      for (Path jar : jars.toList()) {
        if (!jar.getFileName().toString().startsWith("dvcrank-pipeline-")) {
          running.put(jar.getFileName().toString(), Sha256.of(Files.readAllBytes(jar)));
        }
      }
    }
    assertThat(listed).hasSizeGreaterThan(40).isEqualTo(running);
  }

  @Test
  void everyComponentSaysItsLicence() throws IOException {
    assertThat(bill().path("components"))
        .allSatisfy(
            component ->
                assertThat(component.path("licenses"))
                    .as(component.path("purl").asText())
                    .isNotEmpty());
  }

  /** Neither when nor by whom it was made: the same program has the same bill. */
  @Test
  void saysNothingOfTheBuild() throws IOException {
    JsonNode bill = bill();
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(bill.path("metadata").has("timestamp")).isFalse();
    assertThat(bill.toString()).doesNotContain(System.getProperty("user.home"));
  }
}
