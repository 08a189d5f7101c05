package vn.dvcrank.scoring.audit;

import java.util.stream.Stream;

/** Looks for one sort of contradiction within a table. */
@FunctionalInterface
interface TableCheck {

  Stream<AuditDifference> differences(AuditedTable table);
}
