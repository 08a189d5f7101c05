package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.Method;

class ScorerTest {

  @Test
  void aWholeUnitIsAddedUpConvertedAndClassed() {
    Scorecard card = Cards.groups("18", "19.9", "8.58", "8.84", "18", "21.7").by("2022");

    assertThat(card.total()).isEqualTo(Cell.of("95.02"));
    assertThat(card.groupSum()).isEqualTo(Cell.of("95.02"));
    assertThat(card.applicableMax()).isEqualByComparingTo("100");
    assertThat(card.converted()).isEqualTo(Cell.of("95.02"));
    assertThat(card.coverage()).isEqualByComparingTo("1");
    assertThat(card.band()).map(Band::name).contains("Xuất sắc");
    assertThat(card.exclusion()).isEmpty();
    assertThat(card.findings()).isEmpty();
    assertThat(card.groups())
        .allSatisfy(
            group ->
                assertThat(group.recomputed()).isEqualTo(Cell.missing(AbsenceReason.RULE_UNKNOWN)));
  }

  @Test
  void thePublishedTotalStandsAndItsDifferenceIsTold() {
    Scorecard card =
        Cards.groups("18", "16.96", "10", "9.69", "17.56", "17.41").total("89.35").by("2022");

    assertThat(card.total()).isEqualTo(Cell.of("89.35"));
    assertThat(card.groupSum()).isEqualTo(Cell.of("89.62"));
    assertThat(card.converted()).isEqualTo(Cell.of("89.35"));
    assertThat(card.findings())
        .containsExactly(
            new Finding(
                FindingCode.TOTAL_DIFFERS_FROM_GROUPS,
                "H18.100",
                "published total 89.35, its groups add up to 89.62"));
  }

  @Test
  void aHundredthBetweenTotalAndGroupsIsRounding() {
    Scorecard card =
        Cards.groups("18", "15.89", "10", "9.43", "17.3", "15.77").total("86.38").by("2022");

    assertThat(card.groupSum()).isEqualTo(Cell.of("86.39"));
    assertThat(card.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "100, Xuất sắc", "90, Xuất sắc", "89.9999999999999999999999, Tốt", "80, Tốt", "79.999, Khá",
    "70, Khá", "69.999, Trung bình", "50, Trung bình", "49.999, Yếu", "0, Yếu"
  })
  void classesIncludeTheirLowerBoundAndNothingIsRounded(String total, String name) {
    Scorecard card = Cards.groups("0", "0", "0", "0", "0", "0").total(total).by("2022");

    assertThat(card.band()).map(Band::name).contains(name);
  }

  @Test
  void zeroMissingAndNotApplicableAreKeptApart() {
    Cards zero = Cards.groups("18", "0", "12", "10", "18", "22");
    Cards missing =
        Cards.groups("18", "0", "12", "10", "18", "22")
            .with(Element.points("TDGQ"), Cell.missing(AbsenceReason.NULL_IN_ANSWER));
    Cards notApplicable =
        Cards.groups("18", "0", "12", "10", "18", "22")
            .with(Element.points("TDGQ"), Cell.notApplicable(AbsenceReason.NOT_ASKED));

    assertThat(zero.by("2022").converted()).isEqualTo(Cell.of("80"));
    assertThat(zero.by("2022").coverage()).isEqualByComparingTo("1");

    assertThat(notApplicable.by("2022").total()).isEqualTo(Cell.of("80"));
    assertThat(notApplicable.by("2022").applicableMax()).isEqualByComparingTo("80");
    assertThat(notApplicable.by("2022").converted()).isEqualTo(Cell.of("100"));
    assertThat(notApplicable.by("2022").coverage()).isEqualByComparingTo("1");
    assertThat(notApplicable.by("2022").exclusion()).isEmpty();

    assertThat(missing.by("2022").applicableMax()).isEqualByComparingTo("100");
    assertThat(missing.by("2022").total().isMissing()).isTrue();
    assertThat(missing.by("2022").converted().isMissing()).isTrue();
    assertThat(missing.by("2022").coverage()).isEqualByComparingTo("0.8");
    assertThat(missing.by("2022").band()).isEmpty();
  }

