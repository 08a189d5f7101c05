package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecomputationTest {

  /** The portal's own figures for tỉnh Phú Thọ, year 2026. */
  private static Cards phuTho() {
    return Cards.groups("7.96", "17.68", "8.56", "6.67", "11.43", "9.59")
        .counts("PUBLISH_ON_TIME", 0, 89)
        .counts("PUBLIC_UPDATE_ON_TIME", 0, 70)
        .counts("PUBLIC_CONTENT_FULL", 87, 89)
        .counts("DOSSIER_SYNC", 475_053, 475_053)
        .counts("PROGRESS_ON_TIME", 528_684, 597_918)
        .counts("ONLINE_FORMALITY_PROVIDED", 31 + 21, 89)
        .counts("ONLINE_FORMALITY_USED", 516, 1884)
        .counts("ONLINE_DOSSIER", 589_496, 597_894)
        .counts("ONLINE_PAYMENT_DOSSIER", 309_542, 358_625)
        .counts("ONLINE_PAYMENT_FORMALITY", 119, 313)
        .counts("ONLINE_PAYMENT_THIRD_TERM", 68, 313)
        .counts("PETITION_CLASSIFICATION_TTHC", 413, 570)
        .counts("DOSSIER_RECEIVING_SATISFACTION", 528_464, 597_918)
        .counts("PETITION_PROCESSING_ON_TIME", 296, 570)
        .counts("PETITION_HANDLING_SATISFACTION", 230, 570)
        .counts("PETITION_CLASSIFICATION_STAFF", 133, 570)
        .counts("ORIGINAL_RESULT_AVAILABLE", 433_356, 597_918)
        .counts("SO_HOA_GIAY_TO_GIAI_QUYET", 145_096, 597_918)
        .counts("REUSED_DIGITIZED_DATA", 136_827, 597_918)
        .counts("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", 0, 597_918)
        .points("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "0")
        .counts("CITIZEN_DATA_CONNECTED_DOSSIER", 325_596, 597_918)
        .counts("CITIZEN_DATA_CONNECTED_FORMALITY", 396, 1300)
        .with(
            Element.numerator("ELECTRONIC_CERTIFIED_COPY"),
            Cell.missing(AbsenceReason.NULL_IN_ANSWER))
        .with(
            Element.denominator("ELECTRONIC_CERTIFIED_COPY"),
            Cell.missing(AbsenceReason.NULL_IN_ANSWER))
        .with(Element.ratio("ELECTRONIC_CERTIFIED_COPY"), Cell.of("100"));
  }

  @Test
  void explainsEveryGroupOfOneProvinceToTheHundredth() {
    Scorecard card = phuTho().by("2026");

    assertThat(card.groups())
        .hasSize(6)
        .allSatisfy(group -> assertThat(rounded(group.recomputed())).isEqualTo(group.points()));
    assertThat(card.findings()).isEmpty();
    assertThat(card.converted()).isEqualTo(Cell.of("61.89"));
  }

  @ParameterizedTest
  @CsvSource({
    "DOSSIER_RECEIVING_SATISFACTION, 5.89",
    "PETITION_PROCESSING_ON_TIME, 3.12",
    "PETITION_HANDLING_SATISFACTION, 2.42",
    "ORIGINAL_RESULT_AVAILABLE, 4.35",
    "SO_HOA_GIAY_TO_GIAI_QUYET, 0.97",
    "REUSED_DIGITIZED_DATA, 0.57",
    "CITIZEN_DATA_CONNECTED_DOSSIER, 1.09",
    "CITIZEN_DATA_CONNECTED_FORMALITY, 0.61",
    "ELECTRONIC_CERTIFIED_COPY, 2",
    "ONLINE_DOSSIER, 6",
    "PUBLIC_CONTENT_FULL, 1.96"
  })
  void explainsEveryIndicatorToTheHundredth(String code, String points) {
    assertThat(rounded(recomputed(phuTho(), code))).isEqualTo(Cell.of(points));
  }

  @ParameterizedTest
  @CsvSource({
    "ONLINE_PAYMENT_DOSSIER, 0",
    "ONLINE_PAYMENT_FORMALITY, 0",
    "ONLINE_PAYMENT_THIRD_TERM, 0",
    "DOSSIER_RECEIVING_SATISFACTION, 0",
    "PETITION_PROCESSING_ON_TIME, 6",
    "PETITION_HANDLING_SATISFACTION, 6"
  })
  void nothingToTakeTheRatioOfGivesWhatTheRuleSays(String code, String points) {
    assertThat(recomputed(Cards.none().counts(code, 0, 0), code)).isEqualTo(Cell.of(points));
  }

  @Test
  void nothingToTakeTheRatioOfIsMissingWhereTheRuleSaysSo() {
    assertThat(recomputed(Cards.none().counts("DOSSIER_SYNC", 0, 0), "DOSSIER_SYNC"))
        .isEqualTo(Cell.missing(AbsenceReason.ZERO_DENOMINATOR));
  }

  @Test
  void aMissingCountIsNeverTakenForZero() {
    Cards noDenominator =
        Cards.none().with(Element.numerator("PETITION_PROCESSING_ON_TIME"), Cell.of("0"));
    Cards noNumerator =
        Cards.none().with(Element.denominator("PETITION_PROCESSING_ON_TIME"), Cell.of("0"));

    assertThat(recomputed(noDenominator, "PETITION_PROCESSING_ON_TIME"))
        .isEqualTo(Cell.missing(AbsenceReason.INPUT_MISSING));
    assertThat(recomputed(noNumerator, "PETITION_PROCESSING_ON_TIME"))
        .isEqualTo(Cell.missing(AbsenceReason.INPUT_MISSING));
  }

  @Test
  void aLoneRatioOfZeroSaysNothing() {
    Cards lone = Cards.none().with(Element.ratio("DOSSIER_SYNC"), Cell.of("0"));

    assertThat(recomputed(lone, "DOSSIER_SYNC"))
        .isEqualTo(Cell.missing(AbsenceReason.INPUT_MISSING));
  }

  @Test
  void oneMissingIndicatorMakesTheRecomputedGroupMissing() {
    Cards gap =
        phuTho()
            .with(
                Element.points("SYNCED_WITH_DVCQG_PERSONAL_STORAGE"),
                Cell.missing(AbsenceReason.NULL_IN_ANSWER));

    GroupScore digitisation = group(gap, "MDSH");

    assertThat(digitisation.recomputed()).isEqualTo(Cell.missing(AbsenceReason.INPUT_MISSING));
    assertThat(digitisation.points()).isEqualTo(Cell.of("9.59"));
  }

  @Test
  void theRatioStopsAtTheCap() {
    assertThat(
            recomputed(
                Cards.none().counts("ONLINE_PAYMENT_FORMALITY", 4, 5), "ONLINE_PAYMENT_FORMALITY"))
        .isEqualTo(Cell.of("2"));
    assertThat(
            recomputed(
                Cards.none().counts("ONLINE_PAYMENT_FORMALITY", 5, 5), "ONLINE_PAYMENT_FORMALITY"))
        .isEqualTo(Cell.of("2"));
    assertThat(
            recomputed(
                Cards.none().counts("ONLINE_PAYMENT_FORMALITY", 3, 5), "ONLINE_PAYMENT_FORMALITY"))
        .isEqualTo(Cell.of("1.5"));
  }

  @Test
  void trackedIndicatorsHaveNoPointsToGive() {
    assertThat(recomputed(phuTho(), "PETITION_CLASSIFICATION_TTHC").isNotApplicable()).isTrue();
  }

  private static Cell recomputed(Cards cards, String code) {
    return cards.by("2026").groups().stream()
        .flatMap(group -> group.indicators().stream())
        .filter(score -> score.indicator().code().equals(code))
        .findFirst()
        .orElseThrow()
        .recomputed();
  }

  private static GroupScore group(Cards cards, String code) {
    return cards.by("2026").groups().stream()
        .filter(score -> score.group().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Cell rounded(Cell cell) {
    BigDecimal number = cell.value().orElseThrow();
    return Cell.of(number.setScale(2, RoundingMode.HALF_UP));
  }
}
