package vn.dvcrank.scoring.audit;

import java.util.stream.Stream;

/** Looks for one sort of contradiction in a report's text. */
@FunctionalInterface
interface ReportCheck {

  Stream<AuditDifference> differences(AuditedReport report);
}
