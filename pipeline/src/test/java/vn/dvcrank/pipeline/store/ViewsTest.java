package vn.dvcrank.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.pipeline.store.SampleDatabase.rows;
import static vn.dvcrank.pipeline.store.SampleDatabase.series;
import static vn.dvcrank.pipeline.store.SampleDatabase.tamper;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** What those who read SQL are told. */
class ViewsTest {

  private static final Instant FIRST = Instant.parse("2026-09-30T17:30:00Z");
  private static final Instant SECOND = Instant.parse("2026-10-01T19:00:00Z");
  private static final String FIRST_SHOWN = "2026-10-01T00:30:00+07:00";
  private static final String SECOND_SHOWN = "2026-10-02T02:00:00+07:00";

  @TempDir private Path folder;
  private Database database;
  private SnapshotStore store;
  private long run;

  @BeforeEach
  void open() throws Exception {
    database = Database.openOrCreate(new DataDirectory(folder));
    store = new SnapshotStore(database.source());
    run = SampleDatabase.addRun(database);
    seal(series("national", "2026"), FIRST, province("H01", "One", "80.5"), without("H02", "Two"));
    seal(series("national", "2026"), SECOND, province("H01", "Uno", "82"));
    seal(
        series("national", "2026").in(Lane.PARTIAL),
        SECOND.plusSeconds(1),
        province("H01", "Uno", "1"));
    seal(series("national", "2025"), FIRST, province("H01", "One", "70"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void snapshotsAreNamedInVietnamsTime() throws Exception {
    assertThat(
            rows(
                database,
                "SELECT snapshot_id, snapshot, captured_on, lane, units FROM snapshots ORDER BY 1"))
        .containsExactly(
            "1|portal.evaluation/qd766/2026/national@" + FIRST_SHOWN + "|2026-10-01|good|2",
            "2|portal.evaluation/qd766/2026/national@" + SECOND_SHOWN + "|2026-10-02|good|1",
            "3|portal.evaluation/qd766/2026/national/partial@2026-10-02T02:00:01+07:00"
                + "|2026-10-02|partial|1",
            "4|portal.evaluation/qd766/2025/national@" + FIRST_SHOWN + "|2026-10-01|good|1");
  }

  @Test
  void capturedTotalsAreThoseOfGoodSnapshotsByTheNamesOfThen() throws Exception {
    assertThat(
            rows(
                database,
                "SELECT unit_code, unit_name, period, captured_at, total FROM captured_totals"
                    + " ORDER BY snapshot_id, unit_code"))
        .containsExactly(
            "H01|One|2026|" + FIRST_SHOWN + "|80.5",
            "H02|Two|2026|" + FIRST_SHOWN + "|",
            "H01|Uno|2026|" + SECOND_SHOWN + "|82",
            "H01|One|2025|" + FIRST_SHOWN + "|70");
  }

  @Test
  void aUnitsSeriesHasTheNewestTotalOfEachPeriod() throws Exception {
    assertThat(
            rows(
                database,
                "SELECT unit_code, period, total FROM unit_series ORDER BY period, unit_code"))
        .containsExactly("H01|2025|70", "H01|2026|82");
  }

  @Test
  void theLatestRankingShowsStandingsWithNamesAndTotals() throws Exception {
    tamper(
        database,
        "INSERT INTO latest_standing VALUES (1, 'provinces', 1, 1, 1, 1, 'Tốt', '')",
        "INSERT INTO latest_standing VALUES (1, 'provinces', 2, 2, 1, NULL, '', 'no total')");
    assertThat(
            rows(
                database,
                "SELECT period, scope, peer_group, position, rank, unit_code, unit_name, total,"
                    + " class, notes, captured_at, snapshot_id FROM latest_ranking"))
        .containsExactly(
            "2026|national|provinces|1|1|H01|One|80.5|Tốt||" + FIRST_SHOWN + "|1",
            "2026|national|provinces|2||H02|Two|||no total|" + FIRST_SHOWN + "|1");
  }

  @Test
  void theLastRunsAreCountedNewestFirst() throws Exception {
    store.recordFailure(series("H18", "2026"), run, SECOND, "blocked", List.of());
    store.recordFailure(series("H19", "2026"), run, SECOND, "source_failed", List.of());
    tamper(
        database,
        "UPDATE run SET status = 'held', finished_at = started_at + 61",
        "INSERT INTO publication (run_id, path, manifest_sha256, snapshot_id, published_at)"
            + " VALUES (1, 'p', 's', 1, 0), (NULL, 'p', 't', 1, 0)");
    for (int i = 0; i < 30; i++) {
      SampleDatabase.addRun(database);
    }
    assertThat(rows(database, "SELECT run_id FROM last_runs"))
        .hasSize(30)
        .startsWith("31", "30")
        .endsWith("2");
    tamper(database, "DELETE FROM run WHERE id > 2");
    assertThat(
            rows(
                database,
                "SELECT run_id, status, started_at, finished_at, sealed, partial, failed, fetches,"
                    + " publications FROM last_runs"))
        .containsExactly(
            "2|running|2026-09-17T02:00:00+07:00||0|0|0|0|0",
            "1|held|2026-09-17T02:00:00+07:00|2026-09-17T02:01:01+07:00|3|1|2|0|1");
  }

  private void seal(SeriesKey key, Instant at, Observation... units) throws Exception {
    store.seal(new SnapshotDraft(key, at, List.of(units), List.of(), List.of()), run);
  }

  private static Observation province(String code, String name, String total) {
    return new Observation(
        new Unit(code, name, UnitKind.PROVINCE),
        Map.of(
            Element.points(Element.TOTAL), Cell.of(total), Element.points("CKMB"), Cell.of("1")));
  }

  private static Observation without(String code, String name) {
    return new Observation(
        new Unit(code, name, UnitKind.PROVINCE),
        Map.of(Element.points(Element.TOTAL), Cell.missing(AbsenceReason.NULL_IN_ANSWER)));
  }
}
