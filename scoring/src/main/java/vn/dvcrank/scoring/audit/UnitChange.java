package vn.dvcrank.scoring.audit;

import java.util.Optional;
import vn.dvcrank.scoring.unit.Unit;

/**
 * A unit that only one of two captures has, or that they describe differently.
 *
 * @param kind which of the two have it; changed when its name or its kind of unit is another
 * @param unitCode which unit
 * @param before as the earlier capture describes it; empty when it does not have it
 * @param after as the later capture describes it; empty likewise
 */
public record UnitChange(
    ChangeKind kind, String unitCode, Optional<Unit> before, Optional<Unit> after) {

  /** A change whose kind follows from what there is. */
  public UnitChange(String unitCode, Optional<Unit> before, Optional<Unit> after) {
    this(ChangeKind.of(before, after), unitCode, before, after);
  }
}
