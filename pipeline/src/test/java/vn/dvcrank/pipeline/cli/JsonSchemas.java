package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Holds documents against this module's schemas. */
final class JsonSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonSchemas() {}

  /** What is wrong with a document by {@code status/status.schema.json} and the like. */
  static List<String> faults(String name, String document) throws IOException {
    try (InputStream schema =
        JsonSchemas.class.getResourceAsStream(
            "/vn/dvcrank/pipeline/%s/%s.schema.json".formatted(name, name))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(JSON.readTree(Objects.requireNonNull(schema, name)))
          .validate(JSON.readTree(document))
          .stream()
          .map(ValidationMessage::getMessage)
          .toList();
    }
  }
}
