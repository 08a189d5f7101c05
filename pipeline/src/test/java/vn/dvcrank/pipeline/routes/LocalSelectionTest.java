package vn.dvcrank.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.pipeline.LocalExports.DOSSIERS;
import static vn.dvcrank.pipeline.LocalExports.SUMMARY;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.LocalExports;
import vn.dvcrank.pipeline.RecordedData;
import vn.dvcrank.pipeline.archive.AnswerArchive;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.Lane;
import vn.dvcrank.pipeline.store.SampleDatabase;
import vn.dvcrank.pipeline.store.SeriesKey;
import vn.dvcrank.scoring.files.SnapshotRef.Role;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Scope;

/** Which of a province's own exports are ranked, and beside what. */
@Timeout(60)
class LocalSelectionTest {

  private static final Instant MONDAY = Instant.parse("2026-09-13T19:00:00Z");
  private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
  private static final Instant WEDNESDAY = TUESDAY.plusSeconds(86_400);

  @TempDir private Path folder;

  private Database database;
  private Application application;
  private AnswerArchive archive;
  private long run;

  @BeforeEach
  void open() throws Exception {
    DataDirectory data = new DataDirectory(folder.resolve("data"));
    database = Database.openOrCreate(data);
    application = RecordedData.application(data, database);
    archive = new AnswerArchive(data.archive(), database.source(), "dvcrank/test");
    run = SampleDatabase.addRun(database);
  }

  @AfterEach
  void close() {
    application.close();
    database.close();
  }

  private void seal(String source, String period, Instant at, String many) throws Exception {
    seal(LocalExports.series(source, "H18", period), at, many);
  }

  private void seal(SeriesKey series, Instant at, String many) throws Exception {
    LocalExports.seal(database, archive, run, series, at, many);
  }

  private Optional<ScoredScope> scored(String period, Instant asOf) throws Exception {
    return application
        .routes()
        .score(
            new RankingRequest(
                "qd766", Basis.LOCAL, new Scope("H18"), Period.parse(period), Optional.of(asOf)));
  }

  private String name(String period, Instant asOf, Role role) throws Exception {
    return Objects.requireNonNull(scored(period, asOf).orElseThrow().snapshots().get(role)).name();
  }

  @Test
  void dossiersGoBeforeSummariesWhicheverCameLast() throws Exception {
    seal(SUMMARY, "2026-08", MONDAY, "80");
    seal(DOSSIERS, "2026-08", TUESDAY, "81");
    seal(SUMMARY, "2026-08", WEDNESDAY, "82");
    assertThat(scored("2026-08", MONDAY.minusSeconds(1))).isEmpty();
    assertThat(name("2026-08", MONDAY, Role.CURRENT))
        .as("what was not there yet does not count")
        .isEqualTo("export.summary/qd766/2026-08/H18@2026-09-14T02:00:00+07:00");
    for (Instant later : List.of(TUESDAY, WEDNESDAY)) {
      assertThat(name("2026-08", later, Role.CURRENT))
          .isEqualTo("export.dossiers/qd766/2026-08/H18@2026-09-15T02:00:00+07:00");
    }
  }

  @Test
  void doubtfulDossiersDoNotGoBeforeGoodSummaries() throws Exception {
    seal(SUMMARY, "2026-08", MONDAY, "80");
    seal(LocalExports.series(DOSSIERS, "H18", "2026-08").in(Lane.PARTIAL), TUESDAY, "81");
    assertThat(name("2026-08", WEDNESDAY, Role.CURRENT)).startsWith("export.summary/");
  }

  @Test
  void movementStaysWithinOneSource() throws Exception {
    seal(SUMMARY, "2026-07", MONDAY, "70");
    seal(DOSSIERS, "2026-07", MONDAY, "71");
    seal(SUMMARY, "2026-08", MONDAY, "80");
    seal(DOSSIERS, "2026-08", MONDAY.plusSeconds(60), "81");
    seal(SUMMARY, "2026-08", TUESDAY, "82");
    seal(DOSSIERS, "2026-08", WEDNESDAY, "83");
    assertThat(scored("2026-08", WEDNESDAY).orElseThrow().snapshots().values())
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.series().source()).isEqualTo(DOSSIERS));
    assertThat(name("2026-08", WEDNESDAY, Role.PREVIOUS_CAPTURE))
        .isEqualTo("export.dossiers/qd766/2026-08/H18@2026-09-14T02:01:00+07:00");
    assertThat(name("2026-08", WEDNESDAY, Role.PREVIOUS_PERIOD))
        .isEqualTo("export.dossiers/qd766/2026-07/H18@2026-09-14T02:00:00+07:00");
  }

  @Test
  void nothingOfThePortalIsMovedAgainst() throws Exception {
    seal(SampleDatabase.series("H18", "2026-07"), MONDAY, "70");
    seal(SampleDatabase.series("H18", "2026-08"), MONDAY, "80");
    seal(DOSSIERS, "2026-08", TUESDAY, "81");
    ScoredScope local = scored("2026-08", WEDNESDAY).orElseThrow();
    assertThat(local.snapshots()).containsOnlyKeys(Role.CURRENT);
    assertThat(local.seriesBreak()).isEmpty();
    assertThat(local.own()).isEmpty();
  }

  @Test
  void ownExportsAreARowOfTheirOwn() throws Exception {
    RankingKey published =
        new RankingKey("qd766", "2026", Basis.PUBLISHED, new Scope("H18"), Period.parse("2026-08"));
    seal(new SeriesKey("report", published, Lane.GOOD), MONDAY, "70");
    assertThat(rankable(MONDAY)).containsExactly("2026-08 published");
    seal(SUMMARY, "2026-08", TUESDAY, "80");
    seal(DOSSIERS, "2026-08", TUESDAY, "80");
    seal(DOSSIERS, "2026-07", TUESDAY, "80");
    assertThat(rankable(MONDAY)).containsExactly("2026-08 published");
    assertThat(rankable(TUESDAY))
        .containsExactly("2026-07 local", "2026-08 published", "2026-08 local");
    seal(SampleDatabase.series("H18", "2026-08"), WEDNESDAY, "90");
    assertThat(rankable(WEDNESDAY))
        .containsExactly("2026-07 local", "2026-08 portal", "2026-08 local");
  }

  private List<String> rankable(Instant asOf) throws Exception {
    return application.routes().rankable(Optional.of(asOf)).stream()
        .map(one -> one.period() + " " + one.basis().label())
        .toList();
  }
}
