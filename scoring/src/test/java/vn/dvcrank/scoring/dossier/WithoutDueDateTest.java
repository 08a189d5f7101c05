package vn.dvcrank.scoring.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;

class WithoutDueDateTest {

  private static final Scope SCOPE = new Scope("H18");

  private static Observation with(long count) {
    return Counts.summary().with(Measure.WITHOUT_DUE_DATE, count).of(Counts.COMMUNE);
  }

  @Test
  void oneFindingSpeaksOfTheWholeScope() {
    Observation notCounted = Counts.summary().of(Counts.COMMUNE);

    assertThat(WithoutDueDate.finding(SCOPE, List.of(with(7), with(0), notCounted, with(1200))))
        .contains(
            new Finding(
                FindingCode.EXPORT_WITHOUT_DUE_DATE,
                "H18",
                "1207 dossiers of 2 units have no due date and count as on time"));
  }

  @Test
  void nothingIsSaidWhereThereAreNone() {
    assertThat(WithoutDueDate.finding(SCOPE, List.of(with(0)))).isEmpty();
    assertThat(WithoutDueDate.finding(SCOPE, List.of())).isEmpty();
  }
}
