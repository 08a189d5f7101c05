package vn.dvcrank.pipeline.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.pipeline.publish.DurableFiles;

/**
 * Which messages have been sent, so that none is sent twice: {@code briefs.json} in the data
 * directory, with a digest of the last one of each ranking.
 */
final class SentBriefs {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final SortedMap<String, String> digests;

  private SentBriefs(Path file, SortedMap<String, String> digests) {
    this.file = file;
    this.digests = digests;
  }

  /** Reads the file; one that is not there, or cannot be read, has none. */
  static SentBriefs read(Path file) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    if (Files.exists(file)) {
      try {
        digests.putAll(
            JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {}));
      } catch (JsonProcessingException e) {
        digests.clear();
      }
    }
    return new SentBriefs(file, digests);
  }

  boolean has(String ranking, String text) {
    return digest(text).equals(digests.get(ranking));
  }

  /** Writes down that a message was sent, in the place of the last one of its ranking. */
  void add(String ranking, String text) throws IOException {
    digests.put(ranking, digest(text));
    DurableFiles.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(digests));
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