  @Test
  void aUnitThatLacksGroupsIsNotEvaluatedEvenWithATotal() {
    Scorecard card = Cards.none().points("CKMB", "18").points("TDGQ", "20").total("60").by("2022");

    assertThat(card.exclusion().orElseThrow().note())
        .isEqualTo("group_missing: CLGQ TTTT MDHL MDSH");
    assertThat(card.band()).isEmpty();
    assertThat(card.total()).isEqualTo(Cell.of("60"));
    assertThat(card.coverage()).isEqualByComparingTo("0.38");
  }

  @Test
  void aUnitToWhichNothingAppliesHasNoTotal() {
    Cards cards = Cards.none();
    Cards.QD766
        .method("2022")
        .groups()
        .forEach(
            group ->
                cards.with(
                    Element.points(group.code()), Cell.notApplicable(AbsenceReason.NOT_ASKED)));

    Scorecard card = cards.by("2022");

    assertThat(card.exclusion()).map(Exclusion::reason).contains(Exclusion.Reason.TOTAL_MISSING);
    assertThat(card.applicableMax()).isEqualByComparingTo("0");
    assertThat(card.coverage()).isEqualByComparingTo("0");
    assertThat(card.total().isNotApplicable()).isTrue();
  }

  @Test
  void equalSharesOfDifferentMaximaConvertToEqualNumbers() {
    Cell notAsked = Cell.notApplicable(AbsenceReason.NOT_ASKED);
    Cards of78 = Cards.groups("18", "8", "0", "0", "0", "0").with(Element.points("MDSH"), notAsked);
    Cards of60 =
        Cards.groups("0", "20", "0", "0", "0", "0")
            .with(Element.points("MDSH"), notAsked)
            .with(Element.points("CKMB"), notAsked);

    // 26 / 78 and 20 / 60: both a third, which no decimal number is.
    assertThat(of78.by("2022").converted())
        .isEqualTo(Cell.of("33." + "3".repeat(32)))
        .isEqualTo(of60.by("2022").converted());
  }

  @Test
  void aRecomputedGroupThatDiffersIsToldAndThePublishedOneStands() {
    Scorecard within =
        Cards.groups("18", "17.68", "12", "10", "18", "22")
            .counts("PROGRESS_ON_TIME", 528_684, 597_918)
            .by("2026");
    Scorecard beyond =
        Cards.groups("18", "17.70", "12", "10", "18", "22")
            .counts("PROGRESS_ON_TIME", 528_684, 597_918)
            .by("2026");

    assertThat(within.findings()).isEmpty();
    assertThat(beyond.findings())
        .containsExactly(
            new Finding(
                FindingCode.RECOMPUTED_DIFFERS,
                "H18.100/TDGQ",
                "published 17.7, recomputed 17.6842"));
    assertThat(beyond.total()).isEqualTo(Cell.of("97.7"));
  }

  @Test
  void scoresOutsideTheirCapsAreTold() {
    Scorecard card =
        Cards.groups("18.01", "-0.5", "12", "10", "18", "22")
            .points("DOSSIER_SYNC", "6.5")
            .by("2026");

    assertThat(card.findings())
        .extracting(Finding::code, Finding::where, Finding::message)
        .containsExactly(
            tuple(FindingCode.SCORE_OUT_OF_RANGE, "H18.100/CKMB", "score 18.01 of at most 18"),
            tuple(FindingCode.SCORE_OUT_OF_RANGE, "H18.100/DOSSIER_SYNC", "score 6.5 of at most 6"),
            tuple(FindingCode.SCORE_OUT_OF_RANGE, "H18.100/TDGQ", "score -0.5 of at most 20"));
  }

  @Test
  void refusesAMethodOfAnotherIndexSet() {
    Method of2022 = Cards.QD766.method("2022");
    Method foreign =
        new Method("other", "Khác", of2022.firstPeriod(), of2022.lastPeriod(), List.of());

    assertThatThrownBy(() -> new Scorer(Cards.QD766, foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other");
  }

  @Test
  void pointsToTheNextClassAreUnrounded() {
    Classifier classifier = new Classifier(Cards.QD766.bands());

    assertThat(classifier.pointsToNextBand(new BigDecimal("89.9991")))
        .contains(new BigDecimal("0.0009"));
    assertThat(classifier.pointsToNextBand(new BigDecimal("16"))).contains(new BigDecimal("34"));
    assertThat(classifier.pointsToNextBand(new BigDecimal("90"))).isEmpty();
    assertThat(classifier.bandOf(new BigDecimal("-1")).name()).isEqualTo("Yếu");
  }
}
