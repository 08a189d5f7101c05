package vn.dvcrank.pipeline.status;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.dvcrank.pipeline.routes.Schedule;
import vn.dvcrank.scoring.period.Period;

/** Reads the state of an installation from its database. */
public final class StatusReader {

  private static final int MOST_MISSED = 400;
  private static final String SERIES =
      """
      SELECT s.index_set, s.method, s.basis, s.source, s.period, s.scope,
        max(CASE v.lane WHEN 'good' THEN v.captured_at END) AS last_good,
        max(CASE v.lane WHEN 'partial' THEN v.captured_at END) AS last_partial,
        count(CASE v.lane WHEN 'good' THEN 1 END) AS snapshots,
        (SELECT c.outcome FROM capture c JOIN series t ON t.id = c.series_id
         WHERE t.scope = s.scope AND t.period = s.period AND t.index_set = s.index_set
           AND t.method = s.method AND t.basis = s.basis AND t.source = s.source
         ORDER BY c.id DESC LIMIT 1) AS last_tried
      FROM (SELECT DISTINCT index_set, method, period, scope, basis, source FROM series) s
      LEFT JOIN snapshots v ON v.scope = s.scope AND v.period = s.period
        AND v.index_set = s.index_set AND v.method = s.method AND v.basis = s.basis
        AND v.source = s.source
      GROUP BY s.index_set, s.scope, s.period, s.method, s.basis, s.source
      ORDER BY s.index_set, s.scope, s.period, s.method, s.basis, s.source
      """;

  private final DataSource source;
  private final Schedule schedule;

  public StatusReader(DataSource source, Schedule schedule) {
    this.source = source;
    this.schedule = schedule;
  }

  /** The state at an instant. */
  public StatusReport read(Instant now) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      return new StatusReport(
          runs(statement), series(statement), missed(statement, now), schedule.next(now));
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

  private static List<StatusReport.Series> series(Statement statement) throws SQLException {
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
                Optional.ofNullable(row.getString("last_tried")).orElse("")));
      }
    }
    return series;
  }

  private List<LocalDate> missed(Statement statement, Instant now) throws SQLException {
    Set<LocalDate> made = new HashSet<>();
    Optional<LocalDate> first = Optional.empty();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT DISTINCT night, status IN ('done', 'held') AS made FROM run"
                + " WHERE kind = 'nightly' ORDER BY night")) {
      while (row.next()) {
        LocalDate night = LocalDate.parse(row.getString(1));
        first = first.isPresent() ? first : Optional.of(night);
        if (row.getBoolean(2)) {
          made.add(night);
        }
      }
    }
    List<LocalDate> missed = new ArrayList<>();
    Optional<Instant> firing = first.isEmpty() ? Optional.empty() : schedule.last(now);
    while (firing.isPresent() && missed.size() < MOST_MISSED) {
      LocalDate night = LocalDate.ofInstant(firing.get(), Period.ZONE);
      if (night.isBefore(first.orElseThrow())) {
        break;
      }
      if (!made.contains(night)) {
        missed.add(night);
      }
      firing = schedule.last(firing.get().minusSeconds(1));
    }
    return missed;
  }
}
