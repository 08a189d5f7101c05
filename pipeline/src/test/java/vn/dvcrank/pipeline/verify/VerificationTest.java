package vn.dvcrank.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.pipeline.store.SampleDatabase.rows;
import static vn.dvcrank.pipeline.store.SampleDatabase.tamper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.RecordedData;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.UnusableDataException;

/** Whatever is changed behind the program's back is noticed, and named. */
class VerificationTest {

  @TempDir private static Path recorded;
  private static DataDirectory original = new DataDirectory(Path.of("."));

  @TempDir private Path folder;
  private DataDirectory data = original;

  @BeforeAll
  static void replay() throws Exception {
    original = new DataDirectory(recorded.resolve("data"));
    RecordedData.replay(original);
    RecordedData.importReport(original);
    RecordedData.takeExports(original);
  }

  @BeforeEach
  void copy() throws Exception {
    data = RecordedData.copy(original, folder.resolve("data"));
  }

  @Test
  void whatWasReplayedIsWhole() throws Exception {
    assertThat(faults()).isEmpty();
    try (Database database = Database.openToRead(data)) {
      assertThat(rows(database, "SELECT DISTINCT outcome FROM capture")).containsExactly("sealed");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anyRowTakenOutIsNoticedAndItsTableNamed(long seed) throws Exception {
    Random random = new Random(seed);
    try (Database database = Database.openOrCreate(data)) {
      List<String> tables =
          rows(
              database,
              "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_stat1'"
                  + " ORDER BY name");
      assertThat(tables).hasSizeGreaterThan(15).contains("sqlite_sequence", "latest_standing");
      for (String table : tables) {
        int rows = Integer.parseInt(rows(database, "SELECT count(*) FROM " + table).get(0));
        assertThat(rows).as("%s has a row to take out", table).isPositive();
        takeOut(database, table, random.nextInt(rows));
      }
      assertThat(new Verification(data, database).faults()).as("all put back").isEmpty();
    }
  }

  private void takeOut(Database database, String table, int which) throws Exception {
    List<String> columns =
        rows(database, "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
    String all = String.join(", ", columns);
    tamper(
        database,
        "CREATE TABLE taken AS SELECT * FROM %s ORDER BY %s LIMIT 1 OFFSET %d"
            .formatted(table, all, which));
    String same =
        String.join(" AND ", columns.stream().map(c -> "t.%1$s IS k.%1$s".formatted(c)).toList());
    assertThat(
            tamper(
                database,
                "DELETE FROM %1$s AS t WHERE EXISTS (SELECT 1 FROM taken k WHERE %2$s)"
                    .formatted(table, same)))
        .isEqualTo(1);
    List<String> faults = new Verification(data, database).faults();
    assertThat(faults).as("row %d of %s", which, table).isNotEmpty();
    String found = String.join("\n", faults);
    assertThat(found)
        .as("row %d of %s", which, table)
        .containsAnyOf("table " + table, table + " and ", "and " + table, "snapshot ");
    tamper(
        database,
        "INSERT INTO %1$s (%2$s) SELECT %2$s FROM taken".formatted(table, all),
        "DROP TABLE taken");
  }

  /** The newest row of a numbered table leaves no neighbour behind. */
  @Test
  void theLastRowTakenOutIsNoticed() throws Exception {
    List<String> tables;
    try (Database database = Database.openToRead(data)) {
      tables = rows(database, "SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%'");
    }
    for (String table : tables) {
      try (Database database =
          Database.openOrCreate(RecordedData.copy(original, folder.resolve(table)))) {
        tamper(database, "DELETE FROM %1$s WHERE id = (SELECT max(id) FROM %1$s)".formatted(table));
        assertThat(String.join("\n", new Verification(data, database).faults()))
            .as(table)
            .contains("table " + table + ": row ");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value = value + 1 WHERE value IS NOT NULL",
        "scale = scale + 1 WHERE value IS NOT NULL AND value <> 0",
        "value = NULL, scale = NULL, absence_id = 1 WHERE value IS NOT NULL",
        "value = NULL, scale = NULL, absence_id = NULL WHERE value IS NOT NULL",
      })
  void aChangedCellIsNamedWithItsSnapshot(String change) throws Exception {
    try (Database database = Database.openOrCreate(data)) {
      String key =
          rows(
                  database,
                  "SELECT c.series_id || ', ' || c.unit_id || ', ' || c.element_id"
                      + " FROM cell_change c JOIN series s ON s.id = c.series_id"
                      + " WHERE c.value > 0 AND s.source = 'portal.evaluation'"
                      + " ORDER BY c.series_id DESC, c.unit_id DESC, c.element_id DESC LIMIT 1")
              .get(0);
      String chosen = "(series_id, unit_id, element_id) = (" + key + ")";
      String cell =
          rows(
                  database,
                  "SELECT u.code || ' ' || e.code || ' ' || e.field FROM cell_change c"
                      + " JOIN unit u ON u.id = c.unit_id JOIN element e ON e.id = c.element_id"
                      + " WHERE "
                      + chosen)
              .get(0);
      if (rows(database, "SELECT 1 FROM absence WHERE id = 1").isEmpty()) {
        tamper(database, "INSERT INTO absence (state, reason) VALUES ('missing', 'not_asked')");
      }
      tamper(database, "UPDATE cell_change SET " + change + " AND " + chosen);
      List<String> faults = new Verification(data, database).faults();
      assertThat(faults.get(0)).contains("snapshot ").contains("no longer what was sealed");
      assertThat(faults).anyMatch(line -> line.startsWith("  " + cell + ": the answers say"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE name SET text = text || 'x' WHERE id = (SELECT name_id FROM unit_change LIMIT 1)",
        "UPDATE unit SET code = 'H99.99' WHERE id = 1",
        "UPDATE snapshot SET units = units + 1 WHERE id = 1",
        "UPDATE snapshot SET cells = cells - 1 WHERE id = 1",
        "UPDATE snapshot SET changes = changes + 1 WHERE id = 1",
        "UPDATE snapshot SET sha256 = '' WHERE id = 1",
        "UPDATE snapshot SET captured_at = captured_at - 1000000 WHERE id = 1",
        "UPDATE series SET source = 'somebody else' WHERE id = 1",
        "UPDATE series SET scope = 'H1000' WHERE id = 1",
        "UPDATE series SET period = 'never' WHERE id = 1",
        "UPDATE element SET code = 'NONE' WHERE id = 1",
        "UPDATE answer SET archive_offset = archive_offset + 1 WHERE id = 1",
        "UPDATE answer SET stretch_bytes = 99999999999 WHERE id = 1",
        "UPDATE answer SET archive_file = '../../outside' WHERE id = 1",
        "UPDATE answer SET sha256 = 'x' WHERE id = 1",
        "UPDATE publication SET path = 'qd766/1999/national' WHERE id = 1",
        "UPDATE publication SET path = 'qd766/1999/national' WHERE id = (SELECT max(id) FROM publication)",
        "UPDATE latest_standing SET rank = rank + 1 WHERE position = 2",
        "UPDATE dossier SET status = 2, finished_on = NULL WHERE status = 9 AND since = 1789614000",
        "UPDATE dossier_change SET due_on = 1",
        "UPDATE dossier SET scope = 'H99'",
        "UPDATE dossier_change SET since = since + 1",
        "UPDATE dossier_status SET phase = 'open' WHERE number = 7",
        "UPDATE form_count SET value = value + 1 WHERE measure = 'online'",
        "UPDATE form_count SET measure = 'nothing' WHERE measure = 'online'",
        "UPDATE delivery SET changes = changes + 1 WHERE id = 1",
        "UPDATE delivery SET captured_at = captured_at + 1 WHERE id = 1",
        "UPDATE latest_standing SET notes = 'x' WHERE position = 2",
        "UPDATE latest_standing SET class = '' WHERE position = 1",
        "UPDATE latest_standing SET snapshot_id = 1 WHERE snapshot_id <> 1",
        "INSERT INTO latest_standing SELECT series_id, peer_group, 9999, unit_id, snapshot_id, rank, class, notes FROM latest_standing LIMIT 1",
      })
  void anyChangeIsAFaultAndNeverAnException(String sql) throws Exception {
    try (Database database = Database.openOrCreate(data)) {
      assertThat(tamper(database, sql)).isPositive();
      assertThat(new Verification(data, database).faults()).isNotEmpty();
    }
  }

  @Test
  void aChangedByteOfAnyPublishedFileIsNoticed() throws Exception {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(data.rankings())) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSizeGreaterThan(10);
    Random random = new Random(5);
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < 3; i++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, damaged);
        assertThat(published())
            .as("%s", file)
            .isNotEmpty()
            .anyMatch(line -> line.contains(String.valueOf(file.getFileName())));
      }
      Files.delete(file);
      assertThat(published())
          .as("%s", file)
          .anyMatch(line -> line.contains(file.getFileName() + ": is gone"));
      Files.write(file, whole);
    }
    assertThat(published()).isEmpty();
  }

  @Test
  void aFileThatWasNotPublishedIsNoticed() throws Exception {
    Path shown = data.rankings().resolve("qd766/2026/national");
    Files.writeString(shown.resolve("provinces.ods"), "");
    assertThat(published())
        .containsExactly("rankings/qd766/2026/national/provinces.ods: was not published");
  }

  @Test
  void aLinkThatIsGoneIsNoticed() throws Exception {
    Files.delete(data.rankings().resolve("qd766/2026/national"));
    assertThat(published())
        .anyMatch(line -> line.contains("qd766/2026/national/manifest.json: is gone"));
  }

  private List<String> published() throws Exception {
    List<String> faults = new ArrayList<>();
    try (Database database = Database.openToRead(data)) {
      new PublicationCheck(database.source(), new RankingFolder(data.rankings())).run(faults::add);
    }
    return faults;
  }

  private List<String> faults() throws IOException, UnusableDataException, SQLException {
    try (Database database = Database.openToRead(data)) {
      return new Verification(data, database).faults();
    }
  }
}
