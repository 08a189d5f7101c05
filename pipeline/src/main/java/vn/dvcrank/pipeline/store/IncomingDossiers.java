package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.Stated;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.unit.Scope;

/**
 * The dossiers of one list on their way into the store, in a temporary table of the database: each
 * code once, with its last row. They are held against what is known by SQL, so that neither the
 * list nor what is known has to fit into memory.
 */
final class IncomingDossiers implements AutoCloseable {

  private static final int BATCH = 1_000;

  /** What is kept of a dossier besides its code, in the order of the tables. */
  private static final List<String> KEPT =
      List.of(
          "unit_name_id",
          "procedure_name_id",
          "channel",
          "status",
          "received_on",
          "due_on",
          "finished_on",
          "late_by_the_clock",
          "fee_due",
          "paid_online",
          "digitised",
          "result_electronic",
          "reused");

  private static final String TABLE =
      "CREATE TEMP TABLE incoming_dossier (code TEXT PRIMARY KEY, line INTEGER NOT NULL,"
          + " times INTEGER NOT NULL, "
          + String.join(", ", KEPT)
          + ") WITHOUT ROWID";
  private static final String TAKE =
      "INSERT INTO temp.incoming_dossier (code, line, times, "
          + String.join(", ", KEPT)
          + ") VALUES (?, ?, 1"
          + ", ?".repeat(KEPT.size())
          + ") ON CONFLICT (code) DO UPDATE SET line = excluded.line, times = times + 1, "
          + String.join(", ", KEPT.stream().map(name -> name + " = excluded." + name).toList());

  /**
   * What is new, without a number, and what is known otherwise: one look at each dossier that is
   * known.
   */
  private static final String DIFFERENT =
      "CREATE TEMP TABLE different_dossier AS SELECT i.code, d.id"
          + " FROM temp.incoming_dossier i"
          + " LEFT JOIN dossier d ON d.scope = ?1 AND d.code = i.code"
          + " LEFT JOIN dossier_change c ON c.dossier_id = d.id AND c.since ="
          + "   (SELECT max(since) FROM dossier_change WHERE dossier_id = d.id)"
          + " WHERE CASE WHEN d.id IS NULL THEN 1"
          + "   WHEN c.id IS NULL THEN (%1$s) IS NOT (%2$s) ELSE (%1$s) IS NOT (%3$s) END"
              .formatted(of("i"), of("d"), of("c"))
          + " ORDER BY i.code";

  private static final String CHANGED =
      "INSERT INTO dossier_change (dossier_id, since, %1$s) SELECT d.id, ?1, %2$s"
              .formatted(String.join(", ", KEPT), of("i"))
          + " FROM temp.different_dossier o CROSS JOIN temp.incoming_dossier i USING (code)"
          + " CROSS JOIN dossier d ON d.id = o.id AND d.scope = ?2 ORDER BY o.rowid";

  /** In order of their codes, so that they lie together as they are looked up. */
  private static final String NEW =
      "INSERT INTO dossier (scope, code, since, %1$s) SELECT ?2, i.code, ?1, %2$s"
              .formatted(String.join(", ", KEPT), of("i"))
          + " FROM temp.different_dossier o CROSS JOIN temp.incoming_dossier i USING (code)"
          + " WHERE o.id IS NULL ORDER BY o.rowid";

  /** As long as no dossier of the scope is known, all are new. */
  private static final String ALL_NEW =
      "INSERT INTO dossier (scope, code, since, %1$s) SELECT ?2, i.code, ?1, %2$s"
              .formatted(String.join(", ", KEPT), of("i"))
          + " FROM temp.incoming_dossier i ORDER BY i.code";

  private static final String DAYS = "SELECT min(received_on), max(received_on) FROM ";

  private final Connection connection;
  private final Scope scope;
  private final Dictionary names;
  private final PreparedStatement take;
  private int waiting = 0;

