package vn.dvcrank.scoring.audit;

import java.util.stream.Stream;
import vn.dvcrank.scoring.audit.PublishedClaim.Evaluated;
import vn.dvcrank.scoring.audit.PublishedClaim.NotEvaluated;

/** As many units were evaluated as the text says, and none that it says were not. */
final class EvaluatedCheck implements ReportCheck {

  @Override
  public Stream<AuditDifference> differences(AuditedReport report) {
    return Stream.concat(
        report
            .claims(Evaluated.class)
            .flatMap(claim -> Stream.concat(evaluated(report, claim), leftOut(report, claim))),
        report.claims(NotEvaluated.class).flatMap(claim -> contradicted(report, claim)));
  }

  private static Stream<AuditDifference> evaluated(AuditedReport report, Evaluated claim) {
    long rows = report.rows(claim.peerGroup()).filter(AuditedRow::hasResult).count();
    return !report.hasTable(claim.peerGroup()) || rows == claim.evaluated()
        ? Stream.empty()
        : Stream.of(
            difference(
                claim,
                Long.toString(rows),
                claim.evaluated()
                    + " evaluated units are counted, the table of "
                    + claim.peerGroup().label()
                    + " has "
                    + rows));
  }

  /** Not all that were left out need be named, but no more can be. */
  private static Stream<AuditDifference> leftOut(AuditedReport report, Evaluated claim) {
    long named =
        report
            .claims(NotEvaluated.class)
            .filter(other -> other.peerGroup() == claim.peerGroup())
            .map(other -> NameKey.of(other.name()))
            .distinct()
            .count();
    return claim.evaluated() + named <= claim.all()
        ? Stream.empty()
        : Stream.of(
            difference(
                claim,
                (claim.evaluated() + named) + "/" + claim.all(),
                claim.evaluated()
                    + " evaluated units and "
                    + named
                    + " named as not evaluated are more than "
                    + claim.all()));
  }

  private static AuditDifference difference(Evaluated claim, String recomputed, String message) {
    return new AuditDifference(
        AuditKind.EVALUATED_COUNT_DIFFERS,
        claim.line(),
        "",
        claim.evaluated() + "/" + claim.all(),
        recomputed,
        message);
  }

  private static Stream<AuditDifference> contradicted(AuditedReport report, NotEvaluated claim) {
    String key = NameKey.of(claim.name());
    return report
        .rows(claim.peerGroup())
        .filter(row -> row.hasResult() && NameKey.of(row.name()).equals(key))
        .map(
            row ->
                new AuditDifference(
                    AuditKind.NOT_EVALUATED_HAS_RESULT,
                    claim.line(),
                    claim.name(),
                    claim.reason(),
                    "line " + row.line(),
                    "not evaluated, says the text; line " + row.line() + " has its result"));
  }
}
