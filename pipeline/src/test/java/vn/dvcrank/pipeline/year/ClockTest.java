package vn.dvcrank.pipeline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.PlannedCapture;
import vn.dvcrank.pipeline.publish.RankingRequest;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.verify.Verification;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.unit.Scope;

/** The machine's clock and the calendar play tricks; docs/operations.md says what comes of each. */
@Timeout(180)
class ClockTest {

  private static final LocalDate DAY = LocalDate.of(2027, 11, 5);
  private static final PlannedCapture YEAR =
      new PlannedCapture(Scope.NATIONAL, Period.parse("2027"));
  private static final String SET_BACK =
      "SELECT DISTINCT code FROM finding WHERE code = 'clock_set_back'";

  private final SimulatedNights machine;

  ClockTest(@TempDir Path folder) throws Exception {
    machine = new SimulatedNights(YearSize.country(DAY, 10), folder, SimulatedYear.provinces());
  }

  @Test
  void setBackWithinANight() throws Exception {
    night(DAY, "2027-11-05T02:00:00+07:00");
    machine.portal().pass(DAY.plusDays(1));
    clock("2027-11-06T02:00:00+07:00");
    machine.clock().setLater(4, Duration.ofHours(-1));
    machine.passOn(DAY.plusDays(1));
    assertThat(rows("SELECT status, finished_at < started_at FROM run WHERE id = 2"))
        .containsExactly("done 1");
    assertPublished(DAY.plusDays(1));
    assertRankedAsOf("2027-11-06T23:59:59+07:00", DAY.plusDays(1));
    assertRankedAsOf("2027-11-05T23:59:59+07:00", DAY);
    night(DAY.plusDays(2), "2027-11-07T02:00:00+07:00");
  }

  @Test
  void setBackWithinANightOverMidnight() throws Exception {
    night(DAY, "2027-11-05T02:00:00+07:00");
    machine.portal().pass(DAY.plusDays(1));
    clock("2027-11-06T02:00:00+07:00");
    machine.clock().setLater(4, Duration.ofHours(-3));
    machine.passOn(DAY.plusDays(1));
    assertThat(rows("SELECT night, status FROM run WHERE id = 2"))
        .containsExactly("2027-11-06 done");
    assertThat(rows("SELECT count(DISTINCT captured_on) FROM snapshots WHERE run_id = 2"))
        .containsExactly("2");
    assertPublished(DAY.plusDays(1));
    assertRankedAsOf("2027-11-06T23:59:59+07:00", DAY.plusDays(1));
    night(DAY.plusDays(2), "2027-11-07T02:00:00+07:00");
  }

  /** To the second when something was captured already: no instant has two captures of a series. */
  @Test
  void aDayAheadAndThenSetRight() throws Exception {
    machine.portal().pass(DAY);
    clock("2027-11-06T02:00:00+07:00");
    machine.passOn(DAY);
    assertThat(rows(SET_BACK)).isEmpty();

    SimulatedSource again = night(DAY.plusDays(1), "2027-11-06T02:00:00+07:00");
    assertThat(again.asked()).as("the night is asked for").isGreaterThan(1);
    assertThat(rows(SET_BACK)).containsExactly("clock_set_back");
    assertRankedAsOf("2027-11-06T23:59:59+07:00", DAY.plusDays(1));
    assertThat(rows("SELECT count(*) FROM snapshot WHERE run_id = 1"))
        .isEqualTo(rows("SELECT count(*) FROM snapshot WHERE run_id = 2"));
  }

  @Test
  void weeksAheadAndThenSetRight() throws Exception {
    machine.portal().pass(DAY);
    clock("2027-11-25T02:00:00+07:00");
    machine.passOn(DAY);
    night(DAY.plusDays(1), "2027-11-06T02:00:00+07:00");
    assertRankedAsOf("2027-11-06T23:59:59+07:00", DAY.plusDays(1));
    assertThat(rows(SET_BACK)).containsExactly("clock_set_back");
    night(DAY.plusDays(2), "2027-11-07T02:00:00+07:00");
    assertRankedAsOf("2027-11-06T23:59:59+07:00", DAY.plusDays(1));
    assertRankedAsOf("2027-11-07T23:59:59+07:00", DAY.plusDays(2));
  }

  /** A flat battery: the portal has nothing of such a year, and the gate holds it. */
  @Test
  void decadesBackAndThenSetRight() throws Exception {
    night(DAY, "2027-11-05T02:00:00+07:00");
    machine.portal().pass(DAY.plusDays(1));
    clock("2000-01-01T00:01:00+07:00");
    machine.passOn(DAY.plusDays(1));
    assertThat(rows("SELECT night, status FROM run WHERE id = 2"))
        .containsExactly("2000-01-01 held");
    assertPublished(DAY);
    night(DAY.plusDays(2), "2027-11-07T02:00:00+07:00");
    assertRankedAsOf("2027-11-06T23:59:59+07:00", DAY);
  }

