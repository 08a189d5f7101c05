package vn.dvcrank.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.index.IndexSets;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** A page shows Dịch vụ trực tuyến as one of 22, and neither of its two groups. */
class CompositesTest {

  private static final Unit UNIT = new Unit("H18", "UBND tỉnh Điện Biên", UnitKind.PROVINCE);

  private final IndexSet set = IndexSets.bundled("qd766");
  private final Scorer scorer = new Scorer(set, set.method("2022"));
  private final Map<Element, Cell> cells =
      new TreeMap<>(
          Map.of(
              Element.points("CKMB"), Cell.of("15.29"),
              Element.points("TDGQ"), Cell.of("19.72"),
              Element.points("MDHL"), Cell.of("17.94"),
              Element.points("MDSH"), Cell.of("19.94"),
              Element.points("ONLINE_SERVICE"), Cell.of("18.52"),
              Element.points(Element.TOTAL), Cell.of("91.41")));

  private Scorecard card() {
    return scorer.score(new Observation(UNIT, cells));
  }

  @Test
  void aCompositeStandsForItsGroups() {
    assertThat(card().exclusion()).isEmpty();
    assertThat(card().groupSum()).isEqualTo(Cell.of("91.41"));
    assertThat(card().coverage()).isEqualByComparingTo("1");
    assertThat(card().band()).hasValueSatisfying(band -> assertThat(band.code()).isEqualTo("XS"));
    assertThat(card().groupPoints("CLGQ").isMissing()).as("no group is invented").isTrue();
  }

  @Test
  void aGroupThatIsThereIsNotCountedTwice() {
    cells.put(Element.points("CLGQ"), Cell.of("9"));
    assertThat(card().exclusion())
        .hasValueSatisfying(why -> assertThat(why.detail()).isEqualTo("TTTT"));
    assertThat(card().groupSum().isMissing()).isTrue();
  }

  @Test
  void withoutTheCompositeItsGroupsAreMissing() {
    cells.remove(Element.points("ONLINE_SERVICE"));
    assertThat(card().exclusion())
        .hasValueSatisfying(why -> assertThat(why.detail()).isEqualTo("CLGQ TTTT"));
  }
}
