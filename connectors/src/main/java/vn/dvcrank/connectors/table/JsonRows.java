package vn.dvcrank.connectors.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** Walks to the one array of objects that a file has, and through it. */
final class JsonRows {

  /** Objects around the array: {@code {"data":{"page":{"items":[…]}}}} is the deepest. */
  private static final int DEEPEST_ARRAY = 3;

  private final String file;
  private final JsonParser parser;
  private final Visitor visitor;
  private boolean found;

  /** Takes the objects of the array. */
  @FunctionalInterface
  interface Visitor {

    /**
     * Takes an object whose beginning was just read, up to its end.
     *
     * @param number in the array, from 1
     */
    void element(JsonParser parser, int number) throws IOException, UnreadableImportException;
  }

  JsonRows(String file, JsonParser parser, Visitor visitor) {
    this.file = file;
    this.parser = parser;
    this.visitor = visitor;
  }

  void walk() throws IOException, UnreadableImportException {
    boolean empty = value(parser.nextToken(), 0);
    if (!found && !empty) {
      throw new UnreadableImportException(
          file + ": no array of objects in it; a table is expected as [{…}, {…}]");
    }
    if (parser.nextToken() != null) {
      throw new UnreadableImportException(file + ": something stands behind its end");
    }
  }

  /** Returns whether it is an array without anything. */
  private boolean value(JsonToken first, int depth) throws IOException, UnreadableImportException {
    if (first == JsonToken.START_ARRAY) {
      JsonToken next = parser.nextToken();
      if (next == JsonToken.START_OBJECT) {
        elements();
        return false;
      }
      rest(next);
      return next == JsonToken.END_ARRAY;
    }
    boolean empty = false;
    if (first == JsonToken.START_OBJECT && depth < DEEPEST_ARRAY) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        empty |= value(parser.nextToken(), depth + 1);
      }
    } else {
      parser.skipChildren();
    }
    return empty;
  }

  private void elements() throws IOException, UnreadableImportException {
    if (found) {
      throw new UnreadableImportException(
          file + ": more than one array of objects; hand in each in a file of its own");
    }
    found = true;
    int number = 1;
    JsonToken token = JsonToken.START_OBJECT;
    while (token == JsonToken.START_OBJECT) {
      visitor.element(parser, number);
      number++;
      token = parser.nextToken();
    }
    if (token != JsonToken.END_ARRAY) {
      throw new UnreadableImportException(
          "%s, row %d: no object, as those before it are".formatted(file, number));
    }
  }

  /** Skips what is left of an array, from one of its elements on. */
  private void rest(JsonToken first) throws IOException {
    JsonToken token = first;
    while (token != JsonToken.END_ARRAY && token != null) {
      parser.skipChildren();
      token = parser.nextToken();
    }
  }
}
