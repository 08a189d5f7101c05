package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How every published JSON file is written and read: UTF-8, two spaces, {@code \n} to its end,
 * decimals in plain notation; read within bounds and without duplicate keys.
 */
final class JsonFile {

  /** Writes the one object of a file. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** A manifest names every answer of a night; ten thousand of them stay far below. */
  private static final long LONGEST_DOCUMENT = 64L << 20;

  private static final int DEEPEST = 20;
  private static final int LONGEST_STRING = 100_000;

  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(LONGEST_DOCUMENT)
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .build())
          .build();

  private static final ObjectReader READER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  private JsonFile() {}

  /** Every field on a line. The stream is the caller's: flushed, and left open. */
  static void write(OutputStream out, Body body) throws IOException {
    write(out, new JsonLayout(DEEPEST), body);
  }

  /** The stream is the caller's: flushed, and left open. */
  static void write(OutputStream out, JsonLayout layout, Body body) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(utf8(out))) {
      json.setPrettyPrinter(layout);
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /**
   * Reads the one object of a file.
   *
   * @throws UnreadableFileException when it is no such JSON
   */
  static JsonObject read(InputStream in, String file) throws IOException {
    try {
      JsonNode node = READER.readTree(in);
      return JsonObject.of(node, file);
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(file, e.getOriginalMessage(), e);
    } catch (CharConversionException e) {
      // Bytes that look like UTF-16 or UTF-32, and are neither.
      throw new UnreadableFileException(file, "bytes that are no text", e);
    } catch (NumberFormatException e) {
      // The exponent of a number may be longer than any decimal's.
      throw new UnreadableFileException(file, "a number with an exponent that is too long", e);
    }
  }

  /** Half a surrogate pair has no UTF-8; a source's slip must not keep a ranking back. */
  private static Writer utf8(OutputStream out) {
    return new OutputStreamWriter(
        out,
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(REPLACEMENT));
  }
}
