package vn.dvcrank.pipeline.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** The counts of one summary form on their way into the store, in a temporary table. */
final class IncomingCounts implements AutoCloseable {

  private static final String TABLE =
      """
      CREATE TEMP TABLE incoming_count (
        period TEXT, unit_name_id INTEGER, measure TEXT, line INTEGER NOT NULL,
        times INTEGER NOT NULL, value INTEGER,
        PRIMARY KEY (period, unit_name_id, measure)) WITHOUT ROWID
      """;
  private static final String TAKE =
      """
      INSERT INTO temp.incoming_count (period, unit_name_id, measure, line, times, value)
      VALUES (?, ?, ?, ?, 1, ?)
      ON CONFLICT DO UPDATE SET line = excluded.line, times = times + 1, value = excluded.value
      """;

  /** What the form says beside what is known; a form names every measure, some without a value. */
  private static final String COMPARED =
      """
      SELECT i.period, i.unit_name_id, i.measure, i.value,
        (SELECT value FROM form_count
         WHERE scope = ?1 AND period = i.period AND unit_name_id = i.unit_name_id
           AND measure = i.measure ORDER BY since DESC LIMIT 1) AS known
      FROM temp.incoming_count i
      """;

  private static final String COUNTS =
      "SELECT coalesce(sum(known IS NULL AND value IS NOT NULL), 0),"
          + " coalesce(sum(known IS NOT NULL AND value IS NOT known), 0),"
          + " coalesce(sum(known IS NOT NULL AND value IS known), 0) FROM ("
          + COMPARED
          + ")";
  private static final String STORE =
      "INSERT INTO form_count (scope, period, unit_name_id, measure, since, value)"
          + " SELECT ?1, period, unit_name_id, measure, ?2, value FROM ("
          + COMPARED
          + ") WHERE value IS NOT known";

  private final Connection connection;
  private final Scope scope;
  private final Dictionary names;
  private final PreparedStatement take;

  IncomingCounts(Connection connection, Scope scope, Dictionary names) throws SQLException {
    this.connection = connection;
    this.scope = scope;
    this.names = names;
    try (Statement create = connection.createStatement()) {
      create.executeUpdate(TABLE);
    }
    this.take = connection.prepareStatement(TAKE);
  }

  /**
   * @throws ArithmeticException when a count is no whole number
   */
  void add(int row, Period period, UnitMeasures measures) throws SQLException {
    long unit = names.id(measures.unitName());
    for (Measure measure : Measure.values()) {
      Optional<BigDecimal> count = measures.count(measure).value();
      take.setString(1, period.toString());
      take.setLong(2, unit);
      take.setString(3, measure.label());
      take.setInt(4, row);
      if (count.isPresent()) {
        take.setLong(5, count.get().longValueExact());
      } else {
        take.setNull(5, Types.INTEGER);
      }
      take.addBatch();
    }
    take.executeBatch();
  }

  /** Stores what differs from what is known, as known from an instant on. */
  IntakeResult store(Instant since) throws SQLException {
    RepeatedRows repeated =
        RepeatedRows.in(
            connection,
            "temp.incoming_count WHERE measure = 'received'",
            FindingCode.EXPORT_ROW_REJECTED,
            "unit");
    try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
      query.setString(1, scope.code());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        IntakeResult result =
            new IntakeResult(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                repeated.keys(),
                repeated.rows(),
                ReceivedDays.NONE,
                ReceivedDays.NONE,
                repeated.findings());
        write(since);
        return result;
      }
    }
  }

  private void write(Instant since) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(STORE)) {
      insert.setString(1, scope.code());
      insert.setLong(2, since.getEpochSecond());
      insert.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    take.close();
    try (Statement drop = connection.createStatement()) {
      drop.executeUpdate("DROP TABLE IF EXISTS temp.incoming_count");
    }
  }
}
