package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.dvcrank.pipeline.faults.Steps;

/**
 * A file of the inbox cannot be read, at first or in the middle; the others are taken all the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CrashedNights.Shared.class)
class UnreadExportTest {

  private static final String NEXT_DAY = "list of the next day.csv";
  private static final String LEDGER =
      "SELECT outcome, sha256 = '', message FROM delivery ORDER BY id DESC LIMIT 1";

  private final CrashedNights nights;
  private TestInstallation installation = new TestInstallation(Path.of(""));

  UnreadExportTest(@DisturbedNight.OfExports CrashedNights nights) {
    this.nights = nights;
  }

  @BeforeEach
  void evening() throws IOException {
    installation = nights.eveningBefore();
  }

  private interface Opened {
    void now(Path file, int times) throws IOException;
  }

  /** What happens whenever the next day's list is opened. */
  private static Steps when(Opened opened) {
    return new Steps() {
      private int times;

      @Override
      public void before(String what, Path file) {
        // Writing is not what fails here.
      }

      @Override
      public void beforeReading(Path file) throws IOException {
        if (file.endsWith(NEXT_DAY)) {
          opened.now(file, ++times);
        }
      }
    };
  }

  private void night(Steps steps) throws Exception {
    WatchedPass.make(installation.data(), nights.recordings(), steps);
    assertThat(installation.rows("SELECT status FROM run ORDER BY id DESC LIMIT 1"))
        .containsExactly("held");
    assertThat(installation.rows("SELECT outcome FROM delivery ORDER BY id"))
        .containsExactly("taken", "rejected", "rejected");
    assertThat(installation.run("verify").exit()).isZero();
  }

  private static Opened denied(int from) {
    return (file, times) -> {
      if (times >= from) {
        throw new AccessDeniedException(file.toString());
      }
    };
  }

  @Test
  void whatMayNotBeReadStaysUntilItMay() throws Exception {
    night(when(denied(1)));

    assertThat(installation.rows(LEDGER))
        .containsExactly(
            "rejected 1 a file in inbox/H18, last changed at 2026-10-01T10:00+07:00, cannot be read"
                + " (AccessDeniedException) and stays there; give dvcrank's user the right to read"
                + " it, or take it out");
    assertThat(installation.runAt("2026-10-03T02:00:00+07:00", "inbox").exit()).isZero();
    assertThat(
            installation.rows("SELECT outcome, rows_taken FROM delivery ORDER BY id DESC LIMIT 1"))
        .containsExactly("taken 304");
    assertThat(installation.directory().inbox().resolve("H18")).isEmptyDirectory();
  }

  @Test
  void nothingIsTakenOfWhatBreaksOffBetweenTwoReadings() throws Exception {
    night(when(denied(3)));

    assertThat(installation.directory().inbox().resolve("H18").resolve(NEXT_DAY)).exists();
    assertThat(FileTree.of(installation.directory().inbox()).keySet())
        .noneMatch(file -> file.contains("/."));
  }

  @Test
  void whatGoesAwayAfterItWasSeenIsSaid() throws Exception {
    night(when((file, times) -> Files.deleteIfExists(file)));

    assertThat(installation.rows(LEDGER))
        .containsExactly(
            "rejected 1 a file in inbox/H18 went away before it was read; put it there again if it"
                + " is to be taken in");
  }
}
