package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.index.Method;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

class DienBien459ScoringTest {

  private static final IndexSet SET = IndexSets.bundled("dien-bien-459");
  private static final Method METHOD = SET.method("2023");
  private static final Cell NOT_DUE = Cell.notApplicable(AbsenceReason.NOT_ASKED);

  @Test
  void theSumIsRankedAndTheStatedTotalStaysVisible() {
    Scorecard card =
        score("58.69", "-", "4.81", "-", "23.45", "5.16", "5.60", "1.26", "5.33", "5", "5", "3.33");

    assertThat(card.total()).isEqualTo(Cell.of("58.94"));
    assertThat(card.statedTotal()).isEqualTo(Cell.of("58.69"));
    assertThat(card.applicableMax()).isEqualByComparingTo("85");
    assertThat(rounded(card)).isEqualTo("69.34");
    assertThat(card.findings())
        .extracting(Finding::message)
        .containsExactly("published total 58.69, its groups add up to 58.94");
  }

  @Test
  void zeroIsNotTheSameAsNotApplicable() {
    Scorecard zero = score("19.81", "-", "4.81", "-", "0", "0", "0", "0", "0", "5", "5", "5");
    Scorecard notDue = score("19.81", "-", "4.81", "-", "-", "-", "-", "-", "-", "5", "5", "5");

    assertThat(rounded(zero)).isEqualTo("23.31");
    assertThat(zero.band()).map(Band::name).contains("Yếu");
    assertThat(zero.exclusion()).isEmpty();
    assertThat(notDue.applicableMax()).isEqualByComparingTo("20");
    assertThat(rounded(notDue)).isEqualTo("99.05");
  }

  @Test
  void aMaximumIsWhatAppliesToTheUnit() {
    Scorecard of65 =
        score("36.15", "-", "4.81", "-", "13.96", "-", "-", "0", "4.05", "5", "5", "3.33");
    Scorecard of75 =
        score("69.8", "-", "4.81", "-", "30", "10", "-", "1.66", "10", "5", "5", "3.33");

    assertThat(of65.applicableMax()).isEqualByComparingTo("65");
    assertThat(rounded(of65)).isEqualTo("55.62");
    assertThat(of75.applicableMax()).isEqualByComparingTo("75");
    assertThat(rounded(of75)).isEqualTo("93.07");
  }

  @Test
  void aGroupThatIsScoredDirectlyIsRecomputedByItsOwnRule() {
    Map<Element, Cell> cells = cells("-", "4.81", "-", "29.71", "10", "0", "0", "0", "5", "5", "5");
    cells.put(Element.numerator("TDGQ"), Cell.of("7"));
    cells.put(Element.denominator("TDGQ"), Cell.of("8"));

    Scorecard card = score(cells);

    assertThat(card.groups())
        .filteredOn(score -> score.group().code().equals("TDGQ"))
        .extracting(GroupScore::recomputed)
        .containsExactly(Cell.of("26.25"));
    assertThat(card.findings())
        .extracting(Finding::message)
        .containsExactly("published 29.71, recomputed 26.25");
  }

  @Test
  void aSetWithoutInactivityRanksAUnitWithoutDossiers() {
    Map<Element, Cell> cells = cells("0", "4", "0", "0", "0", "0", "0", "0", "4", "4", "4");
    cells.put(Element.denominator("TDGQ"), Cell.of("0"));

    assertThat(score(cells).exclusion()).isEmpty();
  }

  @Test
  void aUnitThatItsSourceDidNotEvaluateIsListedWithThatReason() {
    Map<Element, Cell> cells = new TreeMap<>();
    METHOD
        .groups()
        .forEach(
            group ->
                cells.put(
                    Element.points(group.code()),
                    Cell.missing(AbsenceReason.NOT_EVALUATED_BY_SOURCE)));

    Scorecard card = score(cells);

    assertThat(card.exclusion().orElseThrow().note()).isEqualTo("not_evaluated_by_source");
    assertThat(card.band()).isEmpty();

    cells.put(Element.points("MDHL3"), Cell.missing(AbsenceReason.NULL_IN_ANSWER));
    assertThat(score(cells).exclusion())
        .map(Exclusion::reason)
        .contains(Exclusion.Reason.GROUP_MISSING);
  }

  private static String rounded(Scorecard card) {
    return card.converted()
        .value()
        .orElseThrow()
        .setScale(2, java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static Scorecard score(String total, String... points) {
    Map<Element, Cell> cells = cells(points);
    cells.put(Element.points(Element.TOTAL), Cell.of(total));
    return score(cells);
  }

  private static Scorecard score(Map<Element, Cell> cells) {
    return new Scorer(SET, METHOD)
        .score(
            new Observation(
                new Unit("H18.1", "UBND xã Mường Lói", UnitKind.DISTRICT_COMMUNE), cells));
  }

  private static Map<Element, Cell> cells(String... points) {
    Map<Element, Cell> cells = new TreeMap<>();
    int index = 0;
    for (Group group : METHOD.groups()) {
      String printed = points[index++];
      cells.put(Element.points(group.code()), printed.equals("-") ? NOT_DUE : Cell.of(printed));
    }
    return cells;
  }
}
