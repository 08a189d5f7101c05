package vn.dvcrank.pipeline.fuzz;

import java.math.BigDecimal;
import java.util.List;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Observation;

/** Holds figures to what the rest of the program counts on. */
final class Figures {

  /** Digits of a figure, written out; 1e999999999 would fill the memory. */
  private static final int MOST_DIGITS = 60;

  private Figures() {}

  /** The observations, each figure of which can be written out. */
  static List<Observation> sane(List<Observation> observations) {
    for (Observation observation : observations) {
      for (Cell cell : observation.cells().values()) {
        cell.value().ifPresent(Figures::sane);
      }
    }
    return observations;
  }

  private static void sane(BigDecimal number) {
    long written = (long) number.precision() + Math.abs((long) number.scale());
    if (written > MOST_DIGITS) {
      throw new IllegalStateException("a figure of " + written + " digits");
    }
  }
}
