package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.connectors.exports.ExportHead;
import vn.dvcrank.connectors.exports.ExportSink;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.UnitMeasures;

/**
 * Lets dossiers be stored while the next ones are read: hands them to another sink on a thread of
 * its own, in their order and in batches, of which only a few wait.
 *
 * <p>The other sink is used by one thread at a time: by that thread from the first dossier to
 * {@link #finish} or {@link #close}, which wait for it, and by the caller before and after. After a
 * failure nothing more is handed on, and the caller gets the failure at its next batch or at the
 * end. Closing without finishing throws away what waits. A form's few rows stay on the caller's
 * thread.
 */
final class SecondThread implements ExportSink, AutoCloseable {

  private static final int BATCH = 500;
  private static final int WAITING = 8;

  /** The last batch, and the only empty one. */
  private static final List<Row> END = List.of();

  private final ExportSink sink;
  private final BlockingQueue<List<Row>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread = new Thread(this::handOn, "dvcrank-store");
  private List<Row> batch = new ArrayList<>(BATCH);
  private volatile boolean abandoned;
  private volatile @Nullable Throwable failure;

  private record Row(int number, Dossier dossier) {}

  SecondThread(ExportSink sink) {
    this.sink = sink;
    thread.setDaemon(true);
  }

  @Override
  public void begin(ExportHead head) throws IOException, UnreadableImportException {
    sink.begin(head);
  }

  @Override
  public void dossier(int row, Dossier dossier) throws IOException, UnreadableImportException {
    batch.add(new Row(row, dossier));
    if (batch.size() == BATCH) {
      pass();
    }
  }

  @Override
  public void unit(int row, UnitMeasures measures) throws IOException, UnreadableImportException {
    sink.unit(row, measures);
  }

  /** Waits until all is handed on; after the last row, once. */
  void finish() throws IOException, UnreadableImportException {
    if (!batch.isEmpty()) {
      pass();
    }
    end();
    carry();
  }

  private void pass() throws IOException, UnreadableImportException {
    carry();
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    try {
      queue.put(batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while rows were stored");
    }
    batch = new ArrayList<>(BATCH);
  }

  /** The other thread; it takes all that comes, so that nobody waits for it in vain. */
  private void handOn() {
    try {
      for (List<Row> rows = queue.take(); !rows.isEmpty(); rows = queue.take()) {
        if (!abandoned && failure == null) {
          store(rows);
        }
      }
    } catch (InterruptedException e) {
      failure = e;
    }
  }

  @SuppressWarnings("IllegalCatch")
  private void store(List<Row> rows) {
    try {
      for (Row row : rows) {
        sink.dossier(row.number(), row.dossier());
      }
    } catch (Exception | Error e) {
      failure = e;
    }
  }

  private void carry() throws IOException, UnreadableImportException {
    Optional<Throwable> why = Optional.ofNullable(failure);
    if (why.isEmpty()) {
      return;
    }
    Throwable it = why.get();
    if (it instanceof UnreadableImportException refused) {
      throw refused;
    } else if (it instanceof IOException failed) {
      throw failed;
    } else if (it instanceof RuntimeException fault) {
      throw fault;
    } else if (it instanceof Error fault) {
      throw fault;
    }
    throw new IOException("rows could not be stored", it);
  }

  /** Throws away what waits and ends the other thread; does nothing after {@link #finish}. */
  @Override
  public void close() {
    abandoned = true;
    end();
  }

  /** Waits for the other thread's end, even when interrupted: it uses the sink until then. */
  private void end() {
    boolean interrupted = false;
    boolean told = false;
    while (thread.isAlive()) {
      try {
        if (!told) {
          queue.put(END);
          told = true;
        }
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
