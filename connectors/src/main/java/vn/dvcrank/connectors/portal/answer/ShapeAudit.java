package vn.dvcrank.connectors.portal.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dvcrank.scoring.finding.FindingSentence;

/**
 * Holds the pages of one answer against its shape and counts, by field path, what is new, missing
 * or of another type.
 */
public final class ShapeAudit {

  /** An answer that has become another altogether is not listed field by field. */
  private static final int MOST_PATHS = 50;

  private final Map<String, Shape> shapes;
  private static final int MOST_ROWS = 5;

  private final Map<FindingSentence, Map<String, Seen>> counts = new TreeMap<>();
  private Optional<String> row = Optional.empty();

  /**
   * @param shapes of a contract, by name
   */
  public ShapeAudit(Map<String, Shape> shapes) {
    this.shapes = Map.copyOf(shapes);
  }

  /** Looks at one page of the answer, or at one row of a list. */
  public void look(JsonRow answer, String shape) {
    look(answer.node(), shape(shape), "");
  }

  /** Looks at one row of a list, and remembers where odd fields are. */
  public void look(JsonRow answer, String shape, String where) {
    row = Optional.of(where);
    look(answer, shape);
    row = Optional.empty();
  }

  /** Counts a fault that only a reader can see. */
  public void count(FindingSentence sentence, String path) {
    Map<String, Seen> paths = counts.computeIfAbsent(sentence, any -> new TreeMap<>());
    boolean room = paths.size() < MOST_PATHS || paths.containsKey(path);
    paths.computeIfAbsent(room ? path : "(further fields)", any -> new Seen()).once(row);
  }

  /** Says it, once a path. */
  public void report(String part, Noted noted) {
    counts.forEach(
        (sentence, paths) ->
            paths.forEach((path, seen) -> noted.add(sentence, part + " " + path, seen)));
  }

  private void look(ObjectNode node, Shape shape, String path) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!shape.ignores(field.getKey())) {
        look(field.getKey(), field.getValue(), shape, path + field.getKey());
      }
    }
    for (String field : shape.used().keySet()) {
      if (!node.has(field)) {
        count(FindingSentence.FIELD_NOT_THERE, path + field);
      }
    }
  }

  private void look(String field, JsonNode value, Shape shape, String path) {
    FieldType type = shape.type(field).orElse(null);
    if (type == null) {
      count(FindingSentence.FIELD_UNKNOWN, path);
    } else if (!type.accepts(value)) {
      count(FindingSentence.FIELD_OF_ANOTHER_TYPE, path);
    } else if (type.shape().isPresent()) {
      lookInto(value, shape(type.shape().get()), path);
    }
  }

  private void lookInto(JsonNode value, Shape shape, String path) {
    if (value instanceof ObjectNode object) {
      look(object, shape, path + ".");
      return;
    }
    for (JsonNode element : value) {
      if (element instanceof ObjectNode object) {
        look(object, shape, path + "[].");
      } else {
        count(FindingSentence.FIELD_OF_ANOTHER_TYPE, path + "[]");
      }
    }
  }

  private Shape shape(String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalStateException("the contract has no shape '" + name + "'");
    }
    return shape;
  }

  /** How often, and in which rows first. */
  private static final class Seen {

    private final List<String> rows = new ArrayList<>();
    private int times;

    void once(Optional<String> row) {
      times++;
      row.filter(where -> rows.size() < MOST_ROWS).ifPresent(rows::add);
    }

    @Override
    public String toString() {
      String more = times > rows.size() ? ", …" : "";
      return times + " ×" + (rows.isEmpty() ? "" : ": " + String.join(", ", rows) + more);
    }
  }
}
