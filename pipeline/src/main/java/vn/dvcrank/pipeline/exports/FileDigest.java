package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import vn.dvcrank.pipeline.archive.Sha256;

/**
 * The SHA-256 of a file, worked out on a thread of its own while the file is read. Nobody has to
 * wait for it before the file's line in the ledger is written.
 */
final class FileDigest {

  private final FutureTask<String> task;

  private FileDigest(FutureTask<String> task) {
    this.task = task;
  }

  /** Begins with a file. */
  static FileDigest of(Path file) {
    FutureTask<String> task = new FutureTask<>(() -> Sha256.of(file));
    Thread thread = new Thread(task, "dvcrank-digest");
    thread.setDaemon(true);
    thread.start();
    return new FileDigest(task);
  }

  /** That of a file of which not a byte could be had: empty text. */
  static FileDigest none() {
    FutureTask<String> task = new FutureTask<>(() -> "");
    task.run();
    return new FileDigest(task);
  }

  /**
   * In hex; waits for it, even when interrupted, for the ledger needs it.
   *
   * @throws IOException when the file could not be read
   */
  String text() throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException | CancellationException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException("a digest cannot be worked out", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
