package vn.dvcrank.pipeline.store;

import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.scoring.audit.PublishedClaim;
import vn.dvcrank.scoring.audit.PublishedReport;
import vn.dvcrank.scoring.audit.PublishedRow;
import vn.dvcrank.scoring.audit.PublishedTable;

/**
 * Something that a published report says besides its figures, as printed.
 *
 * @param line of the document, from 1
 * @param subject a unit's name, a peer group, or the place that the report is on
 * @param fact {@code place}, {@code position}, {@code class}, {@code rank}, {@code evaluated},
 *     {@code in_class}, {@code not_evaluated}, {@code points}, {@code data_taken} or {@code dated}
 * @param text as printed
 */
public record PublishedFact(int line, String subject, String fact, String text) {

  /** The province or district that a report is on. */
  public static final String PLACE = "place";

  /** Why a unit was not evaluated. */
  public static final String NOT_EVALUATED = "not_evaluated";

  /** The facts of a report, in the order of the document. */
  public static List<PublishedFact> of(PublishedReport report) {
    List<PublishedFact> facts = new ArrayList<>();
    facts.add(new PublishedFact(1, report.placeName(), PLACE, report.placeName()));
    for (PublishedClaim claim : report.claims()) {
      facts.add(of(claim, report.placeName()));
    }
    for (PublishedTable table : report.tables()) {
      for (PublishedRow row : table.rows()) {
        facts.add(
            new PublishedFact(row.line(), row.name(), "position", String.valueOf(row.position())));
        row.className()
            .ifPresent(name -> facts.add(new PublishedFact(row.line(), row.name(), "class", name)));
      }
    }
    return facts;
  }

  private static PublishedFact of(PublishedClaim claim, String place) {
    int line = claim.line();
    if (claim instanceof PublishedClaim.Evaluated one) {
      return new PublishedFact(
          line, one.peerGroup().label(), "evaluated", one.evaluated() + "/" + one.all());
    }
    if (claim instanceof PublishedClaim.InClass one) {
      return new PublishedFact(
          line,
          one.peerGroup().label(),
          "in_class",
          one.className()
              + ": "
              + one.count()
              + (one.names().isEmpty() ? "" : " (" + String.join("; ", one.names()) + ")"));
    }
    if (claim instanceof PublishedClaim.NotEvaluated one) {
      return new PublishedFact(line, one.name(), NOT_EVALUATED, one.reason());
    }
    if (claim instanceof PublishedClaim.OwnPoints one) {
      return new PublishedFact(
          line,
          place,
          "points",
          one.code() + " " + one.points().toPlainString() + "/" + one.max().toPlainString());
    }
    if (claim instanceof PublishedClaim.OwnClass one) {
      return new PublishedFact(line, place, "class", one.className());
    }
    if (claim instanceof PublishedClaim.OwnRank one) {
      return new PublishedFact(line, place, "rank", one.rank() + "/" + one.of());
    }
    if (claim instanceof PublishedClaim.DataTaken one) {
      return new PublishedFact(line, place, "data_taken", one.day().toString());
    }
    PublishedClaim.Dated one = (PublishedClaim.Dated) claim;
    String day = one.day().map(number -> "%02d/".formatted(number)).orElse("");
    return new PublishedFact(line, place, "dated", day + one.month() + "/" + one.year());
  }
}
