package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.routes.Schedule;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.rank.StandingNote;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Exclusion;

/** The pages say what the program is: each list of theirs is the program's own, both ways. */
class DocumentationTest {

  private static final Document OUTPUTS = Repository.document("docs/outputs.md");
  private static final Document ARCHITECTURE = Repository.document("docs/architecture.md");

  @TempDir private static Path folder;

  private static DemoInstallation demo;

  @BeforeAll
  static void runDemo() {
    demo = DemoInstallation.in(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/outputs.md"})
  void namesEveryExitCode(String page) {
    String section = page.equals("README.md") ? "Commands" : "Exit codes";
    assertThat(Repository.document(page).rows(section, "exit code"))
        .extracting(row -> Integer.parseInt(row.get(0)))
        .containsExactlyElementsOf(Arrays.stream(ExitCode.values()).map(ExitCode::number).toList());
  }

  @Test
  void explainsEveryFindingWithItsSeverity() {
    assertThat(OUTPUTS.rows("Findings", "code"))
        .extracting(row -> Document.codes(row.get(0)).get(0) + " " + row.get(1))
        .containsExactlyElementsOf(
            Arrays.stream(FindingCode.values())
                .map(code -> code.label() + " " + code.severity().label())
                .toList());
  }

  @Test
  void explainsEveryReasonAndNote() {
    assertThat(Document.firstCodes(OUTPUTS.rows("Why a figure is not there", "reason")))
        .containsExactlyElementsOf(labels(AbsenceReason.values(), AbsenceReason::label));
    assertThat(Document.firstCodes(OUTPUTS.rows("Why a unit is not ranked", "reason")))
        .containsExactlyElementsOf(labels(Exclusion.Reason.values(), Exclusion.Reason::label));
    assertThat(Document.firstCodes(OUTPUTS.rows("Notes", "note")))
        .containsExactlyElementsOf(labels(StandingNote.values(), StandingNote::label));
  }

  private static <E> List<String> labels(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(label).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "capture", "fetch", "delivery"})
  void explainsTheWordsOfTheLedger(String table) throws IOException {
    String schema = Files.readString(Repository.ROOT.resolve("schema.sql"));
    String created = schema.substring(schema.indexOf("CREATE TABLE " + table + " ("));
    String column = table.equals("run") ? "status" : "outcome";
    String allowed = created.substring(created.indexOf("CHECK (" + column + " IN ("));
    assertThat(Document.firstCodes(OUTPUTS.rows("Words in the ledger", table)))
        .containsExactlyInAnyOrder(
            allowed
                .substring(allowed.indexOf("IN (") + 4, allowed.indexOf(')'))
                .replace("'", "")
                .split(", "));
  }

  @Test
  void namesEveryKindOfRun() throws IOException {
    String schema = Files.readString(Repository.ROOT.resolve("schema.sql"));
    String allowed = schema.substring(schema.indexOf("CHECK (kind IN ('") + 17);
    assertThat(OUTPUTS.rows("last_runs", "column"))
        .filteredOn(row -> row.get(0).equals("`kind`"))
        .singleElement()
        .extracting(row -> Document.codes(row.get(1)))
        .isEqualTo(List.of(allowed.substring(0, allowed.indexOf("')")).split("', '")));
  }

  /** The documented order is the files' order; where it says indicators, a file's own stand. */
  @Test
  void explainsEveryColumnOfEveryTable() throws IOException {
    List<String> indicators = Document.firstCodes(OUTPUTS.rows("Indicator columns", "column"));
    for (Path table : demo.tables()) {
      List<String> header = List.of(Files.readAllLines(table).get(0).split(","));
      List<String> expected = new ArrayList<>();
      for (List<String> row : OUTPUTS.rows("Columns", "column")) {
        if (row.get(0).equals("*indicators*")) {
          indicators.stream().filter(header::contains).forEach(expected::add);
        } else {
          expected.addAll(Document.codes(row.get(0)));
        }
      }
      assertThat(header).as(table.toString()).isEqualTo(expected);
    }
  }

  @Test
  void explainsEveryIndicatorWithItsGroupAndCap() {
    List<String> known =
        IndexSets.bundled("qd766").method("2026").groups().stream()
            .flatMap(
                group ->
                    group.indicators().stream()
                        .filter(indicator -> indicator.max().signum() > 0)
                        .map(
                            indicator ->
                                (indicator.code() + " " + group.code()).toLowerCase(Locale.ROOT)
                                    + " "
                                    + indicator.max().toPlainString()))
            .toList();
    assertThat(OUTPUTS.rows("Indicator columns", "column"))
        .extracting(
            row ->
                String.join(
                    " ",
                    Document.codes(row.get(0)).get(0),
                    Document.codes(row.get(1)).get(0),
                    row.get(2)))
        .containsExactlyElementsOf(known);
  }

  @Test
  void explainsEveryViewAndColumn() throws SQLException {
    TreeMap<String, List<String>> views = new TreeMap<>();
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + demo.data().resolve("dvcrank.db"));
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT v.name, c.name FROM sqlite_schema v, pragma_table_info(v.name) c"
                    + " WHERE v.type = 'view' ORDER BY v.name, c.cid")) {
      while (row.next()) {
        views.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(row.getString(2));
      }
    }
    assertThat(views).isNotEmpty();
    views.forEach(
        (view, columns) ->
            assertThat(Document.firstCodes(OUTPUTS.rows(view, "column")))
                .as(view)
                .isEqualTo(columns));
    assertThat(OUTPUTS.lines().stream().filter(line -> line.startsWith("### `")))
        .as("documented views")
        .hasSize(views.size());
  }

  @Test
  void namesEveryPackage() throws IOException {
    assertThat(Document.firstCodes(ARCHITECTURE.rows("Packages", "package")))
        .containsExactlyInAnyOrderElementsOf(
            Repository.mainFiles().stream()
                .filter(file -> file.endsWith("package-info.java"))
                .map(Path::getParent)
                .map(parent -> parent.toString().replaceFirst(".*/src/main/java/", ""))
                .map(parent -> parent.replace('/', '.'))
                .toList());
  }

  @Test
  void namesEveryRoute() throws Exception {
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      for (var builder :
          Stream.concat(
                  Routes.ranking().stream(), Routes.intake(new RankingFolder(folder)).stream())
              .toList()) {
        context.addRoutes(builder);
      }
      context.addRoutes(Routes.timer(new Schedule("0 0 2 * * ?")));
      assertThat(Document.firstCodes(ARCHITECTURE.rows("A pass, route by route", "route")))
          .containsExactlyInAnyOrderElementsOf(
              context.getRouteDefinitions().stream().map(RouteDefinition::getRouteId).toList());
    }
  }

  @Test
  void decisionsLiveWhereItSays() throws IOException {
    List<String> files = Repository.mainFiles().stream().map(file -> "/" + file).toList();
    Stream<String> places =
        ARCHITECTURE.rows("Where each decision lives", "decision").stream()
            .flatMap(row -> Document.codes(row.get(1)).stream())
            .map(place -> place.replaceFirst("\\.[A-Z_]+$", ""))
            .map(place -> place.endsWith(".yaml") ? place : place.replace('.', '/') + ".java");
    assertThat(places)
        .allSatisfy(place -> assertThat(files).anyMatch(file -> file.endsWith("/" + place), place));
  }
}
