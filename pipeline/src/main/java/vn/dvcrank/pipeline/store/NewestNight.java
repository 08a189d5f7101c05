package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * What the night of the last pass captured.
 *
 * @param date in Vietnam
 * @param captures the last try of each, by scope and period
 */
public record NewestNight(LocalDate date, List<Captured> captures) {

  public NewestNight {
    captures = List.copyOf(captures);
  }

  /**
   * One capture.
   *
   * @param snapshot row of {@code snapshot}; empty when nothing could be kept
   * @param good whether it may be ranked
   * @param why the first error, when it is not good
   */
  public record Captured(
      Scope scope,
      Period period,
      Optional<Long> snapshot,
      boolean good,
      Optional<FindingCode> why) {}

  /** The captures that may not be ranked, or that gave nothing. */
  public List<Captured> failed() {
    return captures.stream().filter(one -> !one.good()).toList();
  }

  /** Whether a snapshot is of this night. */
  public boolean made(long snapshot) {
    return captures.stream()
        .anyMatch(one -> one.snapshot().filter(id -> id == snapshot).isPresent());
  }

  private static final String CAPTURES =
      """
      SELECT r.night, s.scope, s.period, s.source, c.outcome, c.snapshot_id,
        (SELECT f.code FROM finding f WHERE f.capture_id = c.id AND f.severity = 'error'
         ORDER BY f.id LIMIT 1) AS why
      FROM capture c JOIN run r ON r.id = c.run_id JOIN series s ON s.id = c.series_id
      WHERE r.kind IN ('nightly', 'replay') AND r.night =
        (SELECT night FROM run WHERE kind IN ('nightly', 'replay') ORDER BY id DESC LIMIT 1)
      ORDER BY c.id
      """;

  /** Reads the night; empty when nothing was ever captured in a pass. */
  public static Optional<NewestNight> in(DataSource source) throws SQLException {
    Map<String, Captured> last = new TreeMap<>();
    List<LocalDate> night = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement(CAPTURES);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        night.add(LocalDate.parse(row.getString("night")));
        last.put(
            String.join(
                " ", row.getString("scope"), row.getString("period"), row.getString("source")),
            captured(row));
      }
    }
    return night.stream()
        .findFirst()
        .map(date -> new NewestNight(date, List.copyOf(last.values())));
  }

  private static Captured captured(ResultSet row) throws SQLException {
    long snapshot = row.getLong("snapshot_id");
    Optional<Long> kept = row.wasNull() ? Optional.empty() : Optional.of(snapshot);
    return new Captured(
        new Scope(row.getString("scope")),
        Period.parse(row.getString("period")),
        kept,
        row.getString("outcome").equals("sealed"),
        Optional.ofNullable(row.getString("why"))
            .map(code -> FindingCode.valueOf(code.toUpperCase(Locale.ROOT))));
  }
}
