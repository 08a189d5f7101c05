package vn.dvcrank.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcrank.scoring.audit.PublishedClaim.DataTaken;
import vn.dvcrank.scoring.audit.PublishedClaim.Dated;
import vn.dvcrank.scoring.audit.PublishedClaim.Evaluated;
import vn.dvcrank.scoring.audit.PublishedClaim.InClass;
import vn.dvcrank.scoring.audit.PublishedClaim.NotEvaluated;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnClass;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnPoints;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnRank;
import vn.dvcrank.scoring.unit.PeerGroup;

/** A report's text, wrong in one place. */
class AuditClaimsTest {

  private static final PublishedReport SOUND = SoundReport.ranked(new Random(42));

  static Stream<Arguments> oneWrongClaim() {
    PeerGroup communes = SoundReport.COMMUNES;
    int rows = Rows.of(SOUND).size();
    return Stream.of(
        wrong(
            Evaluated.class,
            old -> new Evaluated(3, communes, rows - 1, rows),
            "evaluated_count_differs"),
        wrong(
            Evaluated.class,
            old -> new Evaluated(3, communes, rows, rows - 1),
            "evaluated_count_differs"),
        wrong(
            InClass.class,
            old -> new InClass(old.line(), communes, "XS", old.count() + 1, old.names()),
            "class_count_differs"),
        wrong(
            OwnPoints.class,
            old -> new OwnPoints(4, "CKMB", old.points().subtract(BigDecimal.ONE), old.max()),
            "own_total_differs"),
        wrong(
            OwnPoints.class,
            old -> new OwnPoints(4, "CKMB", old.points(), new BigDecimal("20")),
            "stated_max_differs"),
        wrong(
            OwnPoints.class,
            old -> new OwnPoints(4, "CKMB", new BigDecimal("18.01"), old.max()),
            "points_out_of_range, own_total_differs"),
        wrong(OwnClass.class, old -> new OwnClass(51, "Yếu"), "own_class_differs"),
        wrong(OwnRank.class, old -> new OwnRank(52, 35, 34), "own_rank_impossible"),
        wrong(OwnRank.class, old -> new OwnRank(52, 0, 34), "own_rank_impossible"),
        wrong(DataTaken.class, old -> taken("2023-07-30"), "date_impossible"),
        wrong(DataTaken.class, old -> taken("2023-08-18"), "date_impossible"),
        wrong(DataTaken.class, old -> taken("2023-07-31"), ""),
        wrong(DataTaken.class, old -> taken("2023-08-17"), ""),
        wrong(Dated.class, old -> new Dated(1, 2023, 13, Optional.empty()), "date_impossible"),
        wrong(Dated.class, old -> new Dated(1, 2023, 2, Optional.of(29)), "date_impossible"),
        wrong(Dated.class, old -> new Dated(1, 2023, 8, Optional.empty()), ""));
  }

  private static <T extends PublishedClaim> Arguments wrong(
      Class<T> kind, UnaryOperator<T> edit, String expected) {
    return arguments(expected, Rows.claiming(SOUND, kind, edit));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("oneWrongClaim")
  void isToldAndNothingElse(String expected, PublishedReport report) {
    assertThat(String.join(", ", kinds(report))).isEqualTo(expected);
  }

  @Test
  void aFigureGivenInTwoWaysIsTold() {
    assertThat(kinds(with(new OwnPoints(60, "TDGQ", BigDecimal.ONE, new BigDecimal("20")))))
        .containsExactly("own_points_differ");
  }

  @Test
  void ownPartsThatDoNotCoverEveryGroupAreNotAddedUp() {
    PublishedReport without =
        Rows.claiming(
            SOUND,
            OwnPoints.class,
            old -> new OwnPoints(4, "OTHER", BigDecimal.ONE, new BigDecimal("2")));

    assertThat(kinds(without)).isEmpty();
  }

  @Test
  void aUnitThatWasNotEvaluatedHasNoResult() {
    String name = Rows.of(SOUND).get(2).name();

    assertThat(kinds(with(new NotEvaluated(60, SoundReport.COMMUNES, name, "không có hồ sơ"))))
        .contains("not_evaluated_has_result");
  }

  @Test
  void claimsAboutUnitsWithoutATableAreLeftAlone() {
    assertThat(
            kinds(
                with(
                    new Evaluated(60, PeerGroup.DEPARTMENTS, 13, 14),
                    new InClass(61, PeerGroup.DEPARTMENTS, "Tốt", 3, List.of("Sở Y tế")))))
        .isEmpty();
  }

  @Test
  void aNameWithoutItsKindWordIsToldWhereThePeersHaveIt() {
    String name = Rows.of(SOUND).get(0).name();
    PublishedReport report = Rows.edited(SOUND, 0, row -> Rows.named(row, name.replace(" xã", "")));

    assertThat(kinds(report)).contains("kind_word_missing");
  }

  @Test
  void equalTotalsMaySharePositionsAndTheNextCountsOnEitherWay() {
    List<PublishedRow> rows = new ArrayList<>(Rows.of(SOUND).subList(0, 4));
    rows.set(2, Rows.at(Rows.total(rows.get(2), total(rows.get(1))), 1002, 2));
    PublishedReport byRow = Rows.with(SOUND, rows);
    rows.set(3, Rows.at(rows.get(3), 1003, 3));
    PublishedReport byNumber = Rows.with(SOUND, rows);

    assertThat(kinds(byRow)).doesNotContain("position_gap", "tie");
    assertThat(kinds(byNumber)).doesNotContain("position_gap", "tie");
  }

  @Test
  void aConversionThatNothingExplainsIsToldAsSuch() {
    PublishedReport report = SoundReport.converted(new Random(7));
    PublishedReport wrong =
        Rows.edited(report, 0, row -> Rows.converted(row, new BigDecimal("1.23")));

    assertThat(new Audit().differences(wrong, DienBien.QD459))
        .extracting(AuditDifference::message)
        .singleElement()
        .asString()
        .endsWith("neither the sum nor the printed total gives it, rounded or cut off");
  }

  @Test
  void aConversionFromAWrongPrintedTotalIsExplainedByIt() {
    PublishedReport report = DienBien.ofJuly2023();
    PublishedReport wrong =
        Rows.edited(report, 0, row -> Rows.converted(row, new BigDecimal("69.05")));

    assertThat(new Audit().differences(wrong, DienBien.QD459))
        .extracting(AuditDifference::message)
        .contains(
            "the printed converted total is 69.05, recomputed it is 69.34; "
                + "58.69/85 rounded half up gives the printed one");
  }

  private static BigDecimal total(PublishedRow row) {
    return SoundReport.number(row.total());
  }

  private static DataTaken taken(String day) {
    return new DataTaken(2, LocalDate.parse(day));
  }

  private static PublishedReport with(PublishedClaim... more) {
    List<PublishedClaim> claims = new ArrayList<>(SOUND.claims());
    claims.addAll(List.of(more));
    return new PublishedReport(
        SOUND.indexSet(),
        SOUND.method(),
        SOUND.period(),
        SOUND.placeName(),
        SOUND.tables(),
        claims);
  }

  private static List<String> kinds(PublishedReport report) {
    return new Audit()
        .differences(report, DienBien.set(report)).stream()
            .map(difference -> difference.kind().label())
            .toList();
  }
}
