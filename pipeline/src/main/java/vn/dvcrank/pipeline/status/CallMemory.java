package vn.dvcrank.pipeline.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.pipeline.publish.DurableFiles;

/**
 * Of which failed nights somebody has been told, so that nobody is told twice: {@code alerts.json}
 * in the data directory. It is no part of the database, for it must work when that does not.
 *
 * @param since the first night of which anybody is told
 * @param calls the newest last
 */
public record CallMemory(LocalDate since, List<Call> calls) {

  private static final int MOST_CALLS = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A call for a night.
   *
   * @param channel {@code command} or {@code webhook}
   * @param status what the night had come to when it was made
   * @param at when, in Vietnam's time
   * @param fault why it did not come through; empty when it did
   */
  public record Call(LocalDate night, String status, String channel, String at, String fault) {}

  public CallMemory {
    calls = List.copyOf(calls.subList(Math.max(0, calls.size() - MOST_CALLS), calls.size()));
  }

  /** The same with further calls. */
  public CallMemory with(List<Call> further) {
    List<Call> all = new ArrayList<>(calls);
    all.addAll(further);
    return new CallMemory(since, all);
  }

  /** The last call, whether or not it came through. */
  public Optional<Call> last() {
    return calls.isEmpty() ? Optional.empty() : Optional.of(calls.get(calls.size() - 1));
  }

  /** Reads the file; empty when there is none, or none that can be read. */
  public static Optional<CallMemory> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      List<Call> calls = new ArrayList<>();
      for (JsonNode call : json.path("calls")) {
        calls.add(
            new Call(
                LocalDate.parse(call.path("night").asText()),
                call.path("status").asText(),
                call.path("channel").asText(),
                call.path("called_at").asText(),
                call.path("fault").asText()));
      }
      return Optional.of(new CallMemory(LocalDate.parse(json.path("since").asText()), calls));
    } catch (JsonProcessingException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Puts it in the place of what the file said. */
  public void write(Path file) throws IOException {
    ObjectNode json = JSON.createObjectNode().put("since", since.toString());
    ArrayNode list = json.putArray("calls");
    for (Call call : calls) {
      list.addObject()
          .put("night", call.night().toString())
          .put("status", call.status())
          .put("channel", call.channel())
          .put("called_at", call.at())
          .put("fault", call.fault());
    }
    DurableFiles.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
  }
}
