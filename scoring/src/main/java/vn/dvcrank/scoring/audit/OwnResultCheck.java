package vn.dvcrank.scoring.audit;

import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnClass;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnPoints;
import vn.dvcrank.scoring.audit.PublishedClaim.OwnRank;

/** The place's own total, class and rank agree with its own points. */
final class OwnResultCheck implements ReportCheck {

  @Override
  public Stream<AuditDifference> differences(AuditedReport report) {
    OwnFigures own = OwnFigures.of(report);
    return Stream.of(
            report.claims(OwnPoints.class).flatMap(claim -> points(report, own, claim)),
            report.claims(OwnClass.class).flatMap(claim -> ofClass(report, own, claim)),
            report.claims(OwnRank.class).flatMap(claim -> rank(report, claim)))
        .flatMap(differences -> differences);
  }

  private static Stream<AuditDifference> points(
      AuditedReport report, OwnFigures own, OwnPoints claim) {
    return Stream.of(
            range(report, claim),
            cap(report, own, claim),
            repeated(report, own, claim),
            sum(report, own, claim))
        .flatMap(Optional::stream);
  }

  private static Optional<AuditDifference> range(AuditedReport report, OwnPoints claim) {
    return PointsCheck.outOfRange(claim.points(), claim.max())
        ? difference(
            report,
            AuditKind.POINTS_OUT_OF_RANGE,
            claim,
            Figure.text(claim.points()),
            "0 to " + Figure.text(claim.max()))
        : Optional.empty();
  }

  private static Optional<AuditDifference> cap(
      AuditedReport report, OwnFigures own, OwnPoints claim) {
    return own.cap(claim.code())
        .filter(cap -> cap.compareTo(claim.max()) != 0)
        .flatMap(
            cap ->
                difference(
                    report,
                    AuditKind.STATED_MAX_DIFFERS,
                    claim,
                    Figure.text(claim.max()),
                    Figure.text(cap)));
  }

  private static Optional<AuditDifference> repeated(
      AuditedReport report, OwnFigures own, OwnPoints claim) {
    return own.points(claim.code())
        .filter(first -> first.compareTo(claim.points()) != 0)
        .flatMap(
            first ->
                difference(
                    report,
                    AuditKind.OWN_POINTS_DIFFER,
                    claim,
                    Figure.text(claim.points()),
                    Figure.text(first)));
  }

  private static Optional<AuditDifference> sum(
      AuditedReport report, OwnFigures own, OwnPoints claim) {
    return own.sum()
        .filter(sum -> OwnFigures.isTotal(claim) && TotalCheck.differ(claim.points(), sum))
        .flatMap(
            sum ->
                difference(
                    report,
                    AuditKind.OWN_TOTAL_DIFFERS,
                    claim,
                    Figure.text(claim.points()),
                    Figure.text(sum)));
  }

  private static Optional<AuditDifference> difference(
      AuditedReport report, AuditKind kind, OwnPoints claim, String printed, String recomputed) {
    return Optional.of(
        new AuditDifference(
            kind,
            claim.line(),
            report.published().placeName(),
            printed,
            recomputed,
            "own " + claim.code() + ": printed " + printed + ", by the rest " + recomputed));
  }

  private static Stream<AuditDifference> ofClass(
      AuditedReport report, OwnFigures own, OwnClass claim) {
    ClassNames names = new ClassNames(report.set());
    return own.total().stream()
        .map(
            total ->
                names.of(
                    total
                        .points()
                        .multiply(report.set().max())
                        .divide(total.max(), MathContext.DECIMAL128)))
        .filter(recomputed -> !names.official(claim.className()).equals(recomputed))
        .map(
            recomputed ->
                new AuditDifference(
                    AuditKind.OWN_CLASS_DIFFERS,
                    claim.line(),
                    report.published().placeName(),
                    claim.className(),
                    recomputed,
                    "the own class is printed "
                        + claim.className()
                        + ", its own total is in "
                        + recomputed));
  }

  private static Stream<AuditDifference> rank(AuditedReport report, OwnRank claim) {
    return claim.rank() >= 1 && claim.rank() <= claim.of()
        ? Stream.empty()
        : Stream.of(
            new AuditDifference(
                AuditKind.OWN_RANK_IMPOSSIBLE,
                claim.line(),
                report.published().placeName(),
                claim.rank() + "/" + claim.of(),
                "1 to " + claim.of(),
                "there is no place " + claim.rank() + " of " + claim.of()));
  }
}
