package vn.dvcrank.pipeline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Two lists in an inbox: a small one, and then one that takes longer than anybody waits. */
record BigExport(Path inbox) {

  static final int ROWS = 200_000;
  private static final Path MADE = CommandRun.checkout().resolve("fixtures/exports/lists/a.csv");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static BigExport dropped(Path inbox) throws IOException {
    BigExport dropped = new BigExport(inbox);
    Files.createDirectories(dropped.small().getParent());
    Files.copy(MADE, dropped.small());
    Instant before = Instant.now().minusSeconds(3600);
    Files.setLastModifiedTime(dropped.small(), FileTime.from(before));
    dropped.writeBig();
    Files.setLastModifiedTime(dropped.big(), FileTime.from(before.plusSeconds(60)));
    return dropped;
  }

  /** The same rows again and again, each a dossier of its own. */
  private void writeBig() throws IOException {
    List<String> lines = Files.readAllLines(MADE);
    try (BufferedWriter out = Files.newBufferedWriter(big())) {
      out.append(lines.get(0)).append('\n');
      for (int row = 0; row < ROWS; row++) {
        String line = lines.get(1 + row % (lines.size() - 1));
        int end = line.indexOf(';');
        out.append(line, 0, end - 4).append(String.valueOf(1_000_000 + row));
        out.append(line, end, line.length()).append('\n');
      }
    }
  }

  private Path small() {
    return inbox.resolve("H18/small.csv");
  }

  Path big() {
    return inbox.resolve("H18/big.csv");
  }

  /** Waits until the small one is put away, after which the big one is begun. */
  void awaitTheBigOne() throws InterruptedException {
    awaitTaken(small());
  }

  /** Waits until both are put away. */
  void awaitNoMore() throws InterruptedException {
    awaitTaken(big());
  }

  private static void awaitTaken(Path list) throws InterruptedException {
    long begun = System.nanoTime();
    while (Files.exists(list)) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new AssertionError(list.getFileName() + " was not taken in");
      }
      Thread.onSpinWait();
    }
  }
}
