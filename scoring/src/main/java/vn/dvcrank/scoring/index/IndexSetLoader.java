package vn.dvcrank.scoring.index;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads an index set from its YAML file: its shape, then every rule of {@link IndexSetCheck}. */
public final class IndexSetLoader {

  private static final int MOST_BYTES = 256 * 1024;
  private static final int DEEPEST = 16;

  private final YAMLMapper mapper = mapper();
  private final IndexSetValidator validator = new IndexSetValidator();
  private final IndexSetConversion conversion = new IndexSetConversion();

  /**
   * Reads one index set.
   *
   * @param file name of the file, for messages
   * @param content UTF-8, at most 256 KiB; read to its end and left open
   * @throws IOException when the content cannot be read at all
   * @throws InvalidIndexSetException when it is no sound index set, with all that is wrong
   */
  public IndexSet load(String file, InputStream content) throws IOException {
    IndexSetDocument document = read(file, text(file, content.readNBytes(MOST_BYTES + 1)));
    List<IndexSetFault> faults = validator.faults(document);
    if (!faults.isEmpty()) {
      throw new InvalidIndexSetException(file, faults);
    }
    return conversion.convert(document);
  }

  private static String text(String file, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw unreadable(file, "longer than " + MOST_BYTES + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw unreadable(file, "not UTF-8");
    }
  }

  private IndexSetDocument read(String file, String yaml) throws IOException {
    try {
      refuseAliases(file, yaml);
      IndexSetDocument document = mapper.readValue(yaml, IndexSetDocument.class);
      if (document == null) {
        throw unreadable(file, "has no value");
      }
      return document;
    } catch (JsonProcessingException e) {
      throw unreadable(file, place(e) + e.getOriginalMessage());
    }
  }

  /** The parser gives an alias as if it were the text of its name, so it must not come that far. */
  private void refuseAliases(String file, String yaml) throws IOException {
    try (YAMLParser parser = mapper.getFactory().createParser(yaml)) {
      while (parser.nextToken() != null) {
        if (parser.isCurrentAlias()) {
          throw unreadable(file, "aliases are not allowed: *" + parser.getText());
        }
      }
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
  }

  private static InvalidIndexSetException unreadable(String file, String message) {
    String line = message.replaceAll("\\s+", " ");
    return new InvalidIndexSetException(
        file, List.of(new IndexSetFault(IndexSetCheck.UNREADABLE, file, line)));
  }

  private static YAMLMapper mapper() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_BYTES);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setAllowRecursiveKeys(false);
    YAMLFactory factory =
        YAMLFactory.builder()
            .loaderOptions(limits)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return YAMLMapper.builder(factory)
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .addModule(
            new SimpleModule().addDeserializer(BigDecimal.class, new PlainDecimalDeserializer()))
        // What a file leaves out or leaves empty is a fault, unless the document says otherwise.
        .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
