package vn.dvcrank.pipeline.site.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.pipeline.store.TotalHistory;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.unit.Unit;

/**
 * How a unit's total of one period went from capture to capture.
 *
 * @param captures how many captures there are
 * @param last the last of them
 * @param points what changed, the first capture included, in order
 */
public record CaptureTrend(int captures, Instant last, List<CapturePoint> points) {

  public CaptureTrend {
    points = List.copyOf(points);
  }

  /** The trend of a unit; empty where the source never said its total. */
  public static Optional<CaptureTrend> of(Unit unit, Period period, TotalHistory history) {
    List<CapturePoint> points = new ArrayList<>();
    Optional<BigDecimal> before = Optional.empty();
    for (TotalHistory.Change change : history.of(unit)) {
      Optional<BigDecimal> total = change.total().flatMap(Cell::value);
      Optional<BigDecimal> earlier = before;
      points.add(
          new CapturePoint(
              change.since(),
              total,
              total.flatMap(now -> earlier.map(now::subtract)),
              !points.isEmpty() && wasClosed(period, change.since(), history.captures())));
      before = total;
    }
    List<Instant> captures = history.captures();
    return points.isEmpty() || captures.isEmpty()
        ? Optional.empty()
        : Optional.of(new CaptureTrend(captures.size(), captures.get(captures.size() - 1), points));
  }

  private static boolean wasClosed(Period period, Instant since, List<Instant> captures) {
    return captures.stream()
        .filter(capture -> capture.isBefore(since))
        .reduce((earlier, later) -> later)
        .filter(period::closedAt)
        .isPresent();
  }

  /** What the source changed after the period was over, if anything. */
  public Optional<Restated> restated() {
    Optional<Instant> last =
        points.stream()
            .filter(CapturePoint::restated)
            .map(CapturePoint::since)
            .reduce((earlier, later) -> later);
    return last.map(at -> new Restated(closing(), at));
  }

  /** What stood just before the first such change. */
  private Optional<BigDecimal> closing() {
    Optional<BigDecimal> closing = Optional.empty();
    for (CapturePoint point : points) {
      if (point.restated()) {
        return closing;
      }
      closing = point.total();
    }
    return closing;
  }
}
