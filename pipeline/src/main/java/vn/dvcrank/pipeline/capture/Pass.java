package vn.dvcrank.pipeline.capture;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import vn.dvcrank.connectors.portal.PortalClient;
import vn.dvcrank.connectors.portal.PortalContract;
import vn.dvcrank.pipeline.store.Lane;
import vn.dvcrank.pipeline.store.SeriesKey;
import vn.dvcrank.scoring.rank.RankingKey;

/**
 * One night's work: what to capture, and whom to ask.
 *
 * @param kind {@code nightly}, or {@code replay} of recorded answers
 * @param clock what time it is in this pass; stands still in a replay
 * @param captures what to capture, in order
 * @param contract what the source speaks
 * @param client one session with it
 */
public record Pass(
    String kind,
    InstantSource clock,
    List<PlannedCapture> captures,
    PortalContract contract,
    PortalClient client) {

  public Pass {
    captures = List.copyOf(captures);
  }

  /** What time it is in this pass. */
  public RunTime time() {
    return new RunTime(kind, clock);
  }

  /** Now, in the whole seconds that the database keeps. */
  public Instant now() {
    return time().now();
  }

  /** The date in Vietnam that the pass belongs to. */
  public LocalDate night() {
    return time().night();
  }

  /** The figures that a capture gives. */
  public RankingKey figures(PlannedCapture planned) {
    return contract.origin().figures(planned.scope(), planned.period());
  }

  /** The series that a capture belongs to if it passes the gate. */
  public SeriesKey series(PlannedCapture planned) {
    return new SeriesKey(contract.origin().source(), figures(planned), Lane.GOOD);
  }
}
