package vn.dvcrank.pipeline;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.routes.PassReport;
import vn.dvcrank.pipeline.routes.Routes;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;

/**
 * What the timer sets off: a pass with a session of its own, under the data lock. The lock is not
 * held between passes, so that people can work on the data directory by day.
 */
public final class NightWork {

  private static final Logger LOG = LoggerFactory.getLogger(NightWork.class);
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final DataDirectory data;
  private final Passes passes;
  private final String owner;
  private final Supplier<Routes> routes;
  private final AfterPass afterPass;

  /**
   * @param owner who holds the lock, in words
   * @param routes the running program's, once it runs
   * @param afterPass what follows
   */
  NightWork(
      DataDirectory data,
      Passes passes,
      String owner,
      Supplier<Routes> routes,
      AfterPass afterPass) {
    this.data = data;
    this.passes = passes;
    this.owner = owner;
    this.routes = routes;
    this.afterPass = afterPass;
  }

  /** Makes tonight's pass, and does what follows. */
  public void run() throws Exception {
    try {
      afterPass.around(this::pass);
    } finally {
      giveMemoryBack();
    }
  }

  /** A day of waiting follows, for which the night's memory is not needed. */
  private static void giveMemoryBack() {
    System.gc();
  }

  private PassReport pass() throws Exception {
    try (DataLock lock = DataLock.await(data, owner, PATIENCE)) {
      Pass pass = passes.live();
      try (var client = pass.client()) {
        PassReport report = routes.get().pass(pass);
        LOG.info(
            "night {}: {}, {} rankings published",
            pass.night(),
            report.status().label(),
            report.publications().stream().filter(one -> one.changed()).count());
        return report;
      }
    }
  }
}
