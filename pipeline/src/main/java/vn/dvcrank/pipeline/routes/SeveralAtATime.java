package vn.dvcrank.pipeline.routes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Does things that do not depend on each other several at a time, and hands on what came of them in
 * their order, as if one had been done after the other. Few are begun ahead, for each holds much.
 */
final class SeveralAtATime {

  /** Fewer than there are connections to the database; more than processors, for disks are slow. */
  private static final int BEGUN = 3;

  /** What is done with each, on any thread. */
  @FunctionalInterface
  interface Work<T, R> {
    R of(T one) throws Exception;
  }

  /** What is told of each, on the caller's thread. */
  @FunctionalInterface
  interface Told<R> {
    void of(R result) throws Exception;
  }

  private SeveralAtATime() {}

  /**
   * Does all, and returns when nothing is being done any more.
   *
   * @throws Exception of the first, in their order, that fails; later ones may have been done then
   */
  static <T, R> void each(List<T> all, Work<T, R> work, Told<R> told) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(BEGUN);
    try {
      Deque<Future<R>> begun = new ArrayDeque<>();
      for (T one : all) {
        if (begun.size() == BEGUN) {
          told.of(result(begun.remove()));
        }
        begun.add(workers.submit(() -> work.of(one)));
      }
      while (!begun.isEmpty()) {
        told.of(result(begun.remove()));
      }
    } finally {
      workers.shutdown();
      while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
        // A file that is being written is written to its end.
      }
    }
  }

  private static <R> R result(Future<R> work) throws Exception {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception failure ? failure : e;
    }
  }
}
