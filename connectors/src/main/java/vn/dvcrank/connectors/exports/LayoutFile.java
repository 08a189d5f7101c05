package vn.dvcrank.connectors.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import vn.dvcrank.connectors.exports.LayoutDocument.ColumnDocument;
import vn.dvcrank.connectors.exports.LayoutDocument.WordsDocument;

/** Reads the YAML of layouts: its shape, with every slip named. */
final class LayoutFile {

  static final int MOST_BYTES = 256 * 1024;
  private static final int DEEPEST = 8;
  private static final YAMLMapper YAML = mapper();

  private LayoutFile() {}

  /**
   * Reads one layout.
   *
   * @param file name of the file, for messages
   * @throws InvalidLayoutException when its shape is not a layout's
   */
  static LayoutDocument layout(String file, InputStream content)
      throws IOException, InvalidLayoutException {
    List<LayoutFault> faults = new ArrayList<>();
    Settings top = new Settings(tree(file, content), "", faults);
    LayoutDocument document =
        new LayoutDocument(
            top.text("layout"),
            top.text("form"),
            top.text("source"),
            columns(top.section("columns")),
            top.flag("received-from-submitted"),
            words(top));
    top.refuseOthers();
    refuse(file, faults);
    return document;
  }

  /** Reads what all layouts have in common. */
  static WordsDocument common(String file, InputStream content)
      throws IOException, InvalidLayoutException {
    List<LayoutFault> faults = new ArrayList<>();
    Settings top = new Settings(tree(file, content), "", faults);
    WordsDocument words = words(top);
    top.refuseOthers();
    refuse(file, faults);
    return words;
  }

  static InvalidLayoutException unreadable(String file, String message) {
    return new InvalidLayoutException(
        file, List.of(new LayoutFault(LayoutCheck.UNREADABLE, "", message)));
  }

  private static void refuse(String file, List<LayoutFault> faults) throws InvalidLayoutException {
    if (!faults.isEmpty()) {
      throw new InvalidLayoutException(file, faults);
    }
  }

  private static Map<String, ColumnDocument> columns(Settings columns) {
    Map<String, ColumnDocument> read = new LinkedHashMap<>();
    for (String meaning : columns.names()) {
      Settings column = columns.section(meaning);
      read.put(
          meaning,
          new ColumnDocument(
              column.flag("required"), column.texts("headers"), column.flag("empty-is-no")));
      column.refuseOthers();
    }
    return read;
  }

  private static WordsDocument words(Settings top) {
    Settings headers = top.section("headers");
    Settings values = top.section("values");
    Settings rows = top.section("rows");
    WordsDocument words =
        new WordsDocument(
            headers.texts("personal"),
            headers.texts("ignored"),
            values.texts("dates"),
            values.texts("dossier-codes"),
            values.texts("procedure-codes"),
            values.lists("statuses"),
            values.lists("channels"),
            values.lists("payments"),
            values.texts("yes"),
            values.texts("no"),
            values.texts("zero"),
            values.texts("currency"),
            rows.texts("groups"),
            rows.texts("totals"),
            rows.texts("footers"),
            rows.texts("unit-labels"));
    headers.refuseOthers();
    values.refuseOthers();
    rows.refuseOthers();
    return words;
  }

  private static ObjectNode tree(String file, InputStream content)
      throws IOException, InvalidLayoutException {
    String yaml = text(file, content.readNBytes(MOST_BYTES + 1));
    try {
      refuseAliases(file, yaml);
      JsonNode tree = YAML.readTree(yaml);
      if (tree instanceof ObjectNode names) {
        return names;
      }
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
      throw unreadable(file, line + e.getOriginalMessage().strip().replaceAll("\\s+", " "));
    }
    throw unreadable(file, "names and values are expected");
  }

  private static String text(String file, byte[] bytes) throws InvalidLayoutException {
    if (bytes.length > MOST_BYTES) {
      throw unreadable(file, "longer than " + MOST_BYTES + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw unreadable(file, "not UTF-8");
    }
  }

  /** The parser gives an alias as if it were the text of its name, so it must not come that far. */
  private static void refuseAliases(String file, String yaml)
      throws IOException, InvalidLayoutException {
    try (YAMLParser parser = YAML.getFactory().createParser(yaml)) {
      while (parser.nextToken() != null) {
        if (parser.isCurrentAlias()) {
          throw unreadable(file, "aliases are not allowed: *" + parser.getText());
        }
      }
    }
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
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
