package vn.dvcrank.pipeline.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.pipeline.store.ExportMeasures;
import vn.dvcrank.pipeline.store.ExportStore;
import vn.dvcrank.pipeline.store.SnapshotReader;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Whether the exports that are kept are those that the ledger says, and still give the counts that
 * were sealed from them: of each local series its newest snapshot is counted again, as of the
 * instant of its capture.
 */
final class ExportCheck {

  private static final int MOST_NAMED = 20;
  private static final String NEWEST =
      """
      SELECT n.id FROM snapshot n JOIN series s ON s.id = n.series_id
      WHERE s.basis = 'local' AND n.captured_at =
        (SELECT max(captured_at) FROM snapshot WHERE series_id = n.series_id)
        AND n.captured_at IN (SELECT captured_at FROM delivery WHERE scope = s.scope)
      ORDER BY s.scope, n.captured_at, n.id
      """;

  /** Each export has an instant of its own in its scope, and its rows have that instant. */
  private static final String CHANGES =
      """
      WITH stored (scope, since) AS (
        SELECT scope, since FROM dossier
        UNION ALL
        SELECT d.scope, c.since FROM dossier_change c JOIN dossier d ON d.id = c.dossier_id
        UNION ALL
        SELECT scope, since FROM form_count),
      found AS (SELECT scope, since, count(*) AS rows FROM stored GROUP BY scope, since),
      said AS (
        SELECT scope, captured_at AS since, sum(changes) AS rows FROM delivery
        WHERE outcome = 'taken' GROUP BY scope, captured_at)
      SELECT scope, since, sum(said), sum(found) FROM (
        SELECT scope, since, rows AS said, 0 AS found FROM said
        UNION ALL
        SELECT scope, since, 0, rows FROM found)
      GROUP BY scope, since HAVING sum(said) <> sum(found) ORDER BY scope, since
      """;

  private final DataSource source;
  private final UnitNames names;

  ExportCheck(DataSource source, UnitNames names) {
    this.source = source;
    this.names = names;
  }

  void run(Consumer<String> faults) throws SQLException {
    List<Long> newest = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      checkStatuses(statement, faults);
      checkRows(statement, faults);
      try (ResultSet row = statement.executeQuery(NEWEST)) {
        while (row.next()) {
          newest.add(row.getLong(1));
        }
      }
    }
    checkCounts(newest, faults);
  }

  /** In order of scope and instant, so that dossiers are counted once for all their periods. */
  private void checkCounts(List<Long> snapshots, Consumer<String> faults) throws SQLException {
    SnapshotReader reader = new SnapshotReader(source);
    Optional<AsOf> counted = Optional.empty();
    try {
      for (long id : snapshots) {
        StoredSnapshot snapshot;
        try {
          snapshot = reader.read(id);
        } catch (SQLException | IllegalArgumentException unreadable) {
          continue; // SnapshotCheck names it.
        }
        Scope scope = snapshot.series().figures().scope();
        if (counted.filter(at -> at.is(scope, snapshot.capturedAt())).isEmpty()) {
          close(counted);
          counted = Optional.empty();
          counted = Optional.of(AsOf.of(source, scope, snapshot.capturedAt()));
        }
        try {
          check(snapshot, counted.get().measures(), faults);
        } catch (IllegalArgumentException e) {
          faults.accept(
              "dvcrank.db, table form_count: cannot be read for snapshot %d (%s)"
                  .formatted(id, e.getMessage()));
        }
      }
    } finally {
      close(counted);
    }
  }

  private static void close(Optional<AsOf> counted) throws SQLException {
    if (counted.isPresent()) {
      counted.get().measures().close();
    }
  }

  /** What is counted as of an instant. */
  private record AsOf(Scope scope, Instant instant, ExportMeasures measures) {
    static AsOf of(DataSource source, Scope scope, Instant instant) throws SQLException {
      return new AsOf(scope, instant, new ExportStore(source).asOf(scope, instant));
    }

    boolean is(Scope otherScope, Instant other) {
      return scope.equals(otherScope) && instant.equals(other);
    }
  }

  private static void checkStatuses(Statement statement, Consumer<String> faults)
      throws SQLException {
    Map<String, String> found = new LinkedHashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT number, lower(status) || ' ' || phase FROM dossier_status ORDER BY number")) {
      while (row.next()) {
        found.put(row.getString(1), row.getString(2));
      }
    }
    Map<String, String> expected = new LinkedHashMap<>();
    for (DossierStatus status : DossierStatus.values()) {
      expected.put(
          String.valueOf(status.number()),
          (status.name() + " " + status.phase().name()).toLowerCase(Locale.ROOT));
    }
    if (!found.equals(expected)) {
      faults.accept("dvcrank.db, table dossier_status: is not what this program laid there");
    }
  }

  private static void checkRows(Statement statement, Consumer<String> faults) throws SQLException {
    try (ResultSet row = statement.executeQuery(CHANGES)) {
      while (row.next()) {
        faults.accept(
            ("dvcrank.db, table dossier and dossier_change and form_count, table delivery: the"
                    + " export of %s of the instant %d stored %d rows, %d are there")
                .formatted(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
      }
    }
  }

  private void check(StoredSnapshot snapshot, ExportMeasures measures, Consumer<String> faults)
      throws SQLException {
    Period period = snapshot.series().figures().period();
    List<UnitMeasures> again =
        snapshot.series().source().equals(ExportForm.SUMMARY.kind())
            ? measures.ofForms(period)
            : measures.ofDossiers(period, LocalDate.ofInstant(snapshot.capturedAt(), Period.ZONE));
    List<String> differences =
        new Recount(snapshot.observations(), again, names, snapshot.series().figures().scope())
            .differences();
    if (!differences.isEmpty()) {
      faults.accept(
          "dvcrank.db, snapshot %d (%s): the exports that are kept give other counts"
              .formatted(snapshot.id(), snapshot.name()));
      differences.stream().limit(MOST_NAMED).forEach(line -> faults.accept("  " + line));
      if (differences.size() > MOST_NAMED) {
        faults.accept("  and %d more".formatted(differences.size() - MOST_NAMED));
      }
    }
  }
}
