package vn.dvcrank.pipeline.verify;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.store.AnswerPart;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;

/**
 * Whether every snapshot still says what it said when it was sealed. One that does not is read
 * again from its archived answers, so that what differs can be named.
 */
final class SnapshotCheck {

  private static final int MOST_NAMED = 20;

  private final DataSource source;
  private final SnapshotReader snapshots;
  private final AnswerArchive archive;
  private final Function<String, Optional<PortalContract>> contracts;

  /**
   * @param contracts the contract of a source, by its name
   */
  SnapshotCheck(
      DataSource source,
      AnswerArchive archive,
      Function<String, Optional<PortalContract>> contracts) {
    this.source = source;
    this.snapshots = new SnapshotReader(source);
    this.archive = archive;
    this.contracts = contracts;
  }

  void run(Consumer<String> faults) throws SQLException {
    for (Sealed sealed : sealed()) {
      String where = "dvcrank.db, snapshot %s".formatted(sealed.id());
      try {
        check(where, sealed, snapshots.read(sealed.id()), faults);
      } catch (SQLException | IllegalArgumentException e) {
        faults.accept(where + ": cannot be read (" + e.getMessage() + ")");
      }
    }
  }

  private void check(String where, Sealed sealed, StoredSnapshot snapshot, Consumer<String> faults)
      throws SQLException {
    if (!snapshot.contentSha256().equals(snapshot.sha256())) {
      faults.accept(
          "%s (%s): its content is no longer what was sealed".formatted(where, snapshot.name()));
      nameDifferences(snapshot, faults);
    }
    int units = snapshot.observations().size();
    int cells = snapshot.observations().stream().mapToInt(one -> one.cells().size()).sum();
    if (units != sealed.units() || cells != sealed.cells()) {
      faults.accept(
          "%s (%s): sealed with %d units and %d cells, %d and %d are there"
              .formatted(where, snapshot.name(), sealed.units(), sealed.cells(), units, cells));
    }
  }

  /** What the row of a snapshot says of it. */
  private record Sealed(long id, int units, int cells) {}

  private List<Sealed> sealed() throws SQLException {
    List<Sealed> sealed = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT id, units, cells FROM snapshot ORDER BY id")) {
      while (row.next()) {
        sealed.add(new Sealed(row.getLong(1), row.getInt(2), row.getInt(3)));
      }
    }
    return sealed;
  }

  private void nameDifferences(StoredSnapshot snapshot, Consumer<String> faults)
      throws SQLException {
    List<Observation> answered;
    try {
      answered = readAgain(snapshot);
    } catch (IOException | ContractFailure | IllegalArgumentException e) {
      faults.accept(
          "  its archived answers do not say it either (" + e.getMessage() + "); restore a copy");
      return;
    }
    List<String> differences = differences(answered, snapshot.observations());
    differences.stream().limit(MOST_NAMED).forEach(line -> faults.accept("  " + line));
    if (differences.size() > MOST_NAMED) {
      faults.accept("  and %d more".formatted(differences.size() - MOST_NAMED));
    }
  }

  private List<Observation> readAgain(StoredSnapshot snapshot)
      throws SQLException, IOException, ContractFailure {
    RankingKey figures = snapshot.series().figures();
    PortalContract contract =
        contracts
            .apply(snapshot.series().source())
            .orElseThrow(() -> new IOException("it was read from a file that was handed in"));
    List<PortalRequest> asked = contract.requests(figures.scope(), figures.period());
    List<Part> parts = new ArrayList<>();
    for (AnswerPart answer : snapshot.answers()) {
      PortalRequest first =
          asked.stream()
              .filter(request -> request.part().equals(answer.part()))
              .findFirst()
              .orElseThrow(() -> new IOException("no question is called " + answer.part()));
      byte[] body =
          archive.body(
              archive
                  .find(answer.sha256())
                  .orElseThrow(() -> new IOException("no answer " + answer.sha256())));
      parts.add(new Part(first.onPage(answer.page()), body));
    }
    return contract.read(figures.scope(), figures.period(), parts).observations();
  }

  private static List<String> differences(List<Observation> answered, List<Observation> stored) {
    Map<String, Cell> expected = cells(answered);
    Map<String, Cell> found = cells(stored);
    TreeSet<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(found.keySet());
    return keys.stream()
        .filter(key -> !java.util.Objects.equals(expected.get(key), found.get(key)))
        .map(
            key ->
                "%s: the answers say %s, the database %s"
                    .formatted(key, words(expected.get(key)), words(found.get(key))))
        .toList();
  }

  private static String words(@Nullable Cell cell) {
    return cell == null ? "nothing" : cell.words();
  }

  private static Map<String, Cell> cells(List<Observation> observations) {
    Map<String, Cell> cells = new TreeMap<>();
    for (Observation one : observations) {
      for (Map.Entry<Element, Cell> entry : one.cells().entrySet()) {
        Element element = entry.getKey();
        cells.put(
            one.unit().code() + " " + element.code() + " " + element.field().label(),
            entry.getValue());
      }
    }
    return cells;
  }
}
