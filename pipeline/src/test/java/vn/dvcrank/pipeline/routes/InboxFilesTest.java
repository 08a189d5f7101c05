package vn.dvcrank.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.exports.Inbox;
import vn.dvcrank.pipeline.exports.InboxFile;

class InboxFilesTest {

  private static final Duration SETTLED = Duration.ofMillis(20);

  /** On a busy machine, too, a thread that writes again and again has its turn within this time. */
  private static final Duration LONG_ENOUGH_TO_WRITE = Duration.ofMillis(600);

  @TempDir private Path folder;

  @Test
  void theOldestComesFirstAndOnlyWhatIsOffered() throws Exception {
    Path root = folder.resolve("hộp thư đến?#%20 a");
    put(root.resolve("b.csv"), 3);
    put(root.resolve("H18/c.csv"), 1);
    put(root.resolve("a b.csv"), 2);
    put(root.resolve("other/d.csv"), 0);
    put(root.resolve(".e.csv"), 0);

    assertThat(taken(root))
        .containsExactly(root.resolve("H18/c.csv"), root.resolve("a b.csv"), root.resolve("b.csv"));
  }

  @Test
  void anEmptyOrMissingInboxHasNothing() throws Exception {
    assertThat(taken(folder)).isEmpty();
    assertThat(taken(folder.resolve("missing"))).isEmpty();
    assertThat(folder.resolve("missing")).doesNotExist();
  }

  @Test
  void aFileThatGrowsIsLeftAlone() throws Exception {
    Path growing = put(folder.resolve("growing.csv"), 0);
    Thread writer =
        new Thread(
            () -> {
              try {
                while (!Thread.currentThread().isInterrupted()) {
                  Files.writeString(growing, "more\n", java.nio.file.StandardOpenOption.APPEND);
                }
              } catch (IOException e) {
                // Interrupted while writing, or the folder is gone.
                return;
              }
            });
    writer.start();
    try {
      assertThat(taken(folder, LONG_ENOUGH_TO_WRITE)).isEmpty();
    } finally {
      writer.interrupt();
      writer.join();
    }
  }

  /** What the inbox gives until it has no more; each is taken away. */
  private static List<Path> taken(Path root) throws Exception {
    return taken(root, SETTLED);
  }

  private static List<Path> taken(Path root, Duration settled) throws Exception {
    List<Path> taken = new ArrayList<>();
    InboxFiles files = new InboxFiles(new Inbox(root), settled);
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      context.start();
      for (List<InboxFile> file = files.next(context, List.of());
          !file.isEmpty();
          file = files.next(context, List.of())) {
        taken.add(file.get(0).path());
        Files.delete(file.get(0).path());
      }
    }
    return taken;
  }

  private static Path put(Path file, int seconds) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2026-09-17T00:00:00Z").plusSeconds(seconds)));
    return file;
  }
}
