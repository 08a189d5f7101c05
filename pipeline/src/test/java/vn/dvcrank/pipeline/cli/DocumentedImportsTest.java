package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.connectors.imports.ImportReader;
import vn.dvcrank.pipeline.capture.Contracts;
import vn.dvcrank.pipeline.imports.ImportReaders;
import vn.dvcrank.pipeline.imports.ImportResult;
import vn.dvcrank.pipeline.store.UnitAliases;
import vn.dvcrank.scoring.audit.AuditKind;
import vn.dvcrank.scoring.index.IndexSets;

/** What the pages say of imported files, and of what comes of them. */
class DocumentedImportsTest {

  private static final Document OUTPUTS = Repository.document("docs/outputs.md");
  private static final Document OPERATIONS = Repository.document("docs/operations.md");

  @TempDir private static Path folder;

  private static TestInstallation history;

  @BeforeAll
  static void importReports() {
    history = new TestInstallation(folder.resolve("history"));
    for (String report : List.of("dien-bien-2025.txt", "dien-bien-district-2023-07.txt")) {
      CommandRun imported =
          history.run(
              "import", Repository.ROOT.resolve("fixtures/reports").resolve(report).toString());
      assertThat(imported.exit()).as(imported.toString()).isZero();
    }
  }

  @Test
  void explainsEveryKindOfFile() {
    List<String> kinds =
        Stream.concat(
                ImportReaders.all().stream().map(ImportReader::kind),
                Arrays.stream(ExportForm.values()).map(ExportForm::kind))
            .toList();
    assertThat(Document.firstCodes(OUTPUTS.rows("Kinds of imported files", "kind")))
        .containsExactlyElementsOf(kinds);
    assertThat(Document.firstCodes(OPERATIONS.rows("Importing files", "kind")))
        .containsExactlyElementsOf(kinds);
  }

  @Test
  void explainsWhatBecomesOfAFile() {
    assertThat(Document.firstCodes(OUTPUTS.rows("Words in the ledger", "import")))
        .containsExactlyElementsOf(
            Arrays.stream(ImportResult.Outcome.values())
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  /** The two reports say everything that a report can say. */
  @Test
  void explainsEveryPublishedFact() throws SQLException {
    assertThat(Document.firstCodes(OUTPUTS.rows("Words in the ledger", "fact")))
        .containsExactlyInAnyOrderElementsOf(
            history.rows("SELECT DISTINCT fact FROM published_facts"));
  }

  @Test
  void explainsEveryKindOfContradiction() {
    assertThat(Document.firstCodes(OUTPUTS.rows("What audit finds", "kind")))
        .containsExactlyElementsOf(
            Arrays.stream(AuditKind.values()).map(AuditKind::label).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snapshots",
        "captured_totals",
        "unit_series",
        "latest_ranking",
        "published_facts"
      })
  void namesEveryIndexSet(String view) {
    assertThat(OUTPUTS.rows(view, "column"))
        .filteredOn(row -> row.get(0).equals("`index_set`"))
        .singleElement()
        .extracting(row -> Document.codes(row.get(1)))
        .isEqualTo(IndexSets.codes());
  }

  @Test
  void namesEveryContract() {
    assertThat(OPERATIONS.rows("Configuration", "setting"))
        .filteredOn(row -> row.get(0).equals("`source.contract`"))
        .singleElement()
        .extracting(row -> Document.codes(row.get(2)))
        .isEqualTo(Contracts.names());
  }

  @Test
  void explainsEveryColumnOfTheProvincesOwnSet() {
    assertThat(OUTPUTS.rows("Columns of dien-bien-459", "column"))
        .extracting(
            row -> String.join(" ", Document.codes(row.get(0)).get(0), row.get(1), row.get(2)))
        .containsExactlyElementsOf(
            IndexSets.bundled("dien-bien-459").method("2023").groups().stream()
                .map(
                    group ->
                        group.code().toLowerCase(Locale.ROOT)
                            + " "
                            + group.max().toPlainString()
                            + " "
                            + group.name())
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07, dien-bien-459/2023-07/H18/district-departments.csv",
    "2023-07, dien-bien-459/2023-07/H18/district-communes.csv",
    "2025, qd766/2025/H18/communes.csv",
  })
  void theTablesHaveTheColumns(String period, String table) throws IOException {
    assertThat(history.run("rank", "--scope", "H18", "--period", period).exit()).isZero();
    List<String> columns = new ArrayList<>();
    for (List<String> row : OUTPUTS.rows("Columns", "column")) {
      columns.addAll(Document.codes(row.get(0)));
    }
    if (table.startsWith("dien-bien-459")) {
      int groups = columns.indexOf("ckmb");
      columns.subList(groups, columns.indexOf("total")).clear();
      columns.addAll(
          groups, Document.firstCodes(OUTPUTS.rows("Columns of dien-bien-459", "column")));
    }
    assertThat(Files.readAllLines(history.published(table)).get(0).split(","))
        .containsExactlyElementsOf(columns);
  }

  @Test
  void theExampleOfAliasesCanBeUsed() throws Exception {
    List<String> example = OPERATIONS.blocks("csv").get(0).lines();
    Path file = Files.write(folder.resolve("units.csv"), example);
    assertThat(UnitAliases.read(file)).isNotNull();
    assertThat(Document.firstCodes(OPERATIONS.rows("Names and codes", "column")))
        .containsExactly(example.get(0).split(","));
  }
}
