package vn.dvcrank.scoring.reconcile;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.unit.Unit;

/**
 * One count of one unit on both sides.
 *
 * @param unit whose; by the portal's name where it has one
 * @param count what is counted
 * @param portal the portal's count
 * @param local the province's own
 * @param causes how much of portal less local each cause may account for; none of zero
 * @param unexplained what is left of it
 */
public record Difference(
    Unit unit,
    ReconciledCount count,
    Cell portal,
    Cell local,
    Map<Cause, BigDecimal> causes,
    Cell unexplained) {

  public Difference {
    Map<Cause, BigDecimal> sorted = new EnumMap<>(Cause.class);
    sorted.putAll(causes);
    causes = Collections.unmodifiableMap(sorted);
  }

  /** Portal less local, when both are known. */
  public Optional<BigDecimal> difference() {
    return portal.value().flatMap(there -> local.value().map(there::subtract));
  }
}
