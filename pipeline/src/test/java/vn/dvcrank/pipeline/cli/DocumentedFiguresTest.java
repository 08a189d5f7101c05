package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.dvcrank.pipeline.TriedFigure;

/** How much was tried stands in the page, in the words in which the build prints it. */
class DocumentedFiguresTest {

  private static final Document OPERATIONS = Repository.document("docs/operations.md");

  @Test
  void everyFigureIsThereInItsWords() {
    assertThat(OPERATIONS.rows("How much is tried", "what"))
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(
            Arrays.stream(TriedFigure.values()).map(TriedFigure::label).toList());
  }

  @Test
  void asManyFaultsWereTriedAsThereAre() {
    assertThat(OPERATIONS.rows("How much is tried", "what").get(0).get(1))
        .isEqualTo(Integer.toString(Faults.ALL.size()));
  }
}
