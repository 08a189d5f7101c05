package vn.dvcrank.pipeline.exports;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.dvcrank.scoring.unit.Scope;

/**
 * For which instant each export of a run speaks. Several that come at once are a second apart, in
 * their order: history has one state an instant.
 */
final class ExportInstants {

  private final Map<Scope, Instant> last = new HashMap<>();
  private long run;

  /** The wanted instant, or the first one after the same run's last export of the scope. */
  Instant next(Scope scope, Instant wanted, long ofRun) {
    if (ofRun != run) {
      last.clear();
      run = ofRun;
    }
    Instant before = last.get(scope);
    Instant next = before == null || wanted.isAfter(before) ? wanted : before.plusSeconds(1);
    last.put(scope, next);
    return next;
  }
}