  IncomingDossiers(Connection connection, Scope scope, Dictionary names) throws SQLException {
    this.connection = connection;
    this.scope = scope;
    this.names = names;
    try (Statement create = connection.createStatement()) {
      create.executeUpdate(TABLE);
    }
    this.take = connection.prepareStatement(TAKE);
  }

  private static String of(String table) {
    return String.join(", ", KEPT.stream().map(name -> table + "." + name).toList());
  }

  void add(int row, Dossier dossier) throws SQLException {
    take.setString(1, dossier.code());
    take.setInt(2, row);
    take.setLong(3, names.id(dossier.unitName()));
    if (dossier.procedure().isPresent()) {
      take.setLong(4, names.id(dossier.procedure().get()));
    } else {
      take.setNull(4, Types.INTEGER);
    }
    take.setInt(5, dossier.channel().number());
    take.setInt(6, dossier.status().number());
    bind(7, dossier.receivedOn());
    bind(8, dossier.dueOn());
    bind(9, dossier.finishedOn());
    take.setInt(10, dossier.lateByTheClock() ? 1 : 0);
    bind(11, dossier.feeDue());
    bind(12, dossier.paidOnline());
    bind(13, dossier.digitised());
    bind(14, dossier.resultElectronic());
    bind(15, dossier.reused());
    take.addBatch();
    if (++waiting == BATCH) {
      flush();
    }
  }

  private void bind(int parameter, Optional<LocalDate> day) throws SQLException {
    if (day.isPresent()) {
      take.setLong(parameter, day.get().toEpochDay());
    } else {
      take.setNull(parameter, Types.INTEGER);
    }
  }

  private void bind(int parameter, Stated stated) throws SQLException {
    if (stated == Stated.NOTHING) {
      take.setNull(parameter, Types.INTEGER);
    } else {
      take.setInt(parameter, stated == Stated.YES ? 1 : 0);
    }
  }

  private void flush() throws SQLException {
    take.executeBatch();
    waiting = 0;
  }

  /** Stores what differs from what is known, as known from an instant on. */
  IntakeResult store(Instant since) throws SQLException {
    flush();
    long changed = 0;
    long added;
    if (hasKnown()) {
      try (PreparedStatement compare = connection.prepareStatement(DIFFERENT)) {
        compare.setString(1, scope.code());
        compare.executeUpdate();
      }
      changed = write(CHANGED, since);
      added = write(NEW, since);
    } else {
      added = write(ALL_NEW, since);
    }
    RepeatedRows repeated =
        RepeatedRows.in(
            connection,
            "temp.incoming_dossier",
            FindingCode.EXPORT_DOSSIER_DUPLICATE,
            "dossier code");
    return new IntakeResult(
        added,
        changed,
        count() - added - changed,
        repeated.keys(),
        repeated.rows(),
        delivered(),
        known(since),
        repeated.findings());
  }

  private long count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM temp.incoming_dossier")) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean hasKnown() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM dossier WHERE scope = ? LIMIT 1")) {
      query.setString(1, scope.code());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private long write(String sql, Instant since) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, since.getEpochSecond());
      insert.setString(2, scope.code());
      return insert.executeUpdate();
    }
  }

  private ReceivedDays delivered() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(DAYS + "temp.incoming_dossier")) {
      return ReceivedDays.read(row);
    }
  }

  private ReceivedDays known(Instant since) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("WITH " + DossierSql.STATE + DAYS + "state")) {
      query.setString(1, scope.code());
      query.setLong(2, since.getEpochSecond());
      try (ResultSet row = query.executeQuery()) {
        return ReceivedDays.read(row);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    take.close();
    try (Statement drop = connection.createStatement()) {
      drop.executeUpdate("DROP TABLE IF EXISTS temp.incoming_dossier");
      drop.executeUpdate("DROP TABLE IF EXISTS temp.different_dossier");
    }
  }
}
