package vn.dvcrank.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.scoring.audit.SoundReport.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.audit.PublishedClaim.InClass;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.score.Cell;

/** A report that follows from itself has no difference; one wrong figure has those it causes. */
class AuditPropertyTest {

  private static final BigDecimal LAST_PLACE = new BigDecimal("0.01");

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSoundReportHasNone(int seed) {
    assertThat(differences(SoundReport.ranked(new Random(seed)))).isEmpty();
    assertThat(differences(SoundReport.converted(new Random(seed)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWrongTotalMaximumOrConversionIsToldOnItsRow(int seed) {
    Random random = new Random(seed);
    PublishedReport report = SoundReport.converted(random);
    int index = random.nextInt(Rows.of(report).size());

    assertThat(shown(Rows.edited(report, index, row -> Rows.total(row, more(row.total())))))
        .containsExactly("TOTAL_DIFFERS " + (1000 + index));
    assertThat(
            shown(
                Rows.edited(
                    report,
                    index,
                    row ->
                        Rows.statedMax(row, row.statedMax().orElseThrow().subtract(LAST_PLACE)))))
        .containsExactly("STATED_MAX_DIFFERS " + (1000 + index));
    assertThat(shown(Rows.edited(report, index, row -> Rows.converted(row, more(row.converted())))))
        .containsExactly("CONVERTED_DIFFERS " + (1000 + index));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void wrongPointsChangeWhatFollowsFromThem(int seed) {
    Random random = new Random(seed);
    PublishedReport report = SoundReport.converted(random);
    int index = random.nextInt(Rows.of(report).size());
    PublishedRow row = Rows.of(report).get(index);
    Group group = set(report).methods().get(0).group("TDGQ").orElseThrow();
    BigDecimal points = BigDecimal.valueOf(random.nextInt(3500) - 200, 2);
    BigDecimal was = number(row.points().getOrDefault("TDGQ", SoundReport.DASH));
    BigDecimal exact =
        number(row.total())
            .subtract(was)
            .add(points)
            .multiply(set(report).max())
            .divide(row.statedMax().orElseThrow(), 30, RoundingMode.HALF_UP);

    List<String> expected = new ArrayList<>();
    if (points.compareTo(was) != 0) {
      expected.add("TOTAL_DIFFERS");
    }
    if (exact.setScale(2, RoundingMode.HALF_UP).compareTo(number(row.converted())) != 0) {
      expected.add("CONVERTED_DIFFERS");
    }
    if (points.signum() < 0 || points.compareTo(group.max()) > 0) {
      expected.add("POINTS_OUT_OF_RANGE");
    }
    if (!row.className().equals(Optional.of(SoundReport.className(set(report), exact)))) {
      expected.add("CLASS_DIFFERS");
    }

    assertThat(shown(Rows.edited(report, index, old -> Rows.points(old, "TDGQ", points))))
        .isEqualTo(expected.stream().map(kind -> kind + " " + row.line()).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWrongClassIsToldOnItsRowAndInBothClassesOfTheText(int seed) {
    Random random = new Random(seed);
    PublishedReport report = SoundReport.converted(random);
    int index = random.nextInt(Rows.of(report).size());
    String was = Rows.of(report).get(index).className().orElseThrow();
    String wrong =
        set(report).bands().stream()
            .map(band -> band.name())
            .filter(name -> !name.equals(was))
            .toList()
            .get(random.nextInt(4));

    List<String> expected = new ArrayList<>(List.of("CLASS_DIFFERS " + (1000 + index)));
    InClass left = claim(report, was);
    expected.add("CLASS_COUNT_DIFFERS " + left.line());
    expected.add("CLASS_NAME_EXTRA " + left.line());
    InClass joined = claim(report, wrong);
    expected.add("CLASS_COUNT_DIFFERS " + joined.line());
    if (!joined.names().isEmpty()) {
      expected.add("CLASS_NAME_MISSING " + joined.line());
    }

    assertThat(shown(Rows.edited(report, index, row -> Rows.classed(row, wrong))))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRowThatIsMovedIsOutOfOrder(int seed) {
    Random random = new Random(seed);
    PublishedReport report = SoundReport.ranked(random);
    List<PublishedRow> rows = new ArrayList<>(Rows.of(report));
    int from = random.nextInt(rows.size());
    int to = (from + 2 + random.nextInt(rows.size() - 3)) % rows.size();
    PublishedRow moved = rows.remove(from);
    rows.add(to, moved);

    List<AuditDifference> differences = differences(Rows.with(report, Rows.renumbered(rows)));

    assertThat(differences)
        .extracting(
            difference ->
                difference.kind()
                    + " "
                    + difference.unit()
                    + " "
                    + difference.published()
                    + " "
                    + difference.recomputed())
        .containsExactly("ORDER_DIFFERS " + moved.name() + " " + (to + 1) + " " + (from + 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aTotalMadeEqualToTheOneAboveIsATieAndNoSum(int seed) {
    Random random = new Random(seed);
    PublishedReport report = SoundReport.ranked(random);
    int index = random.nextInt(Rows.of(report).size() - 1);
    PublishedRow above = Rows.of(report).get(index);
    PublishedRow below = Rows.of(report).get(index + 1);

    List<String> expected = new ArrayList<>();
    expected.add("TIE " + above.line());
    expected.add("TOTAL_DIFFERS " + below.line());
    if (!below.className().equals(above.className())) {
      expected.add("CLASS_DIFFERS " + below.line());
    }

    assertThat(shown(Rows.edited(report, index + 1, row -> Rows.total(row, number(above.total())))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aNumberThatIsSkippedIsAGapOnBothSides(int seed) {
    Random random = new Random(seed);
    PublishedReport report = SoundReport.converted(random);
    int index = random.nextInt(Rows.of(report).size());
    boolean last = index == Rows.of(report).size() - 1;

    assertThat(
            shown(Rows.edited(report, index, row -> Rows.at(row, row.line(), row.position() + 1))))
        .isEqualTo(
            Stream.of("POSITION_GAP " + (1000 + index), "POSITION_GAP " + (1001 + index))
                .limit(last ? 1 : 2)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aNameTakenTwiceIsADuplicateAndBreaksTheLists(int seed) {
    Random random = new Random(seed);
    PublishedReport report = SoundReport.converted(random);
    int size = Rows.of(report).size();
    int index = random.nextInt(size);
    int taken = (index + 1 + random.nextInt(size - 1)) % size;
    PublishedRow other = Rows.of(report).get(taken);
    PublishedRow row = Rows.of(report).get(index);
    InClass ofRow = claim(report, row.className().orElseThrow());

    List<String> expected = new ArrayList<>();
    expected.add("CLASS_NAME_EXTRA " + ofRow.line());
    if (!row.className().equals(other.className())) {
      expected.add("CLASS_NAME_MISSING " + ofRow.line());
    }
    expected.add("DUPLICATE_ROW " + (1000 + Math.max(index, taken)));

    assertThat(shown(Rows.edited(report, index, old -> Rows.named(old, other.name() + " "))))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static BigDecimal more(Cell cell) {
    return number(cell).add(LAST_PLACE);
  }

  private static InClass claim(PublishedReport report, String className) {
    return report.claims().stream()
        .filter(InClass.class::isInstance)
        .map(InClass.class::cast)
        .filter(claim -> claim.className().equals(className))
        .findFirst()
        .orElseThrow();
  }

  private static IndexSet set(PublishedReport report) {
    return DienBien.set(report);
  }

  private static List<AuditDifference> differences(PublishedReport report) {
    return new Audit().differences(report, set(report));
  }

  private static List<String> shown(PublishedReport report) {
    return differences(report).stream()
        .map(difference -> difference.kind() + " " + difference.line())
        .toList();
  }
}
