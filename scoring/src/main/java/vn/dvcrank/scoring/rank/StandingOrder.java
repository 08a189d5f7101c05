package vn.dvcrank.scoring.rank;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.VietnameseOrder;

/** In which order units are listed; it leaves nothing to the order in which they came. */
final class StandingOrder {

  private final Comparator<Scorecard> byName =
      Comparator.comparing((Scorecard card) -> card.unit().name(), VietnameseOrder.ofNames())
          .thenComparing(card -> card.unit().code());
  private final Comparator<Scorecard> ofRanked;

  /**
   * Orders by an index set's tie-break.
   *
   * @param tieBreak codes of the groups that decide between equal totals, one after the other
   */
  StandingOrder(List<String> tieBreak) {
    Comparator<Scorecard> order = Comparator.comparing(StandingOrder::converted).reversed();
    for (String group : tieBreak) {
      order =
          order.thenComparing(
              card -> card.groupPoints(group).value(), StandingOrder::higherFirstAbsentLast);
    }
    this.ofRanked = order.thenComparing(byName);
  }

  /** Highest total first, then the tie-break, the name and the code. */
  Comparator<Scorecard> ofRanked() {
    return ofRanked;
  }

  /** By name, then code. */
  Comparator<Scorecard> byName() {
    return byName;
  }

  /**
   * The figure that ranks.
   *
   * @throws IllegalArgumentException when an evaluated unit has none
   */
  static BigDecimal converted(Scorecard card) {
    return card.converted()
        .value()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unit " + card.unit().code() + " is evaluated, but has no converted total"));
  }

  private static int higherFirstAbsentLast(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    if (one.isPresent() && other.isPresent()) {
      return other.get().compareTo(one.get());
    }
    return Boolean.compare(one.isEmpty(), other.isEmpty());
  }
}
