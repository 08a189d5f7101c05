package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of faults is the one that the tests bring about, row by row. */
class DocumentedFaultsTest {

  private static final Document OPERATIONS = Repository.document("docs/operations.md");
  private static final int WHAT_TO_DO = 8;

  @Test
  void theTableIsTheOneThatIsBroughtAbout() {
    assertThat(OPERATIONS.rows("Faults", "fault"))
        .extracting(row -> row.subList(0, WHAT_TO_DO))
        .containsExactlyElementsOf(
            Faults.ALL.stream()
                .map(
                    fault ->
                        Stream.concat(Stream.of(fault.words()), fault.outcome().cells().stream())
                            .toList())
                .toList());
  }

  @Test
  void everyFaultSaysWhatToDo() {
    assertThat(OPERATIONS.rows("Faults", "fault"))
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(WHAT_TO_DO + 1);
              assertThat(row.get(WHAT_TO_DO)).isNotBlank();
            });
  }

  @Test
  void theirNumberIsSaid() {
    assertThat(OPERATIONS.lines())
        .anyMatch(line -> line.startsWith(Faults.ALL.size() + " faults, each brought about"));
    assertThat(Faults.ALL).extracting(Fault::words).doesNotHaveDuplicates();
  }

  /** What is left of a night is one of a few: nothing half. */
  @Test
  void whatIsNotSealedIsNotPublishedAndIsToldByTheExitCode() {
    assertThat(Faults.ALL)
        .extracting(Fault::outcome)
        .allSatisfy(
            outcome -> {
              boolean sealed = outcome.capture().equals("sealed");
              assertThat(outcome.published()).isEqualTo(sealed);
              assertThat(outcome.exit() == 0).isEqualTo(sealed);
              assertThat(sealed || !outcome.findings().isEmpty()).isTrue();
            });
    assertThat(Faults.ALL)
        .extracting(fault -> fault.outcome().capture())
        .containsAll(List.of("sealed", "partial", "blocked", "source_failed"));
  }
}
