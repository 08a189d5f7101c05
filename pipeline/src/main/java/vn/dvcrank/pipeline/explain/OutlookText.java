package vn.dvcrank.pipeline.explain;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.whatif.ClassStep;
import vn.dvcrank.scoring.whatif.NextClass;

/** The way to the next class, and what would follow from a supposition, as text for a terminal. */
final class OutlookText {

  private static final String LINE = "  %-38s %11s %11s %8s %8s %8s%n";
  private static final int PLACES = 4;

  private final PrintWriter out;
  private final Explanation explanation;

  OutlookText(PrintWriter out, Explanation explanation) {
    this.out = out;
    this.explanation = explanation;
  }

  /** Prints the cheapest way, if there is a next class. */
  void printNextClass() {
    Optional<NextClass> way =
        NextClass.of(explanation.ranking().indexSet(), explanation.standing());
    if (way.isEmpty() || way.get().steps().isEmpty()) {
      return;
    }
    NextClass next = way.get();
    out.printf(
        "%nto class %s: %s points, the cheapest first%s%n",
        next.band().name(),
        text(next.gap()),
        next.isReachable() ? "" : " (all that is known of is not enough)");
    out.printf(Locale.ROOT, LINE, "", "a point is", "counts more", "points", "of", "left");
    next.steps().forEach(this::print);
  }

  private void print(ClassStep step) {
    out.printf(
        Locale.ROOT,
        LINE,
        step.code(),
        step.perPoint().map(BigDecimal::toPlainString).orElse(""),
        step.counts().map(BigDecimal::toPlainString).orElse(""),
        "+" + text(step.taken()),
        text(step.room()),
        text(step.left()));
  }

  /** Prints a place as it would be. */
  void printSupposed(Standing then) {
    Standing now = explanation.standing();
    int places = explanation.ranking().indexSet().places();
    out.printf(
        Locale.ROOT,
        "%nwhat if: total %s (now %s), converted %s (now %s), rank %d (now %d)%s%n",
        PointsLost.text(then.card().total(), places),
        PointsLost.text(now.card().total(), places),
        PointsLost.text(then.card().converted(), places),
        PointsLost.text(now.card().converted(), places),
        then.rank().orElseThrow(),
        now.rank().orElseThrow(),
        classes(now, then));
  }

  private static String classes(Standing now, Standing then) {
    return then.card()
        .band()
        .map(Band::name)
        .map(
            name ->
                ", class "
                    + name
                    + now.card().band().map(band -> " (now " + band.name() + ")").orElse(""))
        .orElse("");
  }

  private static String text(BigDecimal number) {
    return PointsLost.text(number, PLACES);
  }
}
