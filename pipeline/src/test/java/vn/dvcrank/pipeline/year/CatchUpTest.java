package vn.dvcrank.pipeline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.routes.MissedNight;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.routes.Schedule;
import vn.dvcrank.pipeline.status.StatusReader;
import vn.dvcrank.pipeline.store.Database;

/** The machine was off in the night: the waiting program makes up for that when it starts, once. */
@Timeout(180)
class CatchUpTest {

  private static final LocalDate DAY = LocalDate.of(2027, 11, 5);

  private final SimulatedNights machine;
  private final Database database;
  private final Schedule schedule = new Schedule("0 0 2 * * ?");

  CatchUpTest(@TempDir Path folder) throws Exception {
    machine = new SimulatedNights(YearSize.country(DAY, 10), folder, SimulatedYear.provinces());
    database = Database.openOrCreate(machine.data());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSkippedNightIsMadeUpForOnce() throws Exception {
    at("2027-11-05T02:00:00+07:00", "direct:timer");
    at("2027-11-05T09:00:00+07:00", "direct:program-started");
    assertThat(nights()).containsExactly("2027-11-05 done");

    at("2027-11-06T09:00:00+07:00", "direct:program-started");
    at("2027-11-06T09:30:00+07:00", "direct:program-started");
    assertThat(nights()).containsExactly("2027-11-05 done", "2027-11-06 done");
    assertThat(missed("2027-11-06T10:00:00+07:00")).isEmpty();
  }

  /** Nobody can ask the portal for yesterday: one pass is made, and earlier nights stay gaps. */
  @Test
  void ofManySkippedNightsTheLastIsMadeUpFor() throws Exception {
    at("2027-11-05T02:00:00+07:00", "direct:timer");
    at("2027-11-09T09:00:00+07:00", "direct:program-started");
    at("2027-11-09T23:00:00+07:00", "direct:program-started");
    at("2027-11-10T02:00:00+07:00", "direct:timer");
    assertThat(nights()).containsExactly("2027-11-05 done", "2027-11-09 done", "2027-11-10 done");
    assertThat(missed("2027-11-10T03:00:00+07:00"))
        .containsExactly(
            LocalDate.of(2027, 11, 8), LocalDate.of(2027, 11, 7), LocalDate.of(2027, 11, 6));
  }

  /** What a clock that was ahead has dated later is no pass of tonight's. */
  @Test
  void aPassOfTheFutureHidesNoMissedNight() throws Exception {
    machine.portal().pass(DAY);
    machine.clock().set(OffsetDateTime.parse("2027-11-25T02:00:00+07:00").toInstant());
    machine.passOn(DAY);
    at("2027-11-06T09:00:00+07:00", "direct:program-started");
    at("2027-11-06T10:00:00+07:00", "direct:program-started");
    assertThat(nights()).containsExactly("2027-11-25 done", "2027-11-06 done");
  }

  /** A program that is started and told that something happened. */
  private void at(String time, String event) throws Exception {
    machine.clock().set(OffsetDateTime.parse(time).toInstant());
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      context.getRegistry().bind("database", database.source());
      context.getRegistry().bind("nightWork", new SimulatedNightWork(machine));
      context.getRegistry().bind("missedNight", new MissedNight(schedule, machine.clock()));
      context.addRoutes(Routes.timer(schedule));
      AdviceWith.adviceWith(context, "timer", route -> route.replaceFromWith("direct:timer"));
      AdviceWith.adviceWith(
          context, "catch-up", route -> route.replaceFromWith("direct:program-started"));
      context.start();
      try (var template = context.createProducerTemplate()) {
        template.sendBody(event, "");
      }
    }
  }

  private List<LocalDate> missed(String time) throws Exception {
    return new StatusReader(
            machine.data(), database.source(), ConfigurationFile.load(Optional.empty()))
        .read(OffsetDateTime.parse(time).toInstant())
        .missedNights();
  }

  private List<String> nights() throws Exception {
    List<String> nights = new ArrayList<>();
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT night, status FROM run ORDER BY id")) {
      while (row.next()) {
        nights.add(row.getString(1) + " " + row.getString(2));
      }
    }
    return nights;
  }
}
