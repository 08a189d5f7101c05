package vn.dvcrank.pipeline.status;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dvcrank.pipeline.capture.PlannedCapture;

/** Reads what a night came to out of the ledger. */
final class NightReader {

  private static final int MOST_REASONS = 3;
  private static final String PASSES = " r.night = ?1 AND r.kind IN ('nightly', 'replay') ";
  private static final String NIGHT =
      """
      SELECT l.kind, l.status, w.runs, w.began,
        strftime('%Y-%m-%dT%H:%M:%S', w.began, 'unixepoch', '+7 hours') || '+07:00' AS started_at,
        strftime('%Y-%m-%dT%H:%M:%S', l.finished_at, 'unixepoch', '+7 hours') || '+07:00'
          AS finished_at,
        (SELECT count(*) FROM fetch f JOIN run r ON r.id = f.run_id WHERE @) AS fetches,
        (SELECT count(*) FROM publication p JOIN run r ON r.id = p.run_id WHERE @) AS publications
      FROM (SELECT max(id) AS last, count(*) AS runs, min(started_at) AS began
            FROM run r WHERE @) w
      JOIN run l ON l.id = w.last
      """
          .replace("@", PASSES);
  private static final String CAPTURES =
      """
      SELECT c.id, c.outcome, s.source, s.basis, s.scope, s.period
      FROM capture c JOIN run r ON r.id = c.run_id JOIN series s ON s.id = c.series_id
      WHERE @ ORDER BY c.id
      """
          .replace("@", PASSES);
  private static final String REASONS =
      "SELECT code, message FROM finding WHERE capture_id = ?1 AND severity = 'error'"
          + " ORDER BY id LIMIT "
          + MOST_REASONS;
  private static final String RESTATEMENT =
      "SELECT message FROM finding WHERE capture_id = ?1 AND code = 'period_restated'"
          + " ORDER BY id LIMIT 1";
  private static final String EXPORTS =
      """
      SELECT CASE d.source WHEN '' THEN d.origin ELSE d.source END
        || CASE d.scope WHEN '' THEN '' ELSE ' ' || d.scope END AS label, d.outcome, d.message
      FROM delivery d JOIN run r ON r.id = d.run_id WHERE @ ORDER BY d.id
      """
          .replace("@", PASSES);
  private static final String FINDINGS =
      """
      SELECT code, severity, count(*) AS number FROM (
        SELECT f.code, f.severity FROM finding f JOIN capture c ON c.id = f.capture_id
          JOIN run r ON r.id = c.run_id WHERE @
        UNION ALL
        SELECT f.code, f.severity FROM delivery_finding f
          JOIN delivery d ON d.id = f.delivery_id JOIN run r ON r.id = d.run_id WHERE @)
      GROUP BY code, severity ORDER BY code, severity
      """
          .replace("@", PASSES);

  private final Connection connection;
  private final Function<Instant, List<PlannedCapture>> plan;

  /**
   * @param plan what is due in a night of live captures that begins at an instant
   */
  NightReader(Connection connection, Function<Instant, List<PlannedCapture>> plan) {
    this.connection = connection;
    this.plan = plan;
  }

  /** The night of the last pass, if there ever was one. */
  Optional<NightReport> last() throws SQLException {
    String newest =
        "SELECT night FROM run WHERE kind IN ('nightly', 'replay') ORDER BY id DESC LIMIT 1";
    List<String> night = rows(newest, "", row -> row.getString(1));
    return night.isEmpty() ? Optional.empty() : of(night.get(0));
  }

  /** A night of passes; empty when it had none. */
  Optional<NightReport> of(String night) throws SQLException {
    List<NightReport.Captured> captures = captures(night);
    List<NightReport.Delivered> exports =
        rows(
            EXPORTS,
            night,
            row ->
                new NightReport.Delivered(
                    row.getString("label"), row.getString("outcome"), row.getString("message")));
    List<NightReport.Noticed> findings =
        rows(
            FINDINGS,
            night,
            row ->
                new NightReport.Noticed(
                    row.getString("code"), row.getString("severity"), row.getInt("number")));
    List<NightReport> found =
        rows(
            NIGHT,
            night,
            row ->
                new NightReport(
                    night,
                    row.getString("kind"),
                    row.getInt("runs"),
                    row.getString("status"),
                    row.getString("started_at"),
                    Optional.ofNullable(row.getString("finished_at")),
                    row.getInt("fetches"),
                    row.getInt("publications"),
                    captures,
                    row.getString("kind").equals("nightly")
                        ? skipped(Instant.ofEpochSecond(row.getLong("began")), captures)
                        : List.of(),
                    exports,
                    findings));
    return found.stream().findFirst();
  }

  private List<String> skipped(Instant began, List<NightReport.Captured> captures) {
    Set<String> tried =
        captures.stream().map(NightReport.Captured::label).collect(Collectors.toSet());
    return plan.apply(began).stream()
        .map(PlannedCapture::toString)
        .filter(label -> !tried.contains(label))
        .toList();
  }

  /** The last try of each counts. */
  private List<NightReport.Captured> captures(String night) throws SQLException {
    Map<String, Tried> last = new TreeMap<>();
    for (Tried tried :
        rows(
            CAPTURES,
            night,
            row ->
                new Tried(
                    row.getLong("id"),
                    row.getString("scope")
                        + " "
                        + row.getString("period")
                        + (row.getString("basis").equals("portal")
                            ? ""
                            : " " + row.getString("source")),
                    row.getString("source"),
                    row.getString("scope"),
                    row.getString("period"),
                    row.getString("outcome")))) {
      last.put(tried.label, tried);
    }
    List<NightReport.Captured> captures = new ArrayList<>();
    for (Tried tried : last.values()) {
      captures.add(
          new NightReport.Captured(
              tried.label,
              tried.source,
              tried.scope,
              tried.period,
              tried.outcome,
              rows(
                  REASONS,
                  tried.id,
                  row -> new NightReport.Reason(row.getString(1), row.getString(2))),
              rows(RESTATEMENT, tried.id, row -> row.getString(1)).stream().findFirst()));
    }
    return captures;
  }

  private <T> List<T> rows(String sql, Object parameter, Row<T> reading) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      if (query.getParameterMetaData().getParameterCount() > 0) {
        query.setObject(1, parameter);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(reading.read(row));
        }
      }
    }
    return rows;
  }

  private record Tried(
      long id, String label, String source, String scope, String period, String outcome) {}

  /** What a row says. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
