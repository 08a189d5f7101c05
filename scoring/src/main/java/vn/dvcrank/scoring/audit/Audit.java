package vn.dvcrank.scoring.audit;

import java.util.List;
import java.util.stream.Stream;
import vn.dvcrank.scoring.index.IndexSet;

/**
 * Holds a published report against itself: its rows against their own points, its text against its
 * tables. Nothing is corrected; what contradicts is told with both figures.
 */
public final class Audit {

  private static final List<TableCheck> TABLE_CHECKS =
      List.of(
          new TotalCheck(),
          new ConversionCheck(),
          new PointsCheck(),
          new ClassCheck(),
          new OrderCheck(),
          new PositionCheck(),
          new DuplicateCheck(),
          new KindWordCheck());

  private static final List<ReportCheck> REPORT_CHECKS =
      List.of(new EvaluatedCheck(), new ClassClaimCheck(), new OwnResultCheck(), new DateCheck());

  /**
   * All contradictions, in the order of the document's lines.
   *
   * @throws IllegalArgumentException when the report does not follow the index set, or follows a
   *     method that the index set does not have
   */
  public List<AuditDifference> differences(PublishedReport report, IndexSet set) {
    AuditedReport audited = AuditedReport.of(report, set);
    Stream<AuditDifference> ofTables =
        audited.tables().stream()
            .flatMap(table -> TABLE_CHECKS.stream().flatMap(check -> check.differences(table)));
    Stream<AuditDifference> ofReport =
        REPORT_CHECKS.stream().flatMap(check -> check.differences(audited));
    return Stream.concat(ofTables, ofReport).sorted().toList();
  }
}
