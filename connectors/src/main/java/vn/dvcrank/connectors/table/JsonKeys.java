package vn.dvcrank.connectors.table;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** The keys of all objects of an array, each a column, in the order in which they first come. */
final class JsonKeys implements JsonRows.Visitor {

  private final String file;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> inOrder = new ArrayList<>();

  JsonKeys(String file) {
    this.file = file;
  }

  @Override
  public void element(JsonParser parser, int number) throws IOException, UnreadableImportException {
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      if (columns.putIfAbsent(key, inOrder.size()) == null) {
        inOrder.add(key);
        if (inOrder.size() > TableLimits.MOST_COLUMNS) {
          throw new UnreadableImportException(
              "%s, row %d: more than the %d columns that are read"
                  .formatted(file, number, TableLimits.MOST_COLUMNS));
        }
      }
      parser.nextToken();
      parser.skipChildren();
    }
  }

  List<String> inOrder() {
    return Collections.unmodifiableList(inOrder);
  }

  /** The column of a key that came, from 0. */
  int column(String key) {
    return columns.getOrDefault(key, 0);
  }
}
