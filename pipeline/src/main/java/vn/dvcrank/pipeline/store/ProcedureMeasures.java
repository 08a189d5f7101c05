package vn.dvcrank.pipeline.store;

import java.util.Optional;
import vn.dvcrank.scoring.dossier.UnitMeasures;

/**
 * What was counted of one unit's dossiers of one procedure.
 *
 * @param procedure code of the procedure; empty for the dossiers of which the lists give none
 * @param measures the unit and its counts
 */
public record ProcedureMeasures(Optional<String> procedure, UnitMeasures measures) {}
