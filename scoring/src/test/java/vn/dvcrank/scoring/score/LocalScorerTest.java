package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.dossier.Counts;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.Evidence;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.index.LocalFormula;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.index.ScoreRule;

class LocalScorerTest {

  private static final Cell NOT_IN_EXPORT = Cell.missing(AbsenceReason.NOT_IN_EXPORT);
  private static final Cell INPUT_MISSING = Cell.missing(AbsenceReason.INPUT_MISSING);

  private static IndicatorScore indicator(Scorecard card, String code) {
    return card.groups().stream()
        .flatMap(group -> group.indicators().stream())
        .filter(score -> score.indicator().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theRulesPointsAreThePoints() {
    Scorecard card = Counts.list().scored(Counts.COMMUNE);

    assertThat(indicator(card, "PROGRESS_ON_TIME").points()).isEqualTo(Cell.of("16"));
    assertThat(indicator(card, "ONLINE_DOSSIER").points()).isEqualTo(Cell.of("6"));
    assertThat(indicator(card, "ONLINE_PAYMENT_DOSSIER").points()).isEqualTo(Cell.of("1.5"));
    assertThat(indicator(card, "ORIGINAL_RESULT_AVAILABLE").points()).isEqualTo(Cell.of("4"));
    assertThat(indicator(card, "SO_HOA_GIAY_TO_GIAI_QUYET").points()).isEqualTo(Cell.of("3"));
    assertThat(indicator(card, "REUSED_DIGITIZED_DATA").points()).isEqualTo(Cell.of("2"));
    assertThat(card.groupPoints("MDSH")).isEqualTo(Cell.of("9"));
    assertThat(card.groupPoints("MDHL")).isEqualTo(INPUT_MISSING);
    assertThat(card.groups())
        .allSatisfy(group -> assertThat(group.recomputed()).isEqualTo(group.points()));
    assertThat(card.findings()).isEmpty();
  }

  @Test
  void aUnitIsMeasuredOnWhatCanBeToldAndSaysHowMuchThatIs() {
    Scorecard card = Counts.list().scored(Counts.COMMUNE);

    assertThat(card.total()).isEqualTo(Cell.of("32.5"));
    assertThat(card.groupSum()).isEqualTo(Cell.of("32.5"));
    assertThat(card.statedTotal()).isEqualTo(NOT_IN_EXPORT);
    assertThat(card.applicableMax()).isEqualByComparingTo("44");
    assertThat(card.converted()).isEqualTo(Cell.of("73.86363636363636363636363636363636"));
    assertThat(card.coverage()).isEqualByComparingTo("0.44");
    assertThat(card.exclusion()).isEmpty();
  }

  @Test
  void whatIsMissingIsNeverAZero() {
    Scorecard summary = Counts.summary().scored(Counts.COMMUNE);
    Scorecard noneOnline =
        Counts.summary().with(Measure.ONLINE, 0).with(Measure.DIRECT, 60).scored(Counts.COMMUNE);
    Scorecard unknownOnline =
        Counts.summary()
            .missing(Measure.ONLINE, AbsenceReason.NOT_IN_EXPORT)
            .scored(Counts.COMMUNE);

    assertThat(summary.total()).isEqualTo(Cell.of("22"));
    assertThat(summary.applicableMax()).isEqualByComparingTo("26");
    assertThat(summary.groupPoints("TTTT")).isEqualTo(INPUT_MISSING);
    assertThat(noneOnline.groupPoints("CLGQ")).isEqualTo(Cell.of("0"));
    assertThat(noneOnline.applicableMax()).isEqualByComparingTo("26");
    assertThat(unknownOnline.groupPoints("CLGQ")).isEqualTo(INPUT_MISSING);
    assertThat(unknownOnline.applicableMax()).isEqualByComparingTo("20");
    assertThat(unknownOnline.converted()).isEqualTo(Cell.of("80"));
  }

  @Test
  void nothingToTakeARatioOfIsWhatTheRuleSays() {
    Scorecard card =
        Counts.list()
            .with(Measure.FEE_DUE, 0)
            .with(Measure.PAID_ONLINE, 0)
            .with(Measure.DIGITISATION_STATED, 0)
            .with(Measure.DIGITISED, 0)
            .scored(Counts.COMMUNE);

    assertThat(indicator(card, "ONLINE_PAYMENT_DOSSIER").points()).isEqualTo(Cell.of("0"));
    assertThat(indicator(card, "SO_HOA_GIAY_TO_GIAI_QUYET").points())
        .isEqualTo(Cell.missing(AbsenceReason.ZERO_DENOMINATOR));
    assertThat(card.applicableMax()).isEqualByComparingTo("40");
  }

  @Test
  void aUnitThatReceivedNothingIsInactive() {
    Counts nothing = Counts.none();
    for (Measure measure : Measure.values()) {
      nothing.with(measure, 0);
    }

    assertThat(nothing.scored(Counts.COMMUNE).exclusion().orElseThrow().note())
        .isEqualTo("inactive: không phát sinh hồ sơ TTHC");
  }

  @Test
  void theFlatTotalOfThePortalsIdleUnitsMeansNothingHere() {
    Scorecard card =
        Counts.none()
            .with(Measure.RECEIVED, 100)
            .with(Measure.RESOLVED_EARLY, 80)
            .with(Measure.RESOLVED_ON_TIME, 0)
            .with(Measure.OPEN_IN_TIME, 0)
            .scored(Counts.COMMUNE);

    assertThat(card.total()).isEqualTo(Cell.of("16"));
    assertThat(card.exclusion()).isEmpty();
  }

  @Test
  void aUnitOfWhichNothingCanBeToldHasNoTotal() {
    Scorecard card = Counts.none().scored(Counts.COMMUNE);

    assertThat(card.exclusion()).map(Exclusion::reason).contains(Exclusion.Reason.TOTAL_MISSING);
    assertThat(card.total()).isEqualTo(INPUT_MISSING);
    assertThat(card.converted().isMissing()).isTrue();
    assertThat(card.applicableMax()).isEqualByComparingTo("0");
    assertThat(card.coverage()).isEqualByComparingTo("0");
  }

  @Test
  void groupsThatAreScoredDirectlyCountTheirOwnCap() {
    IndexSet set = IndexSets.bundled("dien-bien-459");

    Scorecard card =
        new LocalScorer(set, set.method("2023"))
            .score(Counts.summary().of(Counts.COMMUNE, set, "2023"));

    assertThat(card.groupPoints("TDGQ")).isEqualTo(Cell.of("24"));
    assertThat(card.groupPoints("DVCTT1")).isEqualTo(Cell.of("5"));
    assertThat(card.groupPoints("DVCTT2")).isEqualTo(Cell.missing(AbsenceReason.RULE_UNKNOWN));
    assertThat(card.total()).isEqualTo(Cell.of("29"));
    assertThat(card.applicableMax()).isEqualByComparingTo("40");
    assertThat(card.converted()).isEqualTo(Cell.of("72.5"));
  }

  @Test
  void aClassOfAPartIsNoClass() {
    assertThat(Counts.list().scored(Counts.COMMUNE).band()).isEmpty();

    IndexSet whole = ofProgressAlone();
    Scorecard card =
        new LocalScorer(whole, whole.method("only"))
            .score(Counts.summary().of(Counts.COMMUNE, whole, "only"));

    assertThat(card.coverage()).isEqualByComparingTo("1");
    assertThat(card.converted()).isEqualTo(Cell.of("80"));
    assertThat(card.band()).map(Band::name).contains("Tốt");
  }

  @Test
  void theCardKeepsWhatWasCounted() {
    Scorecard card = Counts.summary().with(Measure.WITHDRAWN, 0).scored(Counts.COMMUNE);

    assertThat(card.measures())
        .hasSize(Measure.values().length)
        .containsAllEntriesOf(
            Map.of("received", Cell.of("100"), "withdrawn", Cell.of("0"), "reused", NOT_IN_EXPORT));
    assertThat(card.measure("received")).isEqualTo(Cell.of("100"));
  }

  @Test
  void countsOfExportsChangeNothingInThePortalsScore() {
    Cards cards = Cards.groups("18", "19.9", "8.58", "8.84", "18", "21.7");
    Scorecard without = cards.by("2026");
    Scorecard with = cards.with(Element.count("received"), Cell.of("0")).by("2026");

    assertThat(with).isEqualTo(without);
    assertThat(with.measures()).isEmpty();
  }

  @Test
  void refusesAMethodOfAnotherIndexSet() {
    Method foreign = ofProgressAlone().method("only");

    assertThatThrownBy(() -> new LocalScorer(Counts.QD766, foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only");
  }

  /** An index set of which everything can be told. */
  private static IndexSet ofProgressAlone() {
    IndexSet national = Counts.QD766;
    Indicator progress =
        new Indicator(
            "PROGRESS",
            "Tiến độ",
            new BigDecimal("100"),
            new ScoreRule.Proportional(BigDecimal.ONE, ScoreRule.ZeroDenominator.MISSING),
            Evidence.FIT,
            "test",
            Optional.of(
                new LocalFormula(
                    List.of("resolved_early", "resolved_on_time", "open_in_time"),
                    List.of("received"))));
    Method only =
        new Method(
            "only",
            "Chỉ tiến độ",
            national.method("2026").firstPeriod(),
            Optional.empty(),
            List.of(new Group("TDGQ", "Tiến độ", progress.max(), List.of(progress))));
    return new IndexSet(
        "progress",
        "Tiến độ",
        "1/QĐ",
        Optional.empty(),
        progress.max(),
        national.total(),
        national.places(),
        national.recomputeTolerance(),
        national.bands(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(only));
  }
}
