package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.unit.Scope;

/**
 * What is counted of a scope's dossiers, and said by its summary forms, as they were known at an
 * instant. What each measure is, stands in {@code dossier-measures.sql}.
 */
public final class ExportMeasures implements AutoCloseable {

  private static final String FORMS =
      """
      SELECT n.text, f.measure, f.value FROM form_count f JOIN name n ON n.id = f.unit_name_id
      WHERE f.scope = ?1 AND f.period = ?2 AND f.value IS NOT NULL AND f.since =
        (SELECT max(since) FROM form_count
         WHERE scope = f.scope AND period = f.period AND unit_name_id = f.unit_name_id
           AND measure = f.measure AND since <= ?3)
      ORDER BY n.text
      """;

  private final Connection connection;
  private final boolean owned;
  private final Scope scope;
  private final Instant asOf;
  private Optional<Lots> counted = Optional.empty();

  /** By what dossiers are counted into lots. */
  private record Lots(LocalDate dataDay, boolean byProcedure) {}

  /**
   * @param owned whether closing this closes the connection
   */
  ExportMeasures(Connection connection, boolean owned, Scope scope, Instant asOf) {
    this.connection = connection;
    this.owned = owned;
    this.scope = scope;
    this.asOf = asOf;
  }

  /**
   * What is counted of each unit's dossiers, in order of the units' names.
   *
   * @param dataDay the day for which the lists speak, in Vietnam; what they date later is not known
   */
  public List<UnitMeasures> ofDossiers(Period period, LocalDate dataDay) throws SQLException {
    return counts(period, new Lots(dataDay, false)).stream()
        .map(ProcedureMeasures::measures)
        .toList();
  }

  /** The same by unit and procedure. */
  public List<ProcedureMeasures> ofProcedures(Period period, LocalDate dataDay)
      throws SQLException {
    return counts(period, new Lots(dataDay, true));
  }

  /** What summary forms say of a period, in order of the units' names. */
  public List<UnitMeasures> ofForms(Period period) throws SQLException {
    Map<String, Map<Measure, Cell>> units = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(FORMS)) {
      query.setString(1, scope.code());
      query.setString(2, period.toString());
      query.setLong(3, asOf.getEpochSecond());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          units
              .computeIfAbsent(row.getString(1), unit -> new EnumMap<>(Measure.class))
              .put(Measure.ofLabel(row.getString(2)), Cell.of(row.getString(3)));
        }
      }
    }
    return units.entrySet().stream()
        .map(unit -> new UnitMeasures(unit.getKey(), unit.getValue()))
        .toList();
  }

  private List<ProcedureMeasures> counts(Period period, Lots lots) throws SQLException {
    if (!counted.equals(Optional.of(lots))) {
      count(lots);
    }
    List<ProcedureMeasures> measures = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(DossierSql.MEASURES)) {
      query.setInt(1, month(period.firstDay()));
      query.setInt(2, month(period.lastDay()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          measures.add(
              new ProcedureMeasures(
                  Optional.ofNullable(row.getString("procedure")),
                  new UnitMeasures(row.getString("unit_name"), cells(row))));
        }
      }
    }
    return measures;
  }

  private static Map<Measure, Cell> cells(ResultSet row) throws SQLException {
    Map<Measure, Cell> cells = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      String count = row.getString(measure.label());
      cells.put(
          measure, count == null ? Cell.missing(AbsenceReason.NOT_IN_EXPORT) : Cell.of(count));
    }
    return cells;
  }

  private static int month(LocalDate day) {
    return day.getYear() * 100 + day.getMonthValue();
  }

  private void count(Lots lots) throws SQLException {
    dropTables();
    makeCalendar();
    try (PreparedStatement create =
        connection.prepareStatement(
            "CREATE TEMP TABLE dossier_lot AS WITH " + DossierSql.STATE + ", " + DossierSql.LOTS)) {
      create.setString(1, scope.code());
      create.setLong(2, asOf.getEpochSecond());
      create.setLong(3, lots.dataDay().toEpochDay());
      create.setInt(4, lots.byProcedure() ? 1 : 0);
      create.executeUpdate();
    }
    counted = Optional.of(lots);
  }

  private void makeCalendar() throws SQLException {
    try (Statement create = connection.createStatement()) {
      create.executeUpdate("CREATE TEMP TABLE calendar (day INTEGER PRIMARY KEY, month INTEGER)");
      create.executeUpdate("INSERT INTO temp.calendar " + DossierSql.CALENDAR);
    }
  }

  private void dropTables() throws SQLException {
    try (Statement drop = connection.createStatement()) {
      drop.executeUpdate("DROP TABLE IF EXISTS temp.calendar");
      drop.executeUpdate("DROP TABLE IF EXISTS temp.dossier_lot");
    }
    counted = Optional.empty();
  }

  /** Forgets what was counted on the way. */
  @Override
  public void close() throws SQLException {
    try {
      dropTables();
    } finally {
      if (owned) {
        connection.close();
      }
    }
  }
}
