package vn.dvcrank.connectors.portal.recorded;

import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * What was captured in a night.
 *
 * @param scope whose units
 * @param period of when
 */
public record RecordedCapture(Scope scope, Period period) {}
