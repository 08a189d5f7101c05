package vn.dvcrank.pipeline.exports;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * For which instant an export speaks. Several that come at once are a second apart, in their order,
 * for history has one state an instant; so it is, too, when the run that took the first ones was
 * cut off and another takes the rest.
 */
final class ExportInstants {

  private ExportInstants() {}

  /**
   * The wanted instant, or the first one after those that came before it.
   *
   * @param ofRun the newest of the scope that the same run took
   * @param cutOff instants of what runs took of the scope that did not come to their end
   */
  static Instant next(Instant wanted, Optional<Instant> ofRun, Set<Instant> cutOff) {
    Instant next =
        ofRun.filter(last -> !wanted.isAfter(last)).map(last -> last.plusSeconds(1)).orElse(wanted);
    while (cutOff.contains(next)) {
      next = next.plusSeconds(1);
    }
    return next;
  }
}
