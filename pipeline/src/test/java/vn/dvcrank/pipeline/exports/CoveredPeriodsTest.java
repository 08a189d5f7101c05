package vn.dvcrank.pipeline.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;

class CoveredPeriodsTest {

  private static final List<PeriodKind> KINDS =
      List.of(PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH);

  @Test
  void aMonthsListCoversItsMonthAndNeitherQuarterNorYear() {
    CoveredPeriods covered = covered("2026-09-01", "2026-09-30", "2026-11-22");

    assertThat(covered.within(day("2026-09-01"), day("2026-09-30")))
        .containsExactly(Period.parse("2026-09"));
    assertThat(covered.gaps(day("2026-09-01"), day("2026-09-30")))
        .extracting(finding -> finding.code(), finding -> finding.where())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FindingCode.EXPORT_PERIOD_NOT_COVERED, "2026"),
            org.assertj.core.groups.Tuple.tuple(FindingCode.EXPORT_PERIOD_NOT_COVERED, "2026-Q3"));
  }

  @Test
  void aRunningPeriodIsCoveredUpToTheDayOfTheExport() {
    CoveredPeriods covered = covered("2026-01-02", "2026-09-15", "2026-09-16");

    assertThat(covered.within(day("2026-09-01"), day("2026-09-15")))
        .containsExactly(Period.parse("2026"), Period.parse("2026-Q3"), Period.parse("2026-09"));
  }

  @Test
  void aListThatEndsLongBeforeItsExportDoesNotCoverTheRunningPeriod() {
    CoveredPeriods covered = covered("2026-01-02", "2026-08-31", "2026-09-16");

    assertThat(covered.within(day("2026-08-01"), day("2026-08-31")))
        .containsExactly(Period.parse("2026-08"));
  }

  @Test
  void tenDaysWithoutADossierAreNoGapAndElevenAre() {
    assertThat(
            covered("2026-09-11", "2026-09-20", "2026-11-22")
                .within(day("2026-09-11"), day("2026-09-20")))
        .containsExactly(Period.parse("2026-09"));
    assertThat(
            covered("2026-09-12", "2026-09-20", "2026-11-22")
                .within(day("2026-09-12"), day("2026-09-20")))
        .isEmpty();
    assertThat(
            covered("2026-09-11", "2026-09-19", "2026-11-22")
                .within(day("2026-09-11"), day("2026-09-19")))
        .isEmpty();
  }

  @Test
  void anOlderListExtendsWhatIsCoveredAndOnlyWhatANewOneTouchesIsScored() {
    CoveredPeriods covered = covered("2025-12-20", "2026-09-15", "2026-09-16");

    assertThat(covered.within(day("2026-09-10"), day("2026-09-15")))
        .containsExactly(Period.parse("2026"), Period.parse("2026-Q3"), Period.parse("2026-09"));
  }

  @Test
  void aDossierOfTheFutureDoesNotMakeAPeriod() {
    CoveredPeriods covered = covered("2026-09-01", "2027-03-01", "2026-09-16");

    assertThat(covered.within(day("2026-09-01"), day("2027-03-01")))
        .containsExactly(Period.parse("2026-09"));
  }

  private static CoveredPeriods covered(String first, String last, String exportedOn) {
    return new CoveredPeriods(KINDS, day(first), day(last), day(exportedOn));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
