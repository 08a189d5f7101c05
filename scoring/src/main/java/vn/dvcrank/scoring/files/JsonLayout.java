package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * How a published JSON file is laid out: two spaces a level, {@code \n}, each element of a list and
 * each field of an object on a line. Objects that lie deeper than most readers look have their
 * fields on one line, which makes a file of many figures half as long, and easier to read down.
 */
final class JsonLayout implements PrettyPrinter {

  private static final String INDENT = "  ";

  private final int deepest;
  private int level = 0;
  private int indent = 0;

  /**
   * @param deepest level, the file's own object being on 1, of objects with a line a field
   */
  JsonLayout(int deepest) {
    this.deepest = deepest;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    level++;
    if (hasLines()) {
      indent++;
    }
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    if (hasLines()) {
      newLine(json);
    }
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (hasLines()) {
      newLine(json);
    } else {
      json.writeRaw(' ');
    }
  }

  @Override
  public void writeEndObject(JsonGenerator json, int fields) throws IOException {
    boolean lines = hasLines();
    level--;
    if (lines) {
      indent--;
      if (fields > 0) {
        newLine(json);
      }
    }
    json.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    level++;
    indent++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    newLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    newLine(json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int elements) throws IOException {
    level--;
    indent--;
    if (elements > 0) {
      newLine(json);
    }
    json.writeRaw(']');
  }

  private boolean hasLines() {
    return level <= deepest;
  }

  private void newLine(JsonGenerator json) throws IOException {
    json.writeRaw('\n' + INDENT.repeat(indent));
  }
}
