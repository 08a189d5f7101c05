package vn.dvcrank.pipeline.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dvcrank.pipeline.status.FailedNight;

/**
 * What is told of failed nights; {@code alert.schema.json} describes it as JSON. It says nothing
 * that the ledger does not say, and so nothing secret and nothing of persons.
 *
 * @param generator name and version of the program
 * @param at when it is told, in Vietnam's time
 * @param nights the oldest first; at least one
 */
public record AlertMessage(String generator, String at, List<FailedNight> nights) {

  private static final String SCHEMA = "urn:dvcrank:schema:alert:1";
  private static final int MOST_NIGHTS = 10;
  private static final int LONGEST_SUMMARY = 400;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public AlertMessage {
    if (nights.isEmpty()) {
      throw new IllegalArgumentException("nothing to tell");
    }
    nights = List.copyOf(nights.subList(Math.max(0, nights.size() - MOST_NIGHTS), nights.size()));
  }

  private FailedNight newest() {
    return nights.get(nights.size() - 1);
  }

  /** The status of the worst night. */
  String status() {
    return nights.stream()
        .map(FailedNight::status)
        .max(Comparator.comparing(FailedNight::badness))
        .orElseThrow();
  }

  /** In one line. */
  String summary() {
    String line =
        nights.stream()
            .map(night -> "night " + night.night() + ": " + night.status() + why(night))
            .collect(Collectors.joining("; "));
    return line.length() <= LONGEST_SUMMARY ? line : line.substring(0, LONGEST_SUMMARY) + "…";
  }

  private static String why(FailedNight night) {
    return night.reasons().isEmpty() ? "" : ", " + night.reasons().get(0);
  }

  /** As variables of a program's environment. */
  Map<String, String> variables() {
    return Map.of(
        "DVCRANK_NIGHT", newest().night().toString(),
        "DVCRANK_NIGHTS",
            nights.stream().map(one -> one.night().toString()).collect(Collectors.joining(",")),
        "DVCRANK_STATUS", status(),
        "DVCRANK_SUMMARY", summary());
  }

  /** As a document. */
  byte[] json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("schema", SCHEMA).put("generator", generator).put("told_at", at);
    json.put("status", status()).put("summary", summary());
    ArrayNode list = json.putArray("nights");
    for (FailedNight night : nights) {
      ObjectNode one = list.addObject();
      one.put("night", night.night().toString()).put("status", night.status());
      ArrayNode reasons = one.putArray("reasons");
      night.reasons().forEach(reasons::add);
    }
    try {
      return (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts cannot be written", e);
    }
  }
}
