package vn.dvcrank.connectors.portal.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON to the letter: exact decimals, no NaN, no key twice, nothing behind the end, and
 * bounded in depth and in the length of numbers and texts.
 */
public final class StrictJson {

  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_NAME = 1_000;

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * Reads one object.
   *
   * @throws IOException when the bytes are not exactly that; its message is for people
   */
  public ObjectNode object(byte[] body) throws IOException {
    JsonNode node = tree(body);
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IOException("not a JSON object but " + node.getNodeType());
  }

  /**
   * Reads one array of objects.
   *
   * @throws IOException when the bytes are not exactly that; its message is for people
   */
  public List<JsonRow> rows(byte[] body) throws IOException {
    JsonNode node = tree(body);
    if (!node.isArray()) {
      throw new IOException("not a JSON array but " + node.getNodeType());
    }
    List<JsonRow> rows = new ArrayList<>();
    for (JsonNode element : node) {
      if (!(element instanceof ObjectNode object)) {
        throw new IOException("element " + (rows.size() + 1) + " is no object");
      }
      rows.add(new JsonRow(object));
    }
    return rows;
  }

  /** A number may keep to the bounds and still have an exponent that no decimal can have. */
  private JsonNode tree(byte[] body) throws IOException {
    try {
      return mapper.readTree(body);
    } catch (NumberFormatException e) {
      throw new IOException("a number with an exponent that is too long", e);
    }
  }
}
