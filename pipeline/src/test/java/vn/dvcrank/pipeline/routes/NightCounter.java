package vn.dvcrank.pipeline.routes;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for the night's work: counts passes, and ends one only when it is let. */
public final class NightCounter {

  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore begun = new Semaphore(0);
  private final Semaphore mayEnd = new Semaphore(0);
  private final AtomicInteger passes = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /** Makes no pass. */
  public void run() throws InterruptedException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    passes.incrementAndGet();
    begun.release();
    if (!mayEnd.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("nobody lets this pass end");
    }
    atOnce.decrementAndGet();
  }

  void let(int passesEnd) {
    mayEnd.release(passesEnd);
  }

  boolean awaitBegun() throws InterruptedException {
    return begun.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  int passes() {
    return passes.get();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }
}
