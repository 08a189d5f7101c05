package vn.dvcrank.pipeline.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The files of a scope's rankings, read as others would read them.
 *
 * @param folder in which they lie
 */
record RankingFiles(Path folder) {

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** JSON with its decimals as they are written. */
  static JsonNode json(String text) throws IOException {
    return EXACT.readTree(text);
  }

  /** The rows of a table, each by its columns. */
  static List<Map<String, String>> csv(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      records.forEach(row -> rows.add(row.getFieldsAsMap()));
    }
    return rows;
  }

  List<Map<String, String>> table(String peerGroup) throws IOException {
    return csv(folder.resolve(peerGroup + ".csv"));
  }

  List<JsonNode> standings(String peerGroup) throws IOException {
    List<JsonNode> standings = new ArrayList<>();
    json(Files.readString(folder.resolve(peerGroup + ".json")))
        .get("standings")
        .forEach(standings::add);
    return standings;
  }

  JsonNode manifest() throws IOException {
    return json(Files.readString(folder.resolve("manifest.json")));
  }

  /** Digests of all files, the manifest's too. */
  SortedMap<String, String> all() throws IOException {
    return FileTree.of(folder.toRealPath());
  }

  /** Digests of the tables: what does not say from which bytes the figures came. */
  SortedMap<String, String> tables() throws IOException {
    SortedMap<String, String> tables = all();
    tables.remove("manifest.json");
    tables.remove("annexes.xlsx");
    return tables;
  }
}
