package vn.dvcrank.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.pipeline.store.SampleDatabase.number;
import static vn.dvcrank.pipeline.store.SampleDatabase.rows;
import static vn.dvcrank.pipeline.store.SampleExports.FIRST;
import static vn.dvcrank.pipeline.store.SampleExports.PERIOD;
import static vn.dvcrank.pipeline.store.SampleExports.SCOPE;
import static vn.dvcrank.pipeline.store.SampleExports.dossier;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.unit.Scope;

/** Exports are taken whole or not at all, and kept as what changed. */
class ExportStoreTest {

  private static final Instant SECOND = FIRST.plusSeconds(86_400);
  private static final Dossier A = dossier("A", DossierStatus.RECEIVED, 1);
  private static final Dossier B = dossier("B", DossierStatus.RECEIVED, 2);

  @TempDir private Path folder;
  private Database database;
  private ExportStore store;
  private long run;

  @BeforeEach
  void open() throws Exception {
    database = Database.openOrCreate(new DataDirectory(folder));
    store = new ExportStore(database.source());
    run = SampleDatabase.addRun(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onlyWhatChangedIsStored() throws Exception {
    IntakeResult first = take(FIRST, A, B);
    assertThat(List.of(first.added(), first.changed(), first.unchanged()))
        .containsExactly(2L, 0L, 0L);
    Dossier done = dossier("B", DossierStatus.RETURNED, 2);
    IntakeResult second = take(SECOND, A, done, dossier("C", DossierStatus.RECEIVED, 9));
    assertThat(List.of(second.added(), second.changed(), second.unchanged()))
        .containsExactly(1L, 1L, 1L);
    assertThat(
            rows(database, "SELECT code, status, since, until FROM dossier_versions ORDER BY 1, 3"))
        .containsExactly(
            "A|received|2026-09-17T10:00:00+07:00|",
            "B|received|2026-09-17T10:00:00+07:00|2026-09-18T10:00:00+07:00",
            "B|returned|2026-09-18T10:00:00+07:00|",
            "C|received|2026-09-18T10:00:00+07:00|");
    assertThat(rows(database, "SELECT changes FROM deliveries ORDER BY delivery_id"))
        .containsExactly("2", "2");
    IntakeResult third = take(SECOND.plusSeconds(1), done, A);
    assertThat(third.unchanged()).isEqualTo(2);
    assertThat(number(database, "SELECT count(*) FROM dossier_change")).isEqualTo(1);
  }

  /** A dossier that goes back to an earlier state has changed. */
  @Test
  void goingBackIsAChange() throws Exception {
    take(FIRST, A);
    take(SECOND, dossier("A", DossierStatus.RETURNED, 1));
    assertThat(take(SECOND.plusSeconds(1), A).changed()).isEqualTo(1);
    assertThat(rows(database, "SELECT status FROM dossiers")).containsExactly("received");
  }

  @Test
  void aDossierThatAListDoesNotHaveStaysAsItWas() throws Exception {
    take(FIRST, A, B);
    take(SECOND, A);
    assertThat(rows(database, "SELECT code FROM dossiers ORDER BY 1")).containsExactly("A", "B");
    try (ExportMeasures measures = store.asOf(SCOPE, SECOND)) {
      assertThat(
              measures.ofDossiers(PERIOD, LocalDate.of(2026, 9, 18)).get(0).count(Measure.RECEIVED))
          .isEqualTo(Cell.of("2"));
    }
  }

  @Test
  void ofACodeThatRepeatsTheLastRowCounts() throws Exception {
    IntakeResult result = take(FIRST, A, B, dossier("A", DossierStatus.RETURNED, 5), A);
    assertThat(List.of(result.repeatedCodes(), result.repeatedRows())).containsExactly(1L, 2L);
    assertThat(result.findings())
        .singleElement()
        .satisfies(one -> assertThat(one.where()).isEqualTo("row 4"));
    assertThat(rows(database, "SELECT code, status FROM dossiers ORDER BY 1"))
        .containsExactly("A|received", "B|received");
  }

  @Test
  void soManyRepeatsAreNamedAsAPersonCanRead() throws Exception {
    Dossier[] twice = new Dossier[100];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = dossier("code " + i / 2, DossierStatus.RECEIVED, 1);
    }
    IntakeResult result = take(FIRST, twice);
    assertThat(result.repeatedCodes()).isEqualTo(50);
    assertThat(result.findings()).hasSize(21);
    assertThat(result.findings().get(20).message()).contains("30 more");
    assertThat(result.findings().toString()).doesNotContain("code 1");
  }

  @Test
  void daysOfReceptionAreToldOfTheListAndOfAllLists() throws Exception {
    take(FIRST, dossier("A", DossierStatus.RECEIVED, 3), dossier("B", DossierStatus.RECEIVED, 9));
    IntakeResult result = take(SECOND, dossier("A", DossierStatus.RECEIVED, 4));
    assertThat(result.delivered()).isEqualTo(days(4, 4));
    assertThat(result.known()).isEqualTo(days(4, 9));
  }

  private static ReceivedDays days(int first, int last) {
    return new ReceivedDays(
        Optional.of(LocalDate.of(2026, 9, first)), Optional.of(LocalDate.of(2026, 9, last)));
  }

  @Test
  void whatIsNotCommittedWasNot() throws Exception {
    take(FIRST, A);
    List<String> before = rows(database, "SELECT * FROM dossier");
    try (ExportIntake intake = store.begin(SCOPE, SECOND)) {
      intake.dossier(1, dossier("A", DossierStatus.RETURNED, 1));
      intake.dossier(2, B);
      intake.finish();
      intake.measures(PERIOD, LocalDate.of(2026, 9, 18));
      intake.deliver(SampleDeliveries.taken(run, SCOPE, "lost"));
    }
    assertThat(rows(database, "SELECT * FROM dossier")).isEqualTo(before);
    assertThat(number(database, "SELECT count(*) FROM dossier_change")).isZero();
    assertThat(store.isTaken(SCOPE, "lost")).isFalse();
    assertThat(take(SECOND, A).unchanged()).as("the next one begins afresh").isEqualTo(1);
  }

  @Test
  void nothingIsCommittedWithoutItsLineInTheLedger() throws Exception {
    try (ExportIntake intake = store.begin(SCOPE, FIRST)) {
      intake.dossier(1, A);
      intake.finish();
      assertThatThrownBy(intake::commit).isInstanceOf(IllegalStateException.class);
    }
    assertThat(number(database, "SELECT count(*) FROM dossier")).isZero();
  }

  @Test
  void anExportThatIsNotAfterTheNewestIsRefused() throws Exception {
    take(SECOND, A);
    for (Instant late : List.of(SECOND, FIRST)) {
      assertThatThrownBy(() -> store.begin(SCOPE, late))
          .isInstanceOf(LateExportException.class)
          .hasMessageContaining("2026-09-18T10:00+07:00");
    }
    assertThat(store.newestSince(SCOPE)).contains(SECOND);
    store.begin(new Scope("H19"), FIRST).close();
    assertThat(take(SECOND.plusSeconds(1), A).unchanged()).isEqualTo(1);
  }

  @Test
  void scopesDoNotMix() throws Exception {
    take(FIRST, A);
    try (ExportIntake intake = store.begin(new Scope("H19"), FIRST)) {
      intake.dossier(1, A);
      assertThat(intake.finish().added()).isEqualTo(1);
      assertThat(intake.measures(PERIOD, LocalDate.of(2026, 9, 18)).get(0).count(Measure.RECEIVED))
          .isEqualTo(Cell.of("1"));
    }
  }

  @Test
  void theLedgerHasWhatWasNotTakenToo() throws Exception {
    take(FIRST, A);
    store.record(SampleDeliveries.delivery(run, SCOPE, "poor", Delivery.Outcome.REJECTED));
    assertThat(rows(database, "SELECT outcome, captured_at, sha256, changes FROM deliveries"))
        .containsExactly(
            "rejected||poor|0", "taken|2026-09-17T10:00:00+07:00|file " + FIRST + "|1");
    assertThat(rows(database, "SELECT delivery_id, code, place FROM delivery_findings"))
        .containsExactly("2|export_row_rejected|row 7", "1|export_row_rejected|row 7");
    assertThat(store.isTaken(SCOPE, "poor")).isFalse();
    assertThat(store.isTaken(SCOPE, "file " + FIRST)).isTrue();
    assertThat(store.isTaken(new Scope("H19"), "file " + FIRST)).isFalse();
  }

  @Test
  void countsOfFormsAreKeptAsChangesToo() throws Exception {
    assertThat(form(FIRST, "5", "3").added()).isEqualTo(2);
    IntakeResult second = form(SECOND, "6", "3");
    assertThat(List.of(second.added(), second.changed(), second.unchanged()))
        .containsExactly(0L, 1L, 1L);
    try (ExportMeasures then = store.asOf(SCOPE, FIRST);
        ExportMeasures now = store.asOf(SCOPE, SECOND)) {
      assertThat(then.ofForms(PERIOD).get(0).count(Measure.RECEIVED)).isEqualTo(Cell.of("5"));
      assertThat(now.ofForms(PERIOD))
          .containsExactly(
              new UnitMeasures(
                  "Xã Một", Map.of(Measure.RECEIVED, Cell.of("6"), Measure.ONLINE, Cell.of("3"))));
    }
  }

  private IntakeResult form(Instant since, String received, String online) throws Exception {
    try (ExportIntake intake = store.begin(SCOPE, since)) {
      intake.unit(
          1,
          PERIOD,
          new UnitMeasures(
              "Xã Một",
              Map.of(Measure.RECEIVED, Cell.of(received), Measure.ONLINE, Cell.of(online))));
      IntakeResult result = intake.finish();
      intake.deliver(SampleDeliveries.taken(run, SCOPE, "form " + since));
      intake.commit();
      return result;
    }
  }

  @Test
  void whatIsCountedAsBeforeIsNotSealedAgain() throws Exception {
    assertThat(sealed(FIRST, A)).isTrue();
    assertThat(sealed(SECOND, A)).isFalse();
    assertThat(sealed(SECOND.plusSeconds(1), B)).isTrue();
  }

  private boolean sealed(Instant since, Dossier dossier) throws Exception {
    try (ExportIntake intake = store.begin(SCOPE, since)) {
      intake.dossier(1, dossier);
      intake.finish();
      boolean sealed =
          intake
              .seal(
                  SampleExports.draft(
                      ExportForm.DOSSIERS,
                      since,
                      intake.measures(PERIOD, LocalDate.of(2026, 9, 18))),
                  run)
              .isPresent();
      intake.deliver(SampleDeliveries.taken(run, SCOPE, "file " + since));
      intake.commit();
      return sealed;
    }
  }

  private IntakeResult take(Instant since, Dossier... dossiers) throws Exception {
    try (ExportIntake intake = store.begin(SCOPE, since)) {
      int row = 1;
      for (Dossier dossier : dossiers) {
        intake.dossier(row++, dossier);
      }
      IntakeResult result = intake.finish();
      intake.deliver(SampleDeliveries.taken(run, SCOPE, "file " + since));
      intake.commit();
      return result;
    }
  }
}
