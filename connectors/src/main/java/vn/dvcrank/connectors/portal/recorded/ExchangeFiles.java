package vn.dvcrank.connectors.portal.recorded;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and reads the pairs of files below a night's directory. */
final class ExchangeFiles {

  private static final String REQUEST = ".request.json";
  private static final String ANSWER = ".answer.json";
  private static final int MOST_REQUEST_BYTES = 64 * 1024;
  private static final int MOST_FILES = 20_000;
  private static final int DEPTH = 3;

  private static final WholeValues<RequestFile> REQUESTS =
      new WholeValues<>(new JsonFactory(), RequestFile.class);

  /**
   * @throws IOException naming the file that is broken, or has no counterpart
   */
  List<RecordedExchange> under(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(directory, DEPTH)) {
      files = found.filter(Files::isRegularFile).limit(MOST_FILES + 1L).sorted().toList();
    }
    if (files.size() > MOST_FILES) {
      throw new IOException(directory + ": more than " + MOST_FILES + " files");
    }
    List<RecordedExchange> exchanges = new ArrayList<>();
    for (Path file : files) {
      if (file.toString().endsWith(REQUEST)) {
        exchanges.add(read(file));
      } else if (file.toString().endsWith(ANSWER) && !Files.exists(twin(file, ANSWER, REQUEST))) {
        throw new IOException(file + ": an answer without its " + REQUEST);
      }
    }
    return exchanges;
  }

  private RecordedExchange read(Path file) throws IOException {
    Path answer = twin(file, REQUEST, ANSWER);
    if (!Files.isRegularFile(answer)) {
      throw new IOException(file + ": a request without its " + ANSWER);
    }
    try {
      return REQUESTS.read(BoundedFile.read(file, MOST_REQUEST_BYTES)).exchange(answer);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Path twin(Path file, String suffix, String other) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - suffix.length()) + other);
  }

  private record RequestFile(
      @JsonProperty(value = "method", required = true) String method,
      @JsonProperty(value = "path", required = true) String path,
      @JsonProperty("body") @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode body,
      @JsonProperty(value = "status", required = true) int status,
      @JsonProperty(value = "provenance", required = true) String provenance) {

    RecordedExchange exchange(Path answer) {
      JsonNode asked = body == null || body.isNull() ? MissingNode.getInstance() : body;
      return new RecordedExchange(
          new RecordedExchange.Question(method, path, asked),
          status,
          RecordedExchange.Provenance.valueOf(provenance.toUpperCase(Locale.ROOT)),
          answer);
    }
  }
}
