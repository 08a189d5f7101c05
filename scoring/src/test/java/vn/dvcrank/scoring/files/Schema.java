package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Holds documents against the published schemas. */
final class Schema {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Schema() {}

  static JsonNode node(String name) throws IOException {
    try (InputStream in = Schema.class.getResourceAsStream(name + ".schema.json")) {
      return MAPPER.readTree(Objects.requireNonNull(in, name));
    }
  }

  static JsonNode document(byte[] json) throws IOException {
    return MAPPER.readTree(json);
  }

  /** What is wrong, one line each; nothing when the document is valid. */
  static List<String> faults(String name, JsonNode document) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(node(name));
    return schema.validate(document).stream().map(ValidationMessage::getMessage).toList();
  }
}
