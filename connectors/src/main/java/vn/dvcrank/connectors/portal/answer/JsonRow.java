package vn.dvcrank.connectors.portal.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;

/**
 * A JSON object whose fields are taken as they are or not at all. What is of another type is as if
 * it were not there; {@link ShapeAudit} says so.
 */
public record JsonRow(ObjectNode node) {

  public boolean has(String field) {
    return node.has(field);
  }

  /** A text that is not blank. */
  public Optional<String> text(String field) {
    return Optional.of(node.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }

  /** A figure; null is missing, and so is what is no number. */
  public Cell cell(String field) {
    JsonNode value = node.path(field);
    if (value.isNull()) {
      return Cell.missing(AbsenceReason.NULL_IN_ANSWER);
    }
    return ExactNumber.of(value).map(Cell::of).orElse(Cell.missing(AbsenceReason.NOT_IN_ANSWER));
  }

  /** A figure written as text; null is missing, and so is what is no plain decimal. */
  public Cell decimal(String field) {
    JsonNode value = node.path(field);
    if (value.isNull()) {
      return Cell.missing(AbsenceReason.NULL_IN_ANSWER);
    }
    return ExactNumber.ofText(value)
        .map(Cell::of)
        .orElse(Cell.missing(AbsenceReason.NOT_IN_ANSWER));
  }

  /** The sum of figures; missing, for its reason, when one of them is. */
  public Cell sum(List<String> fields) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String field : fields) {
      Cell cell = cell(field);
      if (cell.value().isEmpty()) {
        return cell;
      }
      sum = sum.add(cell.value().get());
    }
    return Cell.of(sum);
  }

  public Optional<JsonRow> object(String field) {
    return node.path(field) instanceof ObjectNode object
        ? Optional.of(new JsonRow(object))
        : Optional.empty();
  }

  /** The objects of a list; empty when there is no list. */
  public List<JsonRow> rows(String field) {
    List<JsonRow> rows = new ArrayList<>();
    for (JsonNode element : node.path(field)) {
      if (element instanceof ObjectNode object) {
        rows.add(new JsonRow(object));
      }
    }
    return rows;
  }

  public boolean hasList(String field) {
    return node.path(field).isArray();
  }
}
