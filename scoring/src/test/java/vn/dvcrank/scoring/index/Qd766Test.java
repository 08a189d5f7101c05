package vn.dvcrank.scoring.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.index.ScoreRule.ZeroDenominator;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

class Qd766Test {

  private final IndexSet set = IndexSets.bundled("qd766");

  @ParameterizedTest
  @ValueSource(strings = {"2022", "2026"})
  void groupsHaveTheCapsOfTheDecisionInPublishedOrder(String method) {
    assertThat(set.method(method).groups())
        .extracting(group -> group.code() + " " + group.max().toPlainString())
        .containsExactly("CKMB 18", "TDGQ 20", "CLGQ 12", "TTTT 10", "MDHL 18", "MDSH 22");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022", "2026"})
  void annexesHaveTheOrderOfTheReportOn2025(String method) {
    assertThat(set.annexGroups(set.method(method)))
        .extracting(Group::code)
        .containsExactly("CKMB", "TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL");
  }

  @Test
  void onlyTheMethodOf2026KnowsIndicators() {
    assertThat(set.method("2022").groups())
        .allSatisfy(group -> assertThat(group.indicators()).isEmpty());
    assertThat(set.method("2026").groups())
        .extracting(group -> group.indicators().size())
        .containsExactly(4, 1, 3, 3, 5, 7);
  }

  @Test
  void bothMethodsHoldForTheYearInWhichTheyChanged() {
    assertThat(set.methods()).extracting(Method::code).containsExactly("2022", "2026");
    assertThat(set.method("2022").firstPeriod()).isEqualTo(Period.parse("2022"));
    assertThat(set.method("2022").lastPeriod()).contains(Period.parse("2026"));
    assertThat(set.method("2026").firstPeriod()).isEqualTo(Period.parse("2026"));
    assertThat(set.method("2026").lastPeriod()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISH_ON_TIME, 6, 1, MISSING, FIT",
    "PUBLIC_UPDATE_ON_TIME, 4, 1, MISSING, FIT",
    "PUBLIC_CONTENT_FULL, 2, 1, MISSING, FIT",
    "DOSSIER_SYNC, 6, 1, MISSING, FIT",
    "PROGRESS_ON_TIME, 20, 1, MISSING, FIT",
    "ONLINE_FORMALITY_PROVIDED, 2, 0.8, MISSING, WEAK",
    "ONLINE_FORMALITY_USED, 4, 1, MISSING, WEAK",
    "ONLINE_DOSSIER, 6, 0.5, MISSING, WEAK",
    "ONLINE_PAYMENT_DOSSIER, 6, 1, ZERO, FIT",
    "ONLINE_PAYMENT_FORMALITY, 2, 0.8, ZERO, FIT",
    "ONLINE_PAYMENT_THIRD_TERM, 2, 0.8, ZERO, WEAK",
    "DOSSIER_RECEIVING_SATISFACTION, 6, 0.9, ZERO, FIT",
    "PETITION_PROCESSING_ON_TIME, 6, 1, FULL, FIT",
    "PETITION_HANDLING_SATISFACTION, 6, 1, FULL, FIT",
    "ORIGINAL_RESULT_AVAILABLE, 6, 1, MISSING, FIT",
    "SO_HOA_GIAY_TO_GIAI_QUYET, 4, 1, MISSING, FIT",
    "REUSED_DIGITIZED_DATA, 2, 0.8, MISSING, FIT",
    "CITIZEN_DATA_CONNECTED_FORMALITY, 2, 1, MISSING, FIT",
    "CITIZEN_DATA_CONNECTED_DOSSIER, 2, 1, MISSING, FIT",
    "ELECTRONIC_CERTIFIED_COPY, 2, 1, MISSING, FIT",
  })
  void indicatorHasItsCapAndRule(
      String code, BigDecimal max, BigDecimal fullAt, ZeroDenominator zero, Evidence evidence) {
    Indicator indicator = indicator(code);

    assertThat(indicator.max()).isEqualByComparingTo(max);
    assertThat(indicator.evidence()).isEqualTo(evidence);
    assertThat(indicator.rule())
        .isInstanceOfSatisfying(
            ScoreRule.Proportional.class,
            rule -> {
              assertThat(rule.fullAt()).isEqualByComparingTo(fullAt);
              assertThat(rule.zeroDenominator()).isEqualTo(zero);
            });
  }

  @Test
  void indicatorsWithoutARuleSayHowTheyAreTaken() {
    assertThat(indicator("SYNCED_WITH_DVCQG_PERSONAL_STORAGE").rule())
        .isEqualTo(new ScoreRule.PublishedOnly());
    assertThat(List.of("PETITION_CLASSIFICATION_TTHC", "PETITION_CLASSIFICATION_STAFF"))
        .allSatisfy(
            code -> {
              assertThat(indicator(code).rule()).isEqualTo(new ScoreRule.Tracked());
              assertThat(indicator(code).max()).isEqualByComparingTo("0");
            });
  }

  @Test
  void sixIndicatorsCanBeCountedOfAProvincesOwnExports() {
    assertThat(set.method("2026").scored().filter(indicator -> indicator.local().isPresent()))
        .extracting(
            indicator ->
                indicator.code()
                    + " = "
                    + String.join(" + ", indicator.local().get().numerator())
                    + " / "
                    + String.join(" + ", indicator.local().get().denominator()))
        .containsExactly(
            "PROGRESS_ON_TIME = resolved_early + resolved_on_time + open_in_time / received",
            "ONLINE_DOSSIER = online / online + direct",
            "ONLINE_PAYMENT_DOSSIER = paid_online / fee_due",
            "ORIGINAL_RESULT_AVAILABLE = result_electronic / result_stated",
            "SO_HOA_GIAY_TO_GIAI_QUYET = digitised / digitisation_stated",
            "REUSED_DIGITIZED_DATA = reused / reuse_stated");
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026",
    "2026-01, 2026",
    "2027-Q3, 2026",
    "2025,",
    "2025-12,",
    "2022-H2,",
    "2021,"
  })
  void onlyPeriodsSince2026AreScoredFromExports(String period, String method) {
    assertThat(set.localMethod(new Scope("H44"), Period.parse(period)).map(Method::code))
        .isEqualTo(Optional.ofNullable(method));
  }

