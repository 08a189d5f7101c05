package vn.dvcrank.connectors.portal;

import java.time.Duration;

/** Waiting, so that tests need not. */
@FunctionalInterface
public interface Pause {

  /**
   * Returns when the time has passed.
   *
   * @param length above zero
   */
  void pause(Duration length) throws InterruptedException;
}
