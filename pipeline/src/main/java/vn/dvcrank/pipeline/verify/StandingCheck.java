package vn.dvcrank.pipeline.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.dvcrank.scoring.files.RankingFormat;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * Whether the standings in the database are those of the published files. A file that is gone or
 * damaged is passed over here: {@link PublicationCheck} names it.
 */
final class StandingCheck {

  private static final int MOST_NAMED = 20;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PUBLISHED =
      """
      SELECT p.path, p.snapshot_id, n.series_id FROM publication p
      JOIN snapshot n ON n.id = p.snapshot_id
      WHERE p.id IN (SELECT max(id) FROM publication GROUP BY path) ORDER BY p.path
      """;
  private static final String STANDINGS =
      """
      SELECT r.position, r.snapshot_id, u.code, u.kind, r.rank, r.class, r.notes
      FROM latest_standing r LEFT JOIN unit u ON u.id = r.unit_id
      WHERE r.series_id = ? AND r.peer_group = ?
      """;

  private final DataSource source;
  private final Path rankings;

  StandingCheck(DataSource source, Path rankings) {
    this.source = source;
    this.rankings = rankings;
  }

  void run(Consumer<String> faults) throws SQLException, IOException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(PUBLISHED)) {
      while (row.next()) {
        for (PeerGroup peers : PeerGroup.values()) {
          String file = row.getString(1) + "/" + RankingFormat.JSON.fileName(peers);
          Optional<SortedMap<Integer, String>> published = published(file, row.getLong(2));
          if (published.isPresent()) {
            name(file, published.get(), stored(connection, row.getLong(3), peers), faults);
          }
        }
      }
    }
  }

  /** A file's lines by position, as a row of the table should say them. */
  private Optional<SortedMap<Integer, String>> published(String file, long snapshot)
      throws IOException {
    Path path = rankings.resolve(file);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    SortedMap<Integer, String> lines = new TreeMap<>();
    try {
      for (JsonNode standing : JSON.readTree(Files.readAllBytes(path)).path("standings")) {
        StringJoiner notes = new StringJoiner("; ");
        standing.path("notes").forEach(note -> notes.add(note.asText()));
        lines.put(
            lines.size() + 1,
            line(
                snapshot,
                standing.path("unit").path("code").asText(),
                standing.path("unit").path("kind").asText(),
                standing.path("rank").asText(),
                standing.path("class").path("name").asText(),
                notes.toString()));
      }
    } catch (JsonProcessingException damaged) {
      return Optional.empty();
    }
    return Optional.of(lines);
  }

  private static SortedMap<Integer, String> stored(
      Connection connection, long series, PeerGroup peers) throws SQLException {
    SortedMap<Integer, String> lines = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(STANDINGS)) {
      query.setLong(1, series);
      query.setString(2, peers.label());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          lines.put(
              row.getInt(1),
              line(
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  String.valueOf(row.getString(5)),
                  row.getString(6),
                  row.getString(7)));
        }
      }
    }
    return lines;
  }

  private static String line(
      long snapshot, String code, String kind, String rank, String band, String notes) {
    return "snapshot %d, %s %s, rank %s, class '%s', notes '%s'"
        .formatted(snapshot, kind, code, rank, band, notes);
  }

  private static void name(
      String file,
      SortedMap<Integer, String> published,
      SortedMap<Integer, String> stored,
      Consumer<String> faults) {
    SortedSet<Integer> positions = new TreeSet<>(published.keySet());
    positions.addAll(stored.keySet());
    positions.stream()
        .filter(position -> !Objects.equals(published.get(position), stored.get(position)))
        .limit(MOST_NAMED)
        .forEach(
            position ->
                faults.accept(
                    "dvcrank.db, table latest_standing, rankings/%s line %d: published %s, stored %s"
                        .formatted(
                            file,
                            position,
                            published.getOrDefault(position, "nothing"),
                            stored.getOrDefault(position, "nothing"))));
  }
}
