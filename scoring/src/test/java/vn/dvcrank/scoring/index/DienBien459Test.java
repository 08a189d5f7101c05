package vn.dvcrank.scoring.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

class DienBien459Test {

  private final IndexSet set = IndexSets.bundled("dien-bien-459");
  private final Method method = set.method("2023");

  @Test
  void elevenIndicatorsAreScoredOneByOneInPrintedOrder() {
    assertThat(method.groups())
        .extracting(group -> group.code() + " " + group.max().toPlainString())
        .containsExactly(
            "CKMB1 5",
            "CKMB2 5",
            "CKMB3 10",
            "TDGQ 30",
            "DVCTT1 10",
            "DVCTT2 10",
            "SHHS1 5",
            "SHHS2 10",
            "MDHL1 5",
            "MDHL2 5",
            "MDHL3 5");
    assertThat(method.groups())
        .allSatisfy(
            group -> {
              assertThat(group.indicators()).isEmpty();
              Indicator itself = group.direct().orElseThrow();
              assertThat(itself.code()).isEqualTo(group.code());
              assertThat(itself.name()).isEqualTo(group.name());
              assertThat(itself.max()).isEqualTo(group.max());
            });
  }

  @Test
  void onlyProgressAndTheFirstOnlineOneHaveARuleAndItIsAFit() {
    assertThat(method.groups().stream().flatMap(group -> group.direct().stream()))
        .filteredOn(indicator -> indicator.rule() instanceof ScoreRule.Proportional)
        .extracting(indicator -> indicator.code() + " " + indicator.evidence())
        .containsExactly("TDGQ FIT", "DVCTT1 FIT");
  }

  @Test
  void theSameTwoCanBeCountedOfExports() {
    assertThat(method.scored().filter(indicator -> indicator.local().isPresent()))
        .extracting(indicator -> indicator.code() + " " + indicator.local().get())
        .containsExactly(
            "TDGQ LocalFormula[numerator=[resolved_early, resolved_on_time],"
                + " denominator=[resolved_early, resolved_on_time, resolved_late]]",
            "DVCTT1 LocalFormula[numerator=[online], denominator=[online, direct]]");
    assertThat(set.localMethod(new Scope("H18"), Period.parse("2023-07"))).contains(method);
    assertThat(set.localMethod(new Scope("H18"), Period.parse("2025"))).isEmpty();
    assertThat(set.localMethod(new Scope("H44"), Period.parse("2023-07"))).isEmpty();
  }

  @Test
  void itsPoliciesAreThoseOfTheReportOf2023() {
    assertThat(set.decision()).isEqualTo("459/QĐ-UBND");
    assertThat(set.total()).isEqualTo(TotalPolicy.SUMMED);
    assertThat(set.inactive()).isEmpty();
    assertThat(set.tieBreak()).isEqualTo(List.of("TDGQ"));
    assertThat(set.composites()).isEmpty();
    assertThat(set.bands()).isEqualTo(IndexSets.bundled("qd766").bands());
    assertThat(method.firstPeriod()).isEqualTo(Period.parse("2023"));
    assertThat(method.lastPeriod()).contains(Period.parse("2024"));
  }

  @Test
  void thePortalsOwnTotalsStand() {
    assertThat(IndexSets.bundled("qd766").total()).isEqualTo(TotalPolicy.STATED);
  }
}
