package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.index.Band;

/** Puts converted totals into classes. A lower bound belongs to its class; nothing is rounded. */
public final class Classifier {

  private final List<Band> bands;

  /**
   * Takes an index set's classes.
   *
   * @param bands the best first, as {@link vn.dvcrank.scoring.index.IndexSet#bands()} gives them
   */
  public Classifier(List<Band> bands) {
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("no classes to put totals into");
    }
    this.bands = List.copyOf(bands);
  }

  /** The class of a total; one below zero, which a source should never give, is in the last. */
  public Band bandOf(BigDecimal converted) {
    return bands.get(indexOf(converted));
  }

  /** How much a total lacks for the next better class; empty in the best one. */
  public Optional<BigDecimal> pointsToNextBand(BigDecimal converted) {
    int index = indexOf(converted);
    return index == 0
        ? Optional.empty()
        : Optional.of(bands.get(index - 1).from().subtract(converted));
  }

  private int indexOf(BigDecimal converted) {
    for (int index = 0; index < bands.size(); index++) {
      if (converted.compareTo(bands.get(index).from()) >= 0) {
        return index;
      }
    }
    return bands.size() - 1;
  }
}
