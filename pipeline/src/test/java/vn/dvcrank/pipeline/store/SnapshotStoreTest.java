package vn.dvcrank.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.pipeline.store.SampleDatabase.number;
import static vn.dvcrank.pipeline.store.SampleDatabase.rows;
import static vn.dvcrank.pipeline.store.SampleDatabase.series;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** What one seal writes, and what a failed one leaves behind. */
class SnapshotStoreTest {

  private static final Instant NIGHT = Instant.parse("2026-09-16T19:00:00Z");

  @TempDir private Path folder;
  private Database database;
  private SnapshotStore store;
  private long run;

  @BeforeEach
  void open() throws Exception {
    database = Database.openOrCreate(new DataDirectory(folder));
    store = new SnapshotStore(database.source());
    run = SampleDatabase.addRun(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anUnchangedSnapshotAddsNoChange() throws Exception {
    store.seal(draft(NIGHT, province("H01", "81.5")), run);
    String before = changes();
    store.seal(draft(NIGHT.plusSeconds(1), province("H01", "81.50")), run);
    assertThat(changes()).isEqualTo(before);
    assertThat(rows(database, "SELECT units, cells, changes FROM snapshot ORDER BY id"))
        .containsExactly("1|1|2", "1|1|0");
  }

  @Test
  void aLateArrivalCountsTheRowsThatKeepTheLaterOne() throws Exception {
    store.seal(draft(NIGHT, province("H01", "1")), run);
    store.seal(draft(NIGHT.plusSeconds(20), province("H01", "1")), run);
    store.seal(draft(NIGHT.plusSeconds(10), province("H01", "2")), run);
    assertThat(rows(database, "SELECT changes FROM snapshot ORDER BY id"))
        .containsExactly("2", "0", "2");
    assertThat(number(database, "SELECT sum(changes) FROM snapshot"))
        .isEqualTo(
            number(
                database,
                "SELECT (SELECT count(*) FROM unit_change) + (SELECT count(*) FROM cell_change)"));
  }

  @Test
  void zeroMissingAndNotApplicableAreThreeThings() throws Exception {
    store.seal(draft(NIGHT, with("H01", Cell.of("0"))), run);
    store.seal(
        draft(NIGHT.plusSeconds(1), with("H01", Cell.missing(AbsenceReason.NOT_IN_ANSWER))), run);
    store.seal(
        draft(NIGHT.plusSeconds(2), with("H01", Cell.notApplicable(AbsenceReason.NOT_IN_ANSWER))),
        run);
    store.seal(
        draft(NIGHT.plusSeconds(3), new Observation(unit("H01"), Map.<Element, Cell>of())), run);
    assertThat(
            rows(
                database,
                "SELECT snapshot_id, state, value, reason FROM snapshot_cells ORDER BY 1"))
        .containsExactly(
            "1|value|0|", "2|missing||not_in_answer", "3|not_applicable||not_in_answer");
    assertThat(rows(database, "SELECT DISTINCT sha256 FROM snapshot")).hasSize(4);
  }

  @Test
  void aUnitThatComesTwiceLeavesNothingBehind() throws Exception {
    store.seal(draft(NIGHT, province("H01", "1")), run);
    List<String> before = everything();
    assertThatThrownBy(
            () ->
                store.seal(
                    draft(
                        NIGHT.plusSeconds(5),
                        province("H07", "2"),
                        province("H08", "3"),
                        province("H07", "2")),
                    run))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("H07");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void theSameInstantAgainLeavesNothingBehind() throws Exception {
    store.seal(draft(NIGHT, province("H01", "1")), run);
    List<String> before = everything();
    assertThatThrownBy(() -> store.seal(draft(NIGHT, province("H02", "2")), run))
        .isInstanceOf(SQLException.class);
    assertThat(everything()).isEqualTo(before);
    assertThat(store.seal(draft(NIGHT.plusSeconds(1), province("H02", "2")), run)).isEqualTo(2);
  }

  @Test
  void aFigureOutOfBoundsLeavesNothingBehind() throws Exception {
    List<String> before = everything();
    for (String figure : List.of("9223372036854775808", "1e-16")) {
      assertThatThrownBy(() -> store.seal(draft(NIGHT, province("H01", figure)), run))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(everything()).isEqualTo(before);
    store.seal(
        draft(NIGHT, province("H01", "9223372036854775807"), province("H02", "-1e-15")), run);
    assertThat(new SnapshotReader(database.source()).read(1).observations())
        .extracting(one -> one.cell(Element.points(Element.TOTAL)))
        .containsExactly(Cell.of("9223372036854775807"), Cell.of("-1e-15"));
  }

  @Test
  void aRunThatIsNotThereLeavesNothingBehind() throws Exception {
    List<String> before = everything();
    assertThatThrownBy(() -> store.seal(draft(NIGHT, province("H01", "1")), 99))
        .isInstanceOf(SQLException.class);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void theLedgerSaysWhatCameOfACapture() throws Exception {
    Finding finding = new Finding(FindingCode.GATE_UNITS_MISSING, "provinces", "1 unit");
    store.seal(
        new SnapshotDraft(
            series("national", "2026").in(Lane.PARTIAL),
            NIGHT,
            List.of(province("H01", "1")),
            List.of(),
            List.of(finding)),
        run);
    store.recordFailure(
        series("national", "2026"),
        run,
        NIGHT,
        "blocked",
        List.of(new Finding(FindingCode.SOURCE_BLOCKED, "national 2026", "403")));
    assertThat(rows(database, "SELECT outcome, snapshot_id, ended_at FROM capture ORDER BY id"))
        .containsExactly(
            "partial|1|" + NIGHT.getEpochSecond(), "blocked||" + NIGHT.getEpochSecond());
    assertThat(rows(database, "SELECT capture_id, code, severity, place, message FROM finding"))
        .containsExactly(
            "1|gate_units_missing|error|provinces|1 unit",
            "2|source_blocked|error|national 2026|403");
  }

  @Test
  void aSnapshotThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> new SnapshotReader(database.source()).read(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7");
  }

  private String changes() throws SQLException {
    return rows(
            database,
            "SELECT (SELECT count(*) FROM unit_change), (SELECT count(*) FROM cell_change)")
        .get(0);
  }

  /** Every row of every table, sequences of numbers included. */
  private List<String> everything() throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table : rows(database, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      for (String row : rows(database, "SELECT * FROM " + table)) {
        rows.add(table + ": " + row);
      }
    }
    return rows;
  }

  private static SnapshotDraft draft(Instant at, Observation... observations) {
    return new SnapshotDraft(
        series("national", "2026"), at, List.of(observations), List.of(), List.of());
  }

  private static Observation province(String code, String total) {
    return with(code, Cell.of(total));
  }

  private static Observation with(String code, Cell total) {
    return new Observation(unit(code), Map.of(Element.points(Element.TOTAL), total));
  }

  private static Unit unit(String code) {
    return new Unit(code, "Tỉnh " + code, UnitKind.PROVINCE);
  }
}
