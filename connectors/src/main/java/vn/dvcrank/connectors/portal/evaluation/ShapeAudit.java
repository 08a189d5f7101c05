package vn.dvcrank.connectors.portal.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import vn.dvcrank.scoring.finding.FindingCode;

/**
 * Holds the pages of one answer against its shape and counts, by field path, what is new, missing
 * or of another type.
 */
final class ShapeAudit {

  /** An answer that has become another altogether is not listed field by field. */
  private static final int MOST_PATHS = 50;

  private final ContractFile contract;
  private final Map<FindingCode, Map<String, Integer>> counts = new TreeMap<>();

  ShapeAudit(ContractFile contract) {
    this.contract = contract;
  }

  void look(JsonRow answer, String shape) {
    look(answer.node(), contract.shape(shape), "");
  }

  /** Counts a fault that only a reader can see. */
  void count(FindingCode code, String path) {
    Map<String, Integer> paths = counts.computeIfAbsent(code, any -> new TreeMap<>());
    boolean room = paths.size() < MOST_PATHS || paths.containsKey(path);
    paths.merge(room ? path : "(further fields)", 1, Integer::sum);
  }

  /** Says it, once a path. */
  void report(String part, Noted noted) {
    counts.forEach(
        (code, paths) ->
            paths.forEach(
                (path, count) ->
                    noted.add(code, part + " " + path, words(code) + ", " + count + " ×")));
  }

  private void look(ObjectNode node, Shape shape, String path) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!shape.ignores(field.getKey())) {
        look(field.getKey(), field.getValue(), shape, path + field.getKey());
      }
    }
    for (String field : shape.used().keySet()) {
      if (!node.has(field)) {
        count(FindingCode.FIELD_MISSING, path + field);
      }
    }
  }

  private void look(String field, JsonNode value, Shape shape, String path) {
    FieldType type = shape.type(field).orElse(null);
    if (type == null) {
      count(FindingCode.FIELD_NEW, path);
    } else if (!type.accepts(value)) {
      count(FindingCode.FIELD_RETYPED, path);
    } else if (type.shape().isPresent()) {
      lookInto(value, contract.shape(type.shape().get()), path);
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
        count(FindingCode.FIELD_RETYPED, path + "[]");
      }
    }
  }

  private static String words(FindingCode code) {
    return switch (code) {
      case FIELD_NEW -> "a field that the contract does not know";
      case FIELD_MISSING -> "a field that the contract asks for is not there";
      default -> "another type than the contract says; not read";
    };
  }
}
