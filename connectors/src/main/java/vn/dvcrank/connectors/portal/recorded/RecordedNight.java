package vn.dvcrank.connectors.portal.recorded;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * One night of recordings.
 *
 * @param directory where they lie
 * @param at when the night was
 * @param captures what was captured in it, in that order
 * @param provenance where the recordings are from, for people
 * @param exchanges every recorded question, each once
 */
public record RecordedNight(
    Path directory,
    Instant at,
    List<RecordedCapture> captures,
    String provenance,
    List<RecordedExchange> exchanges) {

  static final String FILE = "night.yaml";
  private static final int MOST_BYTES = 256 * 1024;
  private static final WholeValues<NightFile> NIGHT =
      new WholeValues<>(new YAMLFactory(), NightFile.class);

  public RecordedNight {
    captures = List.copyOf(captures);
    exchanges = List.copyOf(exchanges);
  }

  /**
   * Reads the directory of one night; answers are looked for, but not read.
   *
   * @throws IOException naming the file that is broken, and why
   */
  public static RecordedNight read(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    List<RecordedExchange> exchanges = new ExchangeFiles().under(directory);
    Set<RecordedExchange.Question> questions = new HashSet<>();
    for (RecordedExchange exchange : exchanges) {
      if (!questions.add(exchange.question())) {
        throw new IOException(exchange.answer() + ": recorded twice: " + exchange.question());
      }
    }
    try {
      NightFile night = NIGHT.read(BoundedFile.read(file, MOST_BYTES));
      return new RecordedNight(
          directory,
          OffsetDateTime.parse(night.at()).toInstant(),
          night.captures().stream().map(CaptureLine::capture).toList(),
          night.provenance(),
          exchanges);
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private record NightFile(
      @JsonProperty(value = "at", required = true) String at,
      @JsonProperty(value = "captures", required = true) List<CaptureLine> captures,
      @JsonProperty(value = "provenance", required = true) String provenance) {}

  private record CaptureLine(
      @JsonProperty(value = "scope", required = true) String scope,
      @JsonProperty(value = "period", required = true) String period) {

    RecordedCapture capture() {
      return new RecordedCapture(new Scope(scope), Period.parse(period));
    }
  }
}
