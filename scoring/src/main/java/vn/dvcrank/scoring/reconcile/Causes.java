package vn.dvcrank.scoring.reconcile;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;

/**
 * How much of a unit's differences each cause may account for. Which dossiers the portal lacks or
 * rewrote it does not say, so each cause has a range, given by the unit's own counts; what lies in
 * no cause's range stays unexplained.
 */
final class Causes {

  private final Observation local;
  private final BigDecimal missing;

  /**
   * @param local what the province counts of the unit
   * @param missing dossiers of it that the portal does not have; 0 when it has as many or more
   */
  Causes(Observation local, BigDecimal missing) {
    this.local = local;
    this.missing = missing;
  }

  /** The causes of a difference: portal less local. */
  Map<Cause, BigDecimal> of(ReconciledCount count, BigDecimal difference) {
    Map<Cause, BigDecimal> causes =
        switch (count) {
          case RECEIVED -> ofReceived(difference);
          case ON_TIME -> ofOnTime(difference);
          case PAID, DIGITISED -> ofPart(count, difference);
        };
    causes.values().removeIf(amount -> amount.signum() == 0);
    return causes;
  }

  private Map<Cause, BigDecimal> ofReceived(BigDecimal difference) {
    Map<Cause, BigDecimal> causes = new EnumMap<>(Cause.class);
    if (difference.signum() < 0) {
      causes.put(Cause.NOT_SYNCHRONISED, difference);
    } else {
      causes.put(Cause.WITHDRAWN, difference.min(count(Measure.WITHDRAWN)));
    }
    return causes;
  }

  /**
   * Rewritten and judged by the hour in full, the rest by dossiers that the portal lacks, as far as
   * they can be on time; where that is too much, less was rewritten or judged by the hour.
   */
  private Map<Cause, BigDecimal> ofOnTime(BigDecimal difference) {
    BigDecimal rewritten = count(Measure.PAUSED_LATE);
    BigDecimal clock = count(Measure.LATE_BY_THE_CLOCK).negate();
    BigDecimal onTime = value(ReconciledCount.ON_TIME);
    BigDecimal late = value(ReconciledCount.RECEIVED).subtract(onTime);
    BigDecimal least = missing.min(onTime).negate();
    BigDecimal most = missing.subtract(late).max(BigDecimal.ZERO).negate();
    BigDecimal rest = difference.subtract(rewritten).subtract(clock);
    BigDecimal lacking = rest.max(least).min(most);
    BigDecimal over = rest.subtract(lacking);
    if (over.signum() < 0) {
      rewritten = rewritten.add(over).max(BigDecimal.ZERO);
    } else {
      clock = clock.add(over).min(BigDecimal.ZERO);
    }
    Map<Cause, BigDecimal> causes = new EnumMap<>(Cause.class);
    causes.put(Cause.REWRITTEN_STATUS, rewritten);
    causes.put(Cause.BY_THE_CLOCK, clock);
    causes.put(Cause.NOT_SYNCHRONISED, lacking);
    return causes;
  }

  private Map<Cause, BigDecimal> ofPart(ReconciledCount count, BigDecimal difference) {
    Map<Cause, BigDecimal> causes = new EnumMap<>(Cause.class);
    BigDecimal most = missing.min(value(count)).negate();
    causes.put(Cause.NOT_SYNCHRONISED, difference.max(most).min(BigDecimal.ZERO));
    return causes;
  }

  private BigDecimal count(Measure measure) {
    return local.cell(Element.count(measure.label())).value().orElse(BigDecimal.ZERO);
  }

  private BigDecimal value(ReconciledCount count) {
    return local.cell(count.element()).value().orElse(BigDecimal.ZERO);
  }
}
