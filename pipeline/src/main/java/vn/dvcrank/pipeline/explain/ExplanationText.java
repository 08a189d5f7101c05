package vn.dvcrank.pipeline.explain;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import vn.dvcrank.scoring.files.VietnamTime;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.CompositeScore;
import vn.dvcrank.scoring.score.Exclusion;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.score.IndicatorScore;
import vn.dvcrank.scoring.score.Scorecard;

/** An explanation as text for a terminal. */
public final class ExplanationText {

  private static final String LINE = "%-40s %11s %11s %8s %6s %8s %11s%n";
  private static final int RECOMPUTED_PLACES = 4;

  private final PrintWriter out;

  public ExplanationText(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints the unit, then a line a group and indicator, then where the figures came from, the way
   * to the next class and what would follow.
   *
   * @param then the unit's place as it would be, if something was supposed
   */
  public void print(Explanation explanation, Optional<Standing> then) {
    head(explanation);
    out.printf(
        Locale.ROOT, LINE, "", "numerator", "denominator", "points", "max", "lost", "recomputed");
    for (GroupScore group : explanation.standing().card().groups()) {
      print(group);
      explanation.evidence(group).forEach(sha -> out.printf("  from answer sha256 %s%n", sha));
    }
    explanation.standing().card().composites().forEach(this::print);
    out.printf("snapshot %s%n", explanation.snapshot().name());
    explanation.totalEvidence().forEach(sha -> out.printf("total from answer sha256 %s%n", sha));
    OutlookText outlook = new OutlookText(out, explanation);
    outlook.printNextClass();
    then.ifPresent(outlook::printSupposed);
    out.flush();
  }

  private void head(Explanation explanation) {
    Ranking ranking = explanation.ranking();
    Standing standing = explanation.standing();
    Scorecard card = standing.card();
    int places = ranking.indexSet().places();
    out.printf(
        "%s (%s), %s of %s, %s%s%s, captured %s%n",
        card.unit().name(),
        card.unit().code(),
        ranking.peerGroup().label(),
        ranking.key().scope(),
        ranking.key().period(),
        ranking.provisional() ? " (provisional)" : "",
        ranking.key().basis() == Basis.LOCAL ? ", by the province's own exports" : "",
        VietnamTime.write(ranking.capturedAt()));
    out.printf(
        "total %s of %s, converted %s, coverage %s%n",
        PointsLost.text(card.total(), places),
        PointsLost.text(card.applicableMax(), places),
        PointsLost.text(card.converted(), places),
        PointsLost.text(card.coverage(), RECOMPUTED_PLACES));
    if (card.statedTotal().value().isPresent() && !card.statedTotal().equals(card.groupSum())) {
      out.printf(
          "stated %s, the groups add up to %s%n",
          PointsLost.text(card.statedTotal(), places), PointsLost.words(card.groupSum(), places));
    }
    if (standing.rank().isPresent()) {
      out.printf(
          Locale.ROOT,
          "rank %d of %d, class %s%s%n",
          standing.rank().getAsInt(),
          ranking.ranked().size(),
          card.band().map(Band::name).orElse(""),
          standing
              .pointsToNextClass()
              .map(points -> ", " + PointsLost.text(points, places) + " short of the next class")
              .orElse(""));
    }
    card.exclusion()
        .map(Exclusion::note)
        .ifPresent(note -> out.printf("not evaluated: %s%n", note));
    movement("the capture before", standing.sinceCapture(), places);
    movement("the period before", standing.sincePeriod(), places);
    card.findings().forEach(finding -> out.printf("finding: %s%n", finding.message()));
    out.println();
  }

  private void movement(String since, Optional<Movement> movement, int places) {
    movement.ifPresent(
        moved ->
            out.printf(
                Locale.ROOT,
                "since %s: rank %d (%+d), converted %s (%s%s)%n",
                since,
                moved.previousRank(),
                moved.rankChange(),
                PointsLost.text(moved.previousConverted(), places),
                moved.scoreChange().signum() > 0 ? "+" : "",
                PointsLost.text(moved.scoreChange(), places)));
  }

  private void print(GroupScore group) {
    String title = group.group().code() + " " + group.group().name();
    BigDecimal max = group.group().max();
    out.printf(
        Locale.ROOT,
        LINE,
        title,
        "",
        "",
        PointsLost.text(group.points(), RECOMPUTED_PLACES),
        PointsLost.text(max, 2),
        PointsLost.of(group.points(), max)
            .map(lost -> PointsLost.text(lost, RECOMPUTED_PLACES))
            .orElse(""),
        PointsLost.text(group.recomputed(), RECOMPUTED_PLACES));
    group.indicators().forEach(this::print);
  }

  private void print(CompositeScore score) {
    out.printf(
        Locale.ROOT,
        LINE,
        score.composite().name() + " (" + String.join(" + ", score.composite().groups()) + ")",
        "",
        "",
        PointsLost.text(score.points(), RECOMPUTED_PLACES),
        PointsLost.text(score.max(), 2),
        PointsLost.of(score.points(), score.max())
            .map(lost -> PointsLost.text(lost, RECOMPUTED_PLACES))
            .orElse(""),
        "");
  }

  private void print(IndicatorScore score) {
    BigDecimal max = score.indicator().max();
    out.printf(
        Locale.ROOT,
        LINE,
        "  " + score.indicator().code(),
        PointsLost.text(score.numerator(), RECOMPUTED_PLACES),
        PointsLost.text(score.denominator(), RECOMPUTED_PLACES),
        PointsLost.text(score.points(), RECOMPUTED_PLACES),
        PointsLost.text(max, 2),
        PointsLost.of(score.points(), max)
            .map(lost -> PointsLost.text(lost, RECOMPUTED_PLACES))
            .orElse(""),
        PointsLost.text(score.recomputed(), RECOMPUTED_PLACES));
  }
}
