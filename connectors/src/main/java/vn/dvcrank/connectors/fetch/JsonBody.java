package vn.dvcrank.connectors.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import vn.dvcrank.scoring.period.Period;

/**
 * A JSON document.
 *
 * @param document its texts may have places
 */
public record JsonBody(ObjectNode document) implements Payload {

  public JsonBody {
    document = document.deepCopy();
    check(document);
  }

  private static void check(JsonNode node) {
    node.fieldNames().forEachRemaining(name -> CredentialNames.refuse("json", name));
    node.forEach(JsonBody::check);
    if (node.isTextual()) {
      new Template(node.textValue());
    }
  }

  @Override
  public ObjectNode document() {
    return document.deepCopy();
  }

  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public boolean hasPlaces() {
    return hasPlaces(document);
  }

  private static boolean hasPlaces(JsonNode node) {
    if (node.isTextual()) {
      return new Template(node.textValue()).hasPlaces();
    }
    for (JsonNode inner : node) {
      if (hasPlaces(inner)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String text(Period period, DateForm dates) {
    return filled(document, period, dates).toString();
  }

  private static JsonNode filled(JsonNode node, Period period, DateForm dates) {
    if (node.isTextual()) {
      return TextNode.valueOf(new Template(node.textValue()).fill(period, dates, value -> value));
    }
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      node.forEach(inner -> list.add(filled(inner, period, dates)));
      return list;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(field -> copy.set(field.getKey(), filled(field.getValue(), period, dates)));
      return copy;
    }
    return node;
  }
}
