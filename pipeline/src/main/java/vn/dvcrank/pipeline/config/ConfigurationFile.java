package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import vn.dvcrank.scoring.unit.Scope;

/** Reads the configuration: the bundled values, with what a file changes laid over them. */
public final class ConfigurationFile {

  private static final int LARGEST = 256 * 1024;
  private static final int DEEPEST = 8;
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
      overlay(settings, changes(file.get()), file.get() + ": ");
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
      byte[] yaml = bytes(file);
      refuseAliases(file, yaml);
      JsonNode tree = YAML.readTree(yaml);
      if (tree.isMissingNode() || tree.isNull() || tree.equals(TextNode.valueOf(""))) {
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

  /** Read at most so far: what is no plain file may say that it is empty, and never end. */
  private static byte[] bytes(Path file) throws IOException, ConfigurationException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] yaml = in.readNBytes(LARGEST + 1);
      if (yaml.length > LARGEST) {
        throw new ConfigurationException(file + ": larger than 256 KiB is not a configuration");
      }
      return yaml;
    }
  }

  private static void overlay(ObjectNode settings, ObjectNode changes, String where)
      throws ConfigurationException {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String setting = where + change.getKey();
      JsonNode bundled = settings.get(change.getKey());
      if (bundled == null) {
        throw new ConfigurationException(setting + ": there is no such setting");
      }
      if (!(bundled instanceof ObjectNode inner)) {
        settings.set(change.getKey(), change.getValue());
      } else if (change.getValue() instanceof ObjectNode innerChanges) {
        overlay(inner, innerChanges, setting + ".");
      } else {
        throw new ConfigurationException(setting + ": settings by name are expected");
      }
    }
  }

  /** The parser gives an alias as if it were the text of its name, so it must not come that far. */
  private static void refuseAliases(Path file, byte[] yaml)
      throws IOException, ConfigurationException {
    try (YAMLParser parser = (YAMLParser) YAML.getFactory().createParser(yaml)) {
      while (parser.nextToken() != null) {
        if (parser.isCurrentAlias()) {
          throw new ConfigurationException(
              "%s: aliases are not allowed: *%s".formatted(file, parser.getText()));
        }
      }
    }
  }

  /** Which setting, or which line, and what is wrong with it. */
  private static String oneLine(JsonProcessingException e) {
    String setting =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(
                    step ->
                        step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                .collect(Collectors.joining("."))
            : "";
    if (setting.isEmpty() && e.getLocation() != null) {
      setting = "line " + e.getLocation().getLineNr();
    }
    String problem =
        e.getCause() instanceof IllegalArgumentException wrong
            ? String.valueOf(wrong.getMessage())
            : e.getOriginalMessage();
    String words = problem.strip().replaceAll("\\s+", " ").replaceAll("vn\\.dvcrank\\.[a-z.]+", "");
    return (setting.isEmpty() ? "" : setting + ": ") + words;
  }

  private static JsonMapper mapper() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST);
    limits.setNestingDepthLimit(DEEPEST);
    SimpleModule types = new SimpleModule();
    types.addDeserializer(Duration.class, new DurationReader());
    types.addDeserializer(Scope.class, new ScopeReader());
    types.addDeserializer(ConfiguredSource.class, new ConfiguredSourceReader());
    types.addDeserializer(ConfiguredAlert.class, new ConfiguredAlertReader());
    types.addDeserializer(ConfiguredBrief.class, new ConfiguredBriefReader());
    YAMLFactory factory =
        YAMLFactory.builder()
            .loaderOptions(limits)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        // A list with a gap in it is a slip of the pen.
        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
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
