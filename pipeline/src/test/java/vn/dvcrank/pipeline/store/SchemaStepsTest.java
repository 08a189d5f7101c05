package vn.dvcrank.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.pipeline.store.SampleDatabase.number;
import static vn.dvcrank.pipeline.store.SampleDatabase.rows;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of earlier schema versions become what a new one is, and lose nothing. */
class SchemaStepsTest {

  private static final String OBJECTS =
      "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";
  private static final List<String> OLD_TABLES =
      List.of("run", "name", "unit", "element", "series");

  @TempDir private Path folder;
  private DataDirectory old;

  @BeforeEach
  void versionOne() throws Exception {
    old = new DataDirectory(folder.resolve("old"));
    Files.createDirectories(old.root());
    sql(
        schemaOne(),
        "PRAGMA application_id = 1685480306",
        "PRAGMA user_version = 1",
        "INSERT INTO run (kind, night, started_at, status)"
            + " VALUES ('nightly', '2026-09-17', 1789585200, 'done')",
        "INSERT INTO name (text) VALUES ('Hà Nội'), ('Huế')",
        "INSERT INTO unit (code, kind) VALUES ('H01', 'province')",
        "INSERT INTO element (code, field) VALUES ('TOTAL', 'points'), ('CKMB', 'ratio')",
        "INSERT INTO series (source, index_set, method, basis, scope, period, lane)"
            + " VALUES ('portal.evaluation', 'qd766', '2026', 'portal', 'national', '2026', 'good')",
        "INSERT INTO slot (series_id, unit_id, element_id) VALUES (1, 1, 1), (1, 1, 2)",
        "INSERT INTO cell_change (slot_id, since, value, scale) VALUES (2, 5, 805, 1)",
        "INSERT INTO cell_change (slot_id, since) VALUES (2, 7)",
        "INSERT INTO absence (state, reason) VALUES ('missing', 'not_asked')",
        "INSERT INTO cell_change (slot_id, since, absence_id) VALUES (1, 6, 1)");
  }

  @Test
  void anUpgradedDatabaseHasTheSchemaOfANewOne() throws Exception {
    try (Database fresh = Database.openOrCreate(new DataDirectory(folder.resolve("fresh")));
        Database upgraded = Database.openOrCreate(old)) {
      assertThat(normalised(upgraded)).isEqualTo(normalised(fresh)).hasSizeGreaterThan(40);
      assertThat(rows(upgraded, "SELECT * FROM dossier_status"))
          .isEqualTo(rows(fresh, "SELECT * FROM dossier_status"));
      assertThat(number(upgraded, "PRAGMA user_version")).isEqualTo(Schema.VERSION);
      assertThat(rows(upgraded, "PRAGMA integrity_check")).containsExactly("ok");
      assertThat(rows(upgraded, "PRAGMA foreign_key_check")).isEmpty();
    }
  }

  @Test
  void anUpgradedDatabaseKeepsItsRows() throws Exception {
    List<String> before = tables();
    try (Database upgraded = Database.openOrCreate(old)) {
      assertThat(rows(upgraded, "SELECT * FROM snapshot_cells")).isEmpty();
    }
    assertThat(tables()).isEqualTo(before);
    assertThat(before).hasSize(7);
  }

  /** They had numbers of their own, by which nobody else knew them. */
  @Test
  void cellsKeepEveryStateUnderTheirOwnKeys() throws Exception {
    try (Database upgraded = Database.openOrCreate(old)) {
      assertThat(
              rows(
                  upgraded,
                  "SELECT series_id || ',' || unit_id || ',' || element_id || '@' || since || ' '"
                      + " || coalesce(value, '-') || ' ' || coalesce(scale, '-') || ' '"
                      + " || coalesce(absence_id, '-') FROM cell_change"))
          .containsExactly("1,1,1@6 - - 1", "1,1,2@5 805 1 -", "1,1,2@7 - - -");
    }
  }

  /** At once, on the connections that are open: not only after the file is opened again. */
  @Test
  void anUpgradedDatabaseTakesCounts() throws Exception {
    String count = "INSERT INTO element (code, field) VALUES ('received', 'count') RETURNING id";
    try (Database upgraded = Database.openOrCreate(old)) {
      assertThat(number(upgraded, count)).isEqualTo(3);
    }
  }

  @Test
  void whoeverOnlyReadsFindsThePresentSchema() throws Exception {
    try (Database reader = Database.openToRead(old)) {
      assertThat(rows(reader, "SELECT * FROM dossiers")).isEmpty();
      assertThat(rows(reader, "SELECT text FROM name")).containsExactly("Hà Nội", "Huế");
    }
  }

  @Test
  void everyStepIsThere() {
    for (int version = 1; version < Schema.VERSION; version++) {
      assertThat(
              Schema.class.getResource("migrations/%d-to-%d.sql".formatted(version, version + 1)))
          .isNotNull();
    }
  }

  private static List<String> normalised(Database database) throws SQLException {
    return rows(database, OBJECTS).stream()
        .map(line -> line.replaceAll("--[^\\n]*", "").replaceAll("\\s+", " "))
        .filter(line -> !line.contains("|sqlite_stat"))
        .toList();
  }

  private List<String> tables() throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String table : OLD_TABLES) {
        try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
          while (row.next()) {
            StringJoiner line = new StringJoiner(" ", table + " ", "");
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
              line.add(row.getString(column));
            }
            rows.add(line.toString());
          }
        }
      }
    }
    return rows;
  }

  private static String schemaOne() throws Exception {
    try (InputStream schema = SchemaStepsTest.class.getResourceAsStream("schema-1.sql")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + old.database());
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }
}
