package vn.dvcrank.connectors.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/**
 * An array of objects. Read twice: first for the keys, which may come late, then for the rows. A
 * value that is itself an array or an object is an empty cell, null likewise.
 */
final class JsonTable implements TableReader {

  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 1_000;

  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxNumberLength(LONGEST_NUMBER)
          .maxStringLength(TableLimits.LONGEST_CELL)
          .maxNameLength(LONGEST_NAME)
          .build();

  /** Looks for keys that come twice. */
  private final JsonFactory strict =
      JsonFactory.builder()
          .streamReadConstraints(BOUNDS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonFactory checked = JsonFactory.builder().streamReadConstraints(BOUNDS).build();

  @Override
  public void read(Path file, String name, TextCoding coding, Extent extent, RowSink sink)
      throws IOException, UnreadableImportException {
    JsonKeys keys = new JsonKeys(name);
    walk(strict, file, name, keys);
    RowBuffer row = new RowBuffer(name, sink);
    row.begin(1, 0);
    for (String key : keys.inOrder()) {
      row.put(keys.column(key), coding.text(key));
    }
    row.handOut();
    walk(checked, file, name, (parser, number) -> element(parser, number, coding, keys, row));
  }

  private static void walk(JsonFactory factory, Path file, String name, JsonRows.Visitor visitor)
      throws IOException, UnreadableImportException {
    try (JsonParser parser = factory.createParser(file.toFile())) {
      new JsonRows(name, parser, visitor).walk();
    } catch (StreamConstraintsException e) {
      throw broken(
          name,
          e,
          "deeper than %d levels, a text longer than %d or a number longer than %d characters"
              .formatted(DEEPEST, TableLimits.LONGEST_CELL, LONGEST_NUMBER));
    } catch (JsonProcessingException e) {
      throw broken(name, e, "not JSON, or a key twice in one object");
    } catch (CharConversionException e) {
      throw new UnreadableImportException(name + ": bytes that are no UTF-8; save it as UTF-8");
    }
  }

  /** What the parser says could be text of the file; where it says it is harmless. */
  private static UnreadableImportException broken(
      String name, JsonProcessingException e, String what) {
    JsonLocation where = e.getLocation();
    String place =
        where == null
            ? ""
            : ", row %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
    return new UnreadableImportException(name + place + ": " + what);
  }

  private static void element(
      JsonParser parser, int number, TextCoding coding, JsonKeys keys, RowBuffer row)
      throws IOException, UnreadableImportException {
    row.begin(1, number);
    row.fill(keys.inOrder().size());
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      row.put(keys.column(key), text(parser, value, coding));
      parser.skipChildren();
    }
    row.handOut();
  }

  private static String text(JsonParser parser, JsonToken value, TextCoding coding)
      throws IOException {
    return switch (value) {
      case VALUE_STRING -> coding.text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> SheetNumber.exact(parser.getText());
      case VALUE_TRUE -> "TRUE";
      case VALUE_FALSE -> "FALSE";
      default -> "";
    };
  }
}
