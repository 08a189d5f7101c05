package vn.dvcrank.scoring.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.scoring.audit.PublishedClaim.DataTaken;
import vn.dvcrank.scoring.audit.PublishedClaim.Dated;

/** Figures of a period are taken when it has ended and before the report is signed. */
final class DateCheck implements ReportCheck {

  @Override
  public Stream<AuditDifference> differences(AuditedReport report) {
    Stream<AuditDifference> signed =
        report
            .claims(Dated.class)
            .filter(claim -> lastDay(claim).isEmpty())
            .map(
                claim ->
                    difference(
                        report, claim.line(), written(claim), "a day", "there is no such day"));
    return Stream.concat(
        signed,
        report
            .claims(DataTaken.class)
            .flatMap(claim -> Stream.concat(tooEarly(report, claim), tooLate(report, claim))));
  }

  private static Stream<AuditDifference> tooEarly(AuditedReport report, DataTaken claim) {
    LocalDate end = report.published().period().lastDay();
    return claim.day().isBefore(end)
        ? Stream.of(
            difference(
                report,
                claim.line(),
                claim.day().toString(),
                "from " + end,
                "figures of "
                    + report.published().period()
                    + ", which ends on "
                    + end
                    + ", cannot be taken on "
                    + claim.day()))
        : Stream.empty();
  }

  private static Stream<AuditDifference> tooLate(AuditedReport report, DataTaken claim) {
    return report
        .claims(Dated.class)
        .flatMap(dated -> lastDay(dated).stream())
        .filter(signed -> claim.day().isAfter(signed))
        .map(
            signed ->
                difference(
                    report,
                    claim.line(),
                    claim.day().toString(),
                    "up to " + signed,
                    "figures of a report signed by "
                        + signed
                        + " cannot be taken on "
                        + claim.day()));
  }

  /** The latest day on which the report can have been signed; empty for one that no month has. */
  private static Optional<LocalDate> lastDay(Dated claim) {
    try {
      YearMonth month = YearMonth.of(claim.year(), claim.month());
      return Optional.of(claim.day().map(month::atDay).orElseGet(month::atEndOfMonth));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String written(Dated claim) {
    return claim.year() + "-" + claim.month() + claim.day().map(day -> "-" + day).orElse("");
  }

  private static AuditDifference difference(
      AuditedReport report, int line, String printed, String recomputed, String message) {
    return new AuditDifference(
        AuditKind.DATE_IMPOSSIBLE,
        line,
        report.published().placeName(),
        printed,
        recomputed,
        message);
  }
}
