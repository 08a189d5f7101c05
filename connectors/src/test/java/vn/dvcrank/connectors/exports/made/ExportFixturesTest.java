package vn.dvcrank.connectors.exports.made;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.connectors.portal.Part;
import vn.dvcrank.connectors.portal.PortalClient;
import vn.dvcrank.connectors.portal.PortalManners;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.connectors.portal.evaluation.EvaluationContract;
import vn.dvcrank.connectors.portal.recorded.RecordedAnswers;
import vn.dvcrank.connectors.portal.recorded.RecordedNight;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** The committed exports are what the generator makes, and hold the cases they are there for. */
class ExportFixturesTest {

  private static final Path FIXTURES = Path.of("..", "fixtures", "exports");
  private static final String README = "README.md";

  private static Map<String, byte[]> made = Map.of();

  @TempDir Path directory;

  @BeforeAll
  static void make() throws IOException {
    made = MadeExports.all();
  }

  @Test
  void everyCommittedFileIsMadeAgainByteForByte() throws IOException {
    for (Map.Entry<String, byte[]> file : made.entrySet()) {
      assertThat(Files.readAllBytes(FIXTURES.resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
    try (Stream<Path> committed = Files.walk(FIXTURES)) {
      assertThat(committed.filter(Files::isRegularFile))
          .extracting(file -> FIXTURES.relativize(file).toString().replace('\\', '/'))
          .filteredOn(file -> !file.equals(README))
          .containsExactlyInAnyOrderElementsOf(made.keySet());
    }
  }

  @Test
  void theReadmeNamesEveryFile() throws IOException {
    String readme = Files.readString(FIXTURES.resolve(README));
    assertThat(made.keySet())
        .filteredOn(file -> !file.startsWith("portal-night/H18/"))
        .allSatisfy(file -> assertThat(readme).contains("`" + file + "`"));
  }

  @Test
  void neitherLocaleNorASecondWritingChangesAByte() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      MadeExports.all()
          .forEach((file, content) -> assertThat(content).as(file).isEqualTo(made.get(file)));
    } finally {
      Locale.setDefault(before);
    }
  }

  /** A case that does not occur would let a wrong reader pass. */
  @Test
  void theListHoldsEveryCaseThatIsCounted() {
    MadeCounts counts = MadeCounts.of(MadeWorld.ofFixtures().dossiers());
    assertThat(counts.counts()).hasSize(Measure.values().length);
    counts
        .counts()
        .forEach((measure, count) -> assertThat(count).as(measure.label()).isGreaterThan(2));
    List<MadeDossier> list = MadeWorld.ofFixtures().dossiers();
    assertThat(list.stream().map(MadeDossier::code).distinct()).hasSize(list.size());
    assertThat(list.stream().map(one -> one.course().status()).distinct())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(list.stream().map(MadeDossier::channel).distinct())
        .containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(list)
        .as("settled before September, and after it")
        .anyMatch(one -> finishedIn(one, 8))
        .anyMatch(one -> finishedIn(one, 10));
    assertThat(list)
        .as("open, and due on the last day")
        .anyMatch(
            one ->
                MadeCounts.isReceived(one)
                    && !MadeCounts.isResolved(one)
                    && one.course()
                        .due()
                        .filter(due -> due.toLocalDate().equals(MadeCounts.LAST))
                        .isPresent());
  }

  private static boolean finishedIn(MadeDossier dossier, int month) {
    return dossier.course().finished().filter(at -> at.getMonthValue() == month).isPresent();
  }

  @Test
  void theIdentitiesOfTheFormHoldInEveryUnit() {
    List<MadeDossier> list = MadeWorld.ofFixtures().dossiers();
    for (MadeUnit unit : MadeUnit.ALL) {
      MadeForm.Line line =
          MadeForm.Line.of(
              unit.name(),
              MadeCounts.of(list.stream().filter(one -> one.unit().equals(unit)).toList()));
      List<Integer> of = line.figures();
      assertThat(of.get(0)).isPositive().isEqualTo(of.get(1) + of.get(2) + of.get(3));
      assertThat(of.get(4)).isEqualTo(of.get(5) + of.get(6) + of.get(7));
      assertThat(of.get(8)).isEqualTo(of.get(9) + of.get(10));
      assertThat(of.get(0)).isEqualTo(of.get(4) + of.get(8));
    }
  }

  @Test
  void theNextDayMovesSeptemberByWhatWasEnteredLate() {
    MadeWorld world = MadeWorld.ofFixtures();
    List<MadeDossier> list = world.dossiers();
    List<MadeDossier> next = NextDay.of(world);
    assertThat(next.stream().limit(list.size()).filter(one -> !list.contains(one))).hasSize(3);
    assertThat(next).hasSize(list.size() + 4);
    Map<Measure, Integer> moved = new EnumMap<>(Measure.class);
    MadeCounts before = MadeCounts.of(list);
    MadeCounts.of(next)
        .counts()
        .forEach((measure, count) -> moved.put(measure, count - before.of(measure)));
    assertThat(moved.get(Measure.RECEIVED)).isEqualTo(2);
    assertThat(moved.get(Measure.CARRIED_OVER)).isZero();
  }

  @Test
  void theMarksAreInTheListsAndInNothingThatMayBeKept() {
    String csv = text("lists/a.csv");
    assertThat(MadePerson.marks()).allSatisfy(mark -> assertThat(csv).contains(mark));
    for (String kept : List.of("expected-measures.csv", "portal-night/expected-differences.csv")) {
      assertThat(MadePerson.marks())
          .allSatisfy(mark -> assertThat(text(kept)).doesNotContain(mark));
    }
  }

  @Test
  void thePortalNightIsAnsweredAndUnderstood() throws Exception {
    RecordedNight night = RecordedNight.read(FIXTURES.resolve("portal-night"));
    EvaluationContract contract = EvaluationContract.ofPortal();
    Scope scope = new Scope("H18");
    Period period = Period.parse("2026-09");
    List<Part> parts = new ArrayList<>();
    try (PortalClient client =
        new PortalClient(
            PortalManners.replaying("dvcrank-test"),
            InstantSource.fixed(Instant.EPOCH),
            length -> {},
            new Random(1),
            List.of(new RecordedAnswers(night)))) {
      for (PortalRequest request : contract.requests(scope, period)) {
        parts.add(new Part(request, client.exchange(request, contract.acceptance()).body()));
      }
    }
    assertThat(parts).hasSameSizeAs(night.exchanges());
    assertThat(contract.read(scope, period, parts).findings())
        .as("the units that have no dossiers")
        .extracting(Finding::code)
        .containsExactly(FindingCode.PORTAL_DATA_QUALITY);
    assertThat(contract.read(scope, period, parts).observations()).hasSize(60);
  }

  @Test
  void eachReasonForADifferenceFromThePortalOccurs() {
    Map<String, Integer> byReason =
        text("portal-night/expected-differences.csv")
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .collect(
                Collectors.groupingBy(
                    cells -> cells[5], Collectors.summingInt(cells -> Integer.parseInt(cells[6]))));
    assertThat(byReason.keySet())
        .containsExactlyInAnyOrder(
            "none", "not_synchronised", "paused_sent_as_done", "late_by_the_clock");
    assertThat(byReason.get("not_synchronised")).isLessThan(-4);
    assertThat(byReason.get("paused_sent_as_done")).isGreaterThan(4);
    assertThat(byReason.get("late_by_the_clock")).isLessThan(-4);
  }

  @Test
  void aBigListHasTheRowsOfItsWorld() throws IOException {
    Path csv = directory.resolve("big.csv");
    BigList.writeCsv(csv, 2_000);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(2_001);
    assertThat(lines.get(2_000)).startsWith(MadeWorld.ofSize(2_000).dossier(1_999).code() + ";");
    for (BigList.Texts texts : BigList.Texts.values()) {
      Path xlsx = directory.resolve(texts + ".xlsx");
      BigList.writeXlsx(xlsx, 2_000, texts);
      assertThat(sheetRows(xlsx)).isEqualTo(2_001);
    }
  }

  private static long sheetRows(Path xlsx) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(xlsx.toFile());
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.filter(row -> row.getCellCount() > 0).count();
    }
  }

  private static String text(String file) {
    return new String(made.getOrDefault(file, new byte[0]), UTF_8);
  }
}
