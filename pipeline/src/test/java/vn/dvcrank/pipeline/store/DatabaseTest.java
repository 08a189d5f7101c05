package vn.dvcrank.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.pipeline.store.SampleDatabase.number;
import static vn.dvcrank.pipeline.store.SampleDatabase.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are taken for the database, and how it is laid out. */
class DatabaseTest {

  @TempDir private Path folder;
  private DataDirectory data;

  @BeforeEach
  void directory() {
    data = new DataDirectory(folder.resolve("new/data"));
  }

  @Test
  void theSchemaIsAppliedOnceAndItsVersionRecorded() throws Exception {
    List<String> schema;
    try (Database database = Database.openOrCreate(data)) {
      SampleDatabase.addRun(database);
      schema = rows(database, "SELECT * FROM sqlite_schema");
      assertThat(number(database, "PRAGMA user_version")).isEqualTo(Schema.VERSION);
      assertThat(rows(database, "PRAGMA journal_mode")).containsExactly("wal");
      assertThat(rows(database, "PRAGMA foreign_keys")).containsExactly("1");
      assertThat(rows(database, "PRAGMA synchronous")).as("FULL").containsExactly("2");
    }
    try (Database database = Database.openOrCreate(data)) {
      assertThat(rows(database, "SELECT * FROM sqlite_schema")).isEqualTo(schema);
      assertThat(number(database, "SELECT count(*) FROM run")).isEqualTo(1);
      assertThat(number(database, "PRAGMA user_version")).isEqualTo(Schema.VERSION);
    }
  }

  @Test
  void everyTableIsStrict() throws Exception {
    try (Database database = Database.openOrCreate(data)) {
      assertThat(
              rows(
                  database,
                  "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                      + " AND strict = 0 AND name NOT LIKE 'sqlite_%'"))
          .isEmpty();
    }
  }

  @Test
  void aNewerSchemaIsRefusedAndLeftAlone() throws Exception {
    Database.openOrCreate(data).close();
    sql("PRAGMA user_version = " + (Schema.VERSION + 1));
    byte[] before = Files.readAllBytes(data.database());
    for (Opening opening : List.<Opening>of(Database::openOrCreate, Database::openToRead)) {
      assertThatThrownBy(() -> opening.open(data))
          .isInstanceOf(UnusableDataException.class)
          .hasMessageContaining("newer")
          .hasMessageContaining(data.database().toString())
          .message()
          .doesNotContain("\n");
    }
    assertThat(data.database()).hasBinaryContent(before);
  }

  @Test
  void aForeignDatabaseIsRefusedAndKeepsItsTables() throws Exception {
    Files.createDirectories(data.root());
    sql("CREATE TABLE recipe (title TEXT)");
    for (Opening opening : List.<Opening>of(Database::openOrCreate, Database::openToRead)) {
      assertThatThrownBy(() -> opening.open(data))
          .isInstanceOf(UnusableDataException.class)
          .hasMessageContaining("not a dvcrank database");
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var names = statement.executeQuery("SELECT group_concat(name) FROM sqlite_schema")) {
      assertThat(names.getString(1)).isEqualTo("recipe");
    }
  }

  /** Another program's database may carry our number by chance. */
  @Test
  void aForeignDatabaseOfOurVersionIsRefused() throws Exception {
    Files.createDirectories(data.root());
    sql("CREATE TABLE recipe (title TEXT)", "PRAGMA user_version = " + Schema.VERSION);
    assertThatThrownBy(() -> Database.openOrCreate(data))
        .isInstanceOf(UnusableDataException.class)
        .hasMessageContaining("not a dvcrank database");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws Exception {
    Files.createDirectories(data.root());
    Files.writeString(data.database(), "not a database at all, but long enough\n".repeat(200));
    assertThatThrownBy(() -> Database.openOrCreate(data))
        .isInstanceOf(UnusableDataException.class)
        .message()
        .contains(data.database().toString())
        .doesNotContain("\n");
  }

  @Test
  void readingDoesNotMakeADatabase() {
    assertThatThrownBy(() -> Database.openToRead(data))
        .isInstanceOf(UnusableDataException.class)
        .hasMessageContaining("no database at " + data.database());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void readingCannotWrite() throws Exception {
    Database.openOrCreate(data).close();
    try (Database database = Database.openToRead(data)) {
      assertThatThrownBy(() -> SampleDatabase.addRun(database)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void readersDoNotWaitForAWriter() throws Exception {
    try (Database writer = Database.openOrCreate(data);
        Connection writing = writer.source().getConnection()) {
      writing.setAutoCommit(false);
      try (Statement statement = writing.createStatement()) {
        statement.executeUpdate("INSERT INTO name (text) VALUES ('Hà Nội')");
        try (Database reader = Database.openToRead(data)) {
          assertThat(number(reader, "SELECT count(*) FROM name")).isZero();
        }
      }
      writing.rollback();
      writing.setAutoCommit(true);
    }
  }

  private interface Opening {
    Database open(DataDirectory data) throws UnusableDataException;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.database());
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
