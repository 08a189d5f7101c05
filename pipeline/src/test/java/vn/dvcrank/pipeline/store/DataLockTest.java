package vn.dvcrank.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time, across processes, and never a dead one. */
@Timeout(60)
class DataLockTest {

  @TempDir private Path folder;
  private DataDirectory data;

  @BeforeEach
  void directory() {
    data = new DataDirectory(folder.resolve("data"));
  }

  @Test
  void theSecondIsToldWhoHoldsIt() throws Exception {
    try (DataLock lock = DataLock.take(data, "dvcrank nightly, process 12")) {
      assertThatThrownBy(() -> DataLock.take(data, "dvcrank rank"))
          .isInstanceOf(UnusableDataException.class)
          .hasMessageContaining(data.root().toString())
          .hasMessageContaining("dvcrank nightly, process 12")
          .message()
          .doesNotContain("\n");
      assertThat(data.lock()).hasContent("dvcrank nightly, process 12");
    }
  }

  @Test
  void itCanBeTakenAgainOnceGivenBack() throws Exception {
    DataLock.take(data, "one with a long name").close();
    assertThat(data.lock()).isEmptyFile();
    try (DataLock lock = DataLock.take(data, "two")) {
      assertThat(data.lock()).hasContent("two");
    }
  }

  @Test
  void anotherProcessHoldsItUntilItIsKilled() throws Exception {
    Process holder = holder();
    try (BufferedReader said = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("taken");
      assertThatThrownBy(() -> DataLock.take(data, "us"))
          .isInstanceOf(UnusableDataException.class)
          .hasMessageContaining("in use by the holder");
      assertThatThrownBy(() -> DataLock.await(data, "us", Duration.ofSeconds(1)))
          .isInstanceOf(UnusableDataException.class)
          .hasMessageContaining("in use by the holder");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThat(data.lock()).hasContent("the holder");
    DataLock.take(data, "us").close();
  }

  @Test
  void anotherProcessIsRefused() throws Exception {
    try (DataLock lock = DataLock.take(data, "we")) {
      assertThat(firstWordsOfAnother()).contains("in use by we");
    }
  }

  /** POSIX drops a process's locks on a file when any of its handles on that file is closed. */
  @Test
  void aRefusalWithinTheProcessDoesNotLetAnotherProcessIn() throws Exception {
    try (DataLock lock = DataLock.take(data, "we")) {
      assertThatThrownBy(() -> DataLock.take(data, "we again"))
          .isInstanceOf(UnusableDataException.class);
      assertThat(firstWordsOfAnother()).contains("in use by we");
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> DataLock.take(new DataDirectory(file.resolve("data")), "we"))
        .isInstanceOf(UnusableDataException.class)
        .hasMessageContaining("cannot write to " + file);
  }

  private String firstWordsOfAnother() throws IOException, InterruptedException {
    Process other = holder();
    try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
      return said.readLine();
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  private Process holder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            data.root().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
