package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InactiveUnitTest {

  private static Cards flat() {
    return Cards.groups("2", "0", "0", "0", "12", "2");
  }

  @Test
  void withoutKnownActivityTheFlatTotalDecides() {
    Scorecard card = flat().by("2026");

    assertThat(card.total()).isEqualTo(Cell.of("16"));
    assertThat(card.exclusion().orElseThrow().note())
        .isEqualTo("inactive: không phát sinh hồ sơ TTHC");
    assertThat(card.band()).isEmpty();
  }

  @Test
  void aTotalBesideTheFlatOneIsAPoorScore() {
    Scorecard card = flat().points("CKMB", "2.01").by("2026");

    assertThat(card.exclusion()).isEmpty();
    assertThat(card.band()).isPresent();
  }

  @Test
  void knownActivityOverrulesTheFlatTotal() {
    assertThat(flat().counts("PROGRESS_ON_TIME", 0, 3).by("2026").exclusion()).isEmpty();
  }

  @Test
  void noDossierIsInactiveWhateverTheTotal() {
    assertThat(flat().total("54").counts("PROGRESS_ON_TIME", 0, 0).by("2026").exclusion())
        .map(Exclusion::reason)
        .contains(Exclusion.Reason.INACTIVE);
  }

  @Test
  void inactiveIsSaidBeforeMissingGroups() {
    assertThat(Cards.none().total("16.00").by("2026").exclusion())
        .map(Exclusion::reason)
        .contains(Exclusion.Reason.INACTIVE);
  }
}
