package vn.dvcrank.scoring.summary;

import java.util.Optional;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Standing;

/** Since when a unit has moved. */
public enum Since {
  /** The capture before, of the same period. */
  CAPTURE,
  /** The period before. */
  PERIOD;

  /** How a unit has moved since then, if that can be told. */
  public Optional<Movement> of(Standing standing) {
    return switch (this) {
      case CAPTURE -> standing.sinceCapture();
      case PERIOD -> standing.sincePeriod();
    };
  }
}
