package vn.dvcrank.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.pipeline.store.SampleDatabase.number;
import static vn.dvcrank.pipeline.store.SampleDatabase.rows;
import static vn.dvcrank.pipeline.store.SampleDatabase.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Observation;

/** Whatever is sealed, in whatever order it arrives, reads back as it was. */
class SnapshotHistoryTest {

  private static final String CHANGES =
      "SELECT (SELECT count(*) FROM unit_change) + (SELECT count(*) FROM cell_change)";
  private static final Comparator<Observation> BY_CODE =
      Comparator.comparing((Observation one) -> one.unit().code())
          .thenComparing(one -> one.unit().kind().label());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everySnapshotReadsBackAsSealedInAnyOrderOfArrival(long seed) throws Exception {
    List<SnapshotDraft> drafts =
        new ArrayList<>(
            new RandomHistory(seed)
                .drafts(
                    List.of(
                        series("H01", "2026"),
                        series("H01", "2026").in(Lane.PARTIAL),
                        series("national", "2026-Q3")),
                    9));
    if (seed % 4 > 0) { // every fourth history arrives in order
      Collections.shuffle(drafts, new Random(seed));
    }
    try (Database database = Database.openOrCreate(new DataDirectory(folder))) {
      long run = SampleDatabase.addRun(database);
      SnapshotStore store = new SnapshotStore(database.source());
      SnapshotReader reader = new SnapshotReader(database.source());
      Map<Long, SnapshotDraft> sealed = new HashMap<>();
      for (SnapshotDraft draft : drafts) {
        long before = number(database, CHANGES);
        long id = store.seal(draft, run);
        assertThat(number(database, CHANGES) - before)
            .isEqualTo(number(database, "SELECT changes FROM snapshot WHERE id = " + id));
        sealed.put(id, draft);
      }
      for (Map.Entry<Long, SnapshotDraft> one : sealed.entrySet()) {
        SnapshotDraft draft = one.getValue();
        StoredSnapshot stored = reader.read(one.getKey());
        assertThat(stored.series()).isEqualTo(draft.series());
        assertThat(stored.capturedAt()).isEqualTo(draft.capturedAt());
        assertThat(stored.observations())
            .isEqualTo(draft.observations().stream().sorted(BY_CODE).toList());
        assertThat(stored.findings()).isEqualTo(draft.findings());
        assertThat(stored.contentSha256()).isEqualTo(stored.sha256());
        assertThat(viewOfCells(database, one.getKey())).isEqualTo(cells(draft));
        assertThat(
                rows(
                    database,
                    "SELECT unit_code, unit_kind, unit_name FROM snapshot_units"
                        + " WHERE snapshot_id = %d ORDER BY 1, 2".formatted(one.getKey())))
            .isEqualTo(units(draft));
        assertThat(rows(database, "SELECT units, cells FROM snapshot WHERE id = " + one.getKey()))
            .containsExactly(units(draft).size() + "|" + cells(draft).size());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void contentAloneMakesTheDigest(long seed) throws Exception {
    List<SnapshotDraft> drafts = new RandomHistory(seed).drafts(List.of(series("H01", "2026")), 12);
    TreeSet<String> digests = new TreeSet<>();
    List<List<Observation>> contents = new ArrayList<>();
    try (Database database = Database.openOrCreate(new DataDirectory(folder))) {
      long run = SampleDatabase.addRun(database);
      SnapshotStore store = new SnapshotStore(database.source());
      for (SnapshotDraft draft : drafts) {
        store.seal(draft, run);
        if (!contents.contains(draft.observations())) {
          contents.add(draft.observations());
        }
      }
      digests.addAll(rows(database, "SELECT sha256 FROM snapshot"));
    }
    assertThat(digests).hasSameSizeAs(contents);
  }

  private static Set<String> viewOfCells(Database database, long snapshot) throws Exception {
    return new TreeSet<>(
        rows(
            database,
            "SELECT unit_code, unit_kind, element, field, state, unscaled, scale, reason"
                + " FROM snapshot_cells WHERE snapshot_id = "
                + snapshot));
  }

  private static Set<String> cells(SnapshotDraft draft) {
    TreeSet<String> cells = new TreeSet<>();
    for (Observation one : draft.observations()) {
      one.cells()
          .forEach(
              (element, cell) ->
                  cells.add(
                      String.join(
                          "|",
                          one.unit().code(),
                          one.unit().kind().label(),
                          element.code(),
                          element.field().label(),
                          state(cell))));
    }
    return cells;
  }

  private static String state(Cell cell) {
    if (cell instanceof Cell.Value value) {
      return "value|" + value.number().unscaledValue() + "|" + value.number().scale() + "|";
    }
    return cell instanceof Cell.Missing missing
        ? "missing|||" + missing.reason().label()
        : "not_applicable|||" + ((Cell.NotApplicable) cell).reason().label();
  }

  private static List<String> units(SnapshotDraft draft) {
    return draft.observations().stream()
        .sorted(BY_CODE)
        .map(one -> one.unit().code() + "|" + one.unit().kind().label() + "|" + one.unit().name())
        .toList();
  }
}
