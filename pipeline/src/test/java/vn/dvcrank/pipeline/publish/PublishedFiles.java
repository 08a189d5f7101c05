package vn.dvcrank.pipeline.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.ManifestJson;

/** Looks at what lies published. */
final class PublishedFiles {

  private PublishedFiles() {}

  static Manifest manifest(Path folder) throws IOException {
    return ManifestJson.read(
        new ByteArrayInputStream(Files.readAllBytes(folder.resolve("manifest.json"))));
  }

  static List<String> schemaFaults(String schema, Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode rules;
    try (InputStream in =
        Manifest.class.getResourceAsStream(
            "/vn/dvcrank/scoring/files/" + schema + ".schema.json")) {
      rules = mapper.readTree(Objects.requireNonNull(in, schema));
    }
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(rules)
        .validate(mapper.readTree(Files.readAllBytes(file)))
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Every path below a folder: what it links to, or its bytes. */
  static Map<String, String> filesBelow(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.toList()) {
        String content =
            Files.isSymbolicLink(path)
                ? "-> " + Files.readSymbolicLink(path)
                : Files.isDirectory(path)
                    ? "folder"
                    : new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        files.put(root.relativize(path).toString(), content);
      }
    }
    return files;
  }
}