  @Test
  void aDoubledNight() throws Exception {
    night(DAY, "2027-11-05T02:00:00+07:00");
    List<String> before = rows("SELECT count(*), max(id) FROM snapshot");
    clock("2027-11-05T23:59:00+07:00");
    assertThat(machine.passOn(DAY).asked()).isZero();
    assertThat(rows("SELECT count(*), max(id) FROM snapshot")).isEqualTo(before);
    assertThat(rows("SELECT night, status FROM run"))
        .containsExactly("2027-11-05 done", "2027-11-05 done");
    night(DAY.plusDays(1), "2027-11-06T02:00:00+07:00");
  }

  @Test
  void theLeapDay(@TempDir Path folder) throws Exception {
    SimulatedNights nights =
        SimulatedYear.check(YearSize.country(LocalDate.of(2028, 2, 28), 4), folder);
    assertThat(nights.outcomes()).containsOnlyKeys("done");
    assertThat(nights.planned().get(LocalDate.of(2028, 2, 29)))
        .extracting(PlannedCapture::toString)
        .contains("national 2028-01")
        .doesNotContain("national 2028-02");
    assertThat(nights.planned().get(LocalDate.of(2028, 3, 1)))
        .extracting(PlannedCapture::toString)
        .contains("national 2028-02");
    assertThat(nights.gaps()).isEmpty();
  }

  /** The machine lives in another year's zone. */
  @Test
  void aYearsEndAtTwo() throws Exception {
    LocalDate eve = LocalDate.of(2027, 12, 31);
    DAY.datesUntil(eve.plusDays(2)).forEach(machine.portal()::pass);
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
    try {
      clock("2027-12-31T19:00:00Z");
      machine.passOn(eve.plusDays(1));
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(rows("SELECT night, status FROM run")).containsExactly("2028-01-01 held");
    assertThat(rows("SELECT DISTINCT archive_file FROM answer"))
        .containsExactly("2028/2028-01-01.warc.gz");
    assertThat(rows("SELECT period, lane FROM series WHERE id IN (SELECT series_id FROM snapshot)"))
        .containsExactlyInAnyOrder(
            "2027 good",
            "2027-Q4 good",
            "2027-11 good",
            "2027-12 good",
            "2028 partial",
            "2028-Q1 partial");
    assertThat(machine.data().rankings().resolve("qd766/2027/national/provinces.csv"))
        .content()
        .doesNotContain("true");
    assertThat(machine.data().rankings().resolve("qd766/2028")).doesNotExist();
    isWhole();
  }

  /** A night by a right clock, after which everything is as it should be. */
  private SimulatedSource night(LocalDate day, String time) throws Exception {
    machine.portal().pass(day);
    clock(time);
    SimulatedSource source = machine.passOn(day);
    assertPublished(day);
    isWhole();
    return source;
  }

  private void clock(String time) {
    machine.clock().set(OffsetDateTime.parse(time).toInstant());
  }

  /** Everything that the day's pass plans stands published as the day has it. */
  private void assertPublished(LocalDate day) throws Exception {
    for (String period : List.of("2027", "2027-Q4", "2027-10")) {
      PlannedCapture capture = new PlannedCapture(Scope.NATIONAL, Period.parse(period));
      assertThat(PublishedTotals.of(machine.data(), capture))
          .as("%s on %s", period, day)
          .isEqualTo(truth(day, capture));
    }
  }

  private void isWhole() throws Exception {
    try (Database database = Database.openToRead(machine.data())) {
      assertThat(new Verification(machine.data(), database).faults()).isEmpty();
    }
  }

  private void assertRankedAsOf(String time, LocalDate day) throws Exception {
    RankingRequest request =
        new RankingRequest(
            "qd766",
            Basis.PORTAL,
            YEAR.scope(),
            YEAR.period(),
            Optional.of(OffsetDateTime.parse(time).toInstant()));
    try (Database database = Database.openToRead(machine.data());
        Application application =
            Application.started(machine.data(), database, machine.configuration(), machine)) {
      assertThat(
              ExpectedRanking.totals(
                  application.routes().score(request).orElseThrow().rankings().get(0)))
          .as("as of " + time)
          .isEqualTo(truth(day, YEAR));
    }
  }

  private SortedMap<String, String> truth(LocalDate day, PlannedCapture capture) {
    return PublishedTotals.of(machine.shown(day, capture));
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + machine.data().database());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          columns.add(row.getString(column));
        }
        rows.add(String.join(" ", columns));
      }
    }
    return rows;
  }
}