  @ParameterizedTest
  @CsvSource({
    "2022, 2021-12, false",
    "2022, 2022-01, true",
    "2022, 2026, true",
    "2022, 2026-12, true",
    "2022, 2027-Q1, false",
    "2026, 2025-12, false",
    "2026, 2030, true"
  })
  void aMethodCanHoldForPeriodsThatLieWithinIt(String method, String period, boolean holds) {
    assertThat(set.method(method).canHoldFor(Period.parse(period))).isEqualTo(holds);
  }

  @Test
  void classesTiesAndInactivityAreThoseOfTheReports() {
    assertThat(set.bands())
        .extracting(band -> band.name() + " " + band.from().toPlainString())
        .containsExactly("Xuất sắc 90", "Tốt 80", "Khá 70", "Trung bình 50", "Yếu 0");
    assertThat(set.tieBreak()).containsExactly("TDGQ", "MDSH");
    assertThat(set.inactive().orElseThrow().activity()).isEqualTo("PROGRESS_ON_TIME");
    assertThat(set.inactive().orElseThrow().flatTotal()).isEqualByComparingTo("16");
    assertThat(set.composites())
        .containsExactly(
            new Composite("ONLINE_SERVICE", "Dịch vụ trực tuyến", List.of("CLGQ", "TTTT")));
    assertThat(set.decision()).isEqualTo("766/QĐ-TTg");
  }

  @Test
  void anUnknownIndexSetIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> IndexSets.bundled("qd999"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("qd999")
        .hasMessageContaining("qd766");
  }

  @Test
  void everyBundledIndexSetIsSoundAndBearsItsCode() {
    assertThat(IndexSets.codes())
        .isNotEmpty()
        .allSatisfy(code -> assertThat(IndexSets.bundled(code).code()).isEqualTo(code));
  }

  private Indicator indicator(String code) {
    return set.method("2026").indicator(code).orElseThrow();
  }
}
