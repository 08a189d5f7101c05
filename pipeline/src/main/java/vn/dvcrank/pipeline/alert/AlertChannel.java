package vn.dvcrank.pipeline.alert;

import java.io.IOException;

/** One way to tell somebody. */
interface AlertChannel {

  /** Its name in the memory of calls. */
  String name();

  /**
   * Tells it once, within bounded time.
   *
   * @throws IOException with a message that may be shown, when it did not come through
   * @throws InterruptedException when the program is being stopped
   */
  void tell(AlertMessage message) throws IOException, InterruptedException;
}
