package vn.dvcrank.pipeline.status;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.pipeline.capture.CapturePlan;
import vn.dvcrank.pipeline.capture.Contracts;
import vn.dvcrank.pipeline.capture.PlannedCapture;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.routes.Schedule;
import vn.dvcrank.pipeline.store.DataDirectory;

/** Reads the state of an installation from its database. */
public final class StatusReader {

  private static final String SERIES =
      """
      SELECT s.index_set, s.method, s.basis, s.source, s.period, s.scope,
        max(CASE v.lane WHEN 'good' THEN v.captured_at END) AS last_good,
        max(CASE v.lane WHEN 'partial' THEN v.captured_at END) AS last_partial,
        count(CASE v.lane WHEN 'good' THEN 1 END) AS snapshots,
        group_concat(CASE WHEN v.lane = 'good' AND r.kind = 'nightly' THEN v.captured_on END)
          AS nights,
        (SELECT c.outcome FROM capture c JOIN series t ON t.id = c.series_id
         WHERE t.scope = s.scope AND t.period = s.period AND t.index_set = s.index_set
           AND t.method = s.method AND t.basis = s.basis AND t.source = s.source
         ORDER BY c.id DESC LIMIT 1) AS last_tried
      FROM (SELECT DISTINCT index_set, method, period, scope, basis, source FROM series) s
      LEFT JOIN snapshots v ON v.scope = s.scope AND v.period = s.period
        AND v.index_set = s.index_set AND v.method = s.method AND v.basis = s.basis
        AND v.source = s.source
      LEFT JOIN run r ON r.id = v.run_id
      GROUP BY s.index_set, s.scope, s.period, s.method, s.basis, s.source
      ORDER BY s.index_set, s.scope, s.period, s.method, s.basis, s.source
      """;

  private final DataDirectory data;
  private final DataSource source;
  private final Configuration configuration;
  private final Schedule schedule;
  private final NightDates nights;

  /**
   * @param source the data directory's database
   * @throws ConfigurationException when the timer's expression is none
   */
  public StatusReader(DataDirectory data, DataSource source, Configuration configuration)
      throws ConfigurationException {
    this.data = data;
    this.source = source;
    this.configuration = configuration;
    this.schedule = new Schedule(configuration.timer().cron());
    this.nights = new NightDates(schedule);
  }

  /** The state at an instant. */
  public StatusReport read(Instant now) throws SQLException, IOException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      PassHistory passes = PassHistory.read(statement);
      return new StatusReport(
          now,
          new NightReader(connection, this::plan).last(),
          lastGoodRun(statement),
          runs(statement),
          series(statement),
          passes.missed(nights, now),
          passes.isEmpty() ? List.of() : due(connection, now),
          SizeReader.read(data, connection),
          CallMemory.read(data.calls()).flatMap(CallMemory::last),
          schedule.next(now));
    }
  }

  /**
   * Nights of live captures whose last pass failed, or that had none, the oldest first.
   *
   * @param since the first night that is looked at
   */
  public List<FailedNight> failed(LocalDate since, Instant now) throws SQLException {
    List<FailedNight> failed = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      NightReader reader = new NightReader(connection, this::plan);
      for (Map.Entry<LocalDate, String> night :
          PassHistory.read(statement).failed(since, nights, now).entrySet()) {
        failed.add(
            FailedNight.of(night.getKey(), night.getValue(), reader.of(night.getKey().toString())));
      }
    }
    return failed;
  }

  /** The database's bytes. */
  public long databaseBytes() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return SizeReader.database(connection);
    }
  }

  private List<PlannedCapture> plan(Instant night) {
    return contract().stream()
        .flatMap(
            contract ->
                new CapturePlan(configuration.capture(), contract::offers).at(night).stream())
        .toList();
  }

  private Optional<PortalContract> contract() {
    Configuration.Source portal = configuration.source();
    return Contracts.at(portal.contract(), portal.base());
  }

  private List<Due> due(Connection connection, Instant now) throws SQLException {
    return new DueReader(connection, nights, now)
        .read(
            configuration.source().contract(),
            plan(schedule.last(now).orElse(now)),
            configuration.exports().sources());
  }

  private static Optional<Instant> lastGoodRun(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT max(finished_at) FROM run"
                + " WHERE kind IN ('nightly', 'replay') AND status = 'done'")) {
      row.next();
      long at = row.getLong(1);
      return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at));
    }
  }

  private static List<StatusReport.Run> runs(Statement statement) throws SQLException {
    List<StatusReport.Run> runs = new ArrayList<>();
    try (ResultSet row = statement.executeQuery("SELECT * FROM last_runs")) {
      while (row.next()) {
        runs.add(
            new StatusReport.Run(
                row.getLong("run_id"),
                row.getString("kind"),
                row.getString("night"),
                row.getString("started_at"),
                Optional.ofNullable(row.getString("finished_at")),
                row.getString("status"),
                row.getInt("sealed"),
                row.getInt("partial"),
                row.getInt("failed"),
                row.getInt("fetches"),
                row.getInt("publications")));
      }
    }
    return runs;
  }

  private List<StatusReport.Series> series(Statement statement) throws SQLException {
    List<StatusReport.Series> series = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(SERIES)) {
      while (row.next()) {
        series.add(
            new StatusReport.Series(
                row.getString("index_set"),
                row.getString("method"),
                row.getString("basis"),
                row.getString("source"),
                row.getString("period"),
                row.getString("scope"),
                Optional.ofNullable(row.getString("last_good")),
                Optional.ofNullable(row.getString("last_partial")),
                row.getInt("snapshots"),
                gaps(Optional.ofNullable(row.getString("nights")).orElse("")),
                Optional.ofNullable(row.getString("last_tried")).orElse("")));
      }
    }
    return series;
  }

  /** By the dates of its captures, between commas. */
  private int gaps(String captured) {
    if (captured.isEmpty()) {
      return 0;
    }
    SortedSet<LocalDate> dates = new TreeSet<>();
    for (String date : captured.split(",", -1)) {
      dates.add(LocalDate.parse(date));
    }
    Set<LocalDate> without =
        nights.between(NightDates.beginning(dates.first()), NightDates.beginning(dates.last()));
    without.removeAll(dates);
    return without.size();
  }
}
