package vn.dvcrank.connectors.imports;

import java.util.Optional;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * What the person who hands a file in says about it.
 *
 * @param period of the figures, where the file does not say
 * @param scope whose figures, where the file does not say
 * @param names the units that are known by now
 */
public record ImportHints(Optional<Period> period, Optional<Scope> scope, UnitNames names) {}
