package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import vn.dvcrank.scoring.unit.Scope;

/** Reads the configuration: the bundled values, with what a file changes laid over them. */
public final class ConfigurationFile {

  private static final int LARGEST = 256 * 1024;
  private static final JsonMapper YAML = mapper();

  private ConfigurationFile() {}

  /**
   * The configuration.
   *
   * @param file what the user changed, if there is such a file
   * @throws ConfigurationException naming the file and the setting, when it cannot be used
   */
  public static Configuration load(Optional<Path> file) throws ConfigurationException {
    ObjectNode settings = bundled();
    if (file.isPresent()) {
      overlay(settings, changes(file.get()));
    }
    String from = file.map(Path::toString).orElse("the bundled dvcrank.yaml");
    try {
      return YAML.treeToValue(settings, Configuration.class);
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(from + ": " + oneLine(e));
    }
  }

  private static ObjectNode bundled() {
    try (InputStream yaml =
        ConfigurationFile.class.getResourceAsStream("/vn/dvcrank/pipeline/config/dvcrank.yaml")) {
      return (ObjectNode) YAML.readTree(yaml);
    } catch (IOException e) {
      throw new IllegalStateException("the bundled dvcrank.yaml cannot be read", e);
    }
  }

  private static ObjectNode changes(Path file) throws ConfigurationException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new ConfigurationException(file + ": larger than 256 KiB is not a configuration");
      }
      JsonNode tree = YAML.readTree(Files.readAllBytes(file));
      if (tree.isMissingNode() || tree.isNull()) {
        return YAML.createObjectNode();
      }
      if (tree instanceof ObjectNode settings) {
        return settings;
      }
      throw new ConfigurationException(file + ": settings by name are expected");
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(file + ": " + oneLine(e));
    } catch (IOException e) {
      throw new ConfigurationException(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private static void overlay(ObjectNode settings, ObjectNode changes) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      if (settings.get(change.getKey()) instanceof ObjectNode inner
          && change.getValue() instanceof ObjectNode innerChanges) {
        overlay(inner, innerChanges);
      } else {
        settings.set(change.getKey(), change.getValue());
      }
    }
  }

  private static String oneLine(JsonProcessingException e) {
    return e.getOriginalMessage().replaceAll("\\s+", " ");
  }

  private static JsonMapper mapper() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST);
    limits.setMaxAliasesForCollections(0);
    limits.setAllowDuplicateKeys(false);
    SimpleModule types = new SimpleModule();
    types.addDeserializer(Duration.class, new DurationReader());
    types.addDeserializer(Scope.class, new ScopeReader());
    return JsonMapper.builder(YAMLFactory.builder().loaderOptions(limits).build())
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .addModule(types)
        .build();
  }

  private static final class DurationReader extends StdDeserializer<Duration> {
    DurationReader() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return Duration.parse(parser.getText());
      } catch (DateTimeException e) {
        throw context.weirdStringException(
            parser.getText(), Duration.class, "write a duration as PT0.8S");
      }
    }
  }

  private static final class ScopeReader extends StdDeserializer<Scope> {
    ScopeReader() {
      super(Scope.class);
    }

    @Override
    public Scope deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      try {
        return new Scope(parser.getText());
      } catch (IllegalArgumentException e) {
        throw context.weirdStringException(parser.getText(), Scope.class, e.getMessage());
      }
    }
  }
}
