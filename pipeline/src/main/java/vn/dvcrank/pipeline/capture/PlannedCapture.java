package vn.dvcrank.pipeline.capture;

import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * One capture to make: a scope's figures of a period.
 *
 * @param scope whose units
 * @param period when
 */
public record PlannedCapture(Scope scope, Period period) {

  @Override
  public String toString() {
    return scope + " " + period;
  }
}
