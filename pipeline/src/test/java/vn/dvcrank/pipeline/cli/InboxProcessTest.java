package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.store.DataLock;

/** {@code inbox} as a process of its own: stopped, kept out, or without the right to read. */
@Timeout(600)
class InboxProcessTest {

  private static final int SECONDS_TO_STOP = 10;
  private static final int TERMINATED = 128 + 15;
  private static final String TAKEN =
      "SELECT count(*), max(rows_taken) FROM delivery WHERE outcome = 'taken'";

  private final TestInstallation installation;

  InboxProcessTest(@TempDir Path folder) {
    installation = new TestInstallation(folder.resolve("data"));
  }

  @BeforeEach
  void takesFilesAtOnce() throws IOException {
    Files.createDirectories(installation.data());
    Files.writeString(installation.directory().configuration(), "exports: {settled: PT0.02S}\n");
  }

  private ChildProcess inbox() throws IOException {
    return ChildProcess.java(Dvcrank.class, "inbox", "--data", installation.data().toString());
  }

  @Test
  void stoppedInTheMiddleOfABigListItEndsInOrderAndTheListIsTakenOnceLater() throws Exception {
    BigExport lists = BigExport.dropped(installation.directory().inbox());
    try (ChildProcess child = inbox()) {
      lists.awaitTheBigOne();
      assertThat(child.stop(SECONDS_TO_STOP)).isEqualTo(TERMINATED);
    }
    assertThat(lists.big()).exists();
    assertThat(installation.run("verify").exit()).isZero();
    assertThat(installation.rows(TAKEN)).containsExactly("1 300");

    try (ChildProcess child = inbox()) {
      assertThat(child.end(300)).as("after %s", child.output()).isZero();
    }

    assertThat(installation.rows(TAKEN)).containsExactly("2 " + BigExport.ROWS);
    assertThat(installation.rows("SELECT status FROM run ORDER BY id"))
        .containsExactly("cut_off", "done");
    assertThat(lists.big()).doesNotExist();
    assertThat(installation.run("verify").exit()).isZero();
  }

  @Test
  void whileAnotherHoldsTheLockNothingIsTouched() throws Exception {
    Path list = drop("lists/a.csv", "list.csv");
    try (DataLock lock = DataLock.take(installation.directory(), Owner.of("nightly"));
        ChildProcess child = inbox()) {
      assertThat(child.end(120)).isEqualTo(5);
      assertThat(child.output()).contains("is in use by dvcrank nightly");
    }
    assertThat(list).exists();
    assertThat(installation.directory().database()).doesNotExist();
  }

  @Test
  void aFileThatMayNotBeReadStaysAndTheOthersAreTakenIn() throws Exception {
    Path closed = drop("lists/b.csv", "người ZQX.csv");
    drop("lists/a.csv", "list.csv");
    assertThat(closed.toFile().setReadable(false, false)).isTrue();

    try (ChildProcess child = Namespaces.withoutPowers(installation, "inbox")) {
      assertThat(child.end(120)).as("after %s", child.output()).isEqualTo(4);
      assertThat(child.output())
          .doesNotContain("ZQX")
          .containsOnlyOnce("a file: not read: a file in inbox/H18, last changed at ")
          .containsOnlyOnce("300 rows taken");
    }
    assertThat(closed).exists();
    assertThat(installation.run("verify").exit()).isZero();
  }

  private Path drop(String made, String name) throws IOException {
    Path file = installation.directory().inbox().resolve("H18").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.copy(CommandRun.checkout().resolve("fixtures/exports").resolve(made), file);
  }
}
