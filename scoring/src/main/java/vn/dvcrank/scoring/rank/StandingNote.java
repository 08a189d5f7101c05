package vn.dvcrank.scoring.rank;

import java.util.Locale;

/** What a standing's notes can say, besides why a unit is not evaluated. */
public enum StandingNote {
  /** Other units have the same unrounded total, and so the same rank. */
  TIED,
  /** The unit did not stand in the capture before. */
  NEW,
  /** The unit stood in the capture before, but was not ranked in it. */
  NOT_RANKED_BEFORE,
  /** Others of the ranking are measured on more of the index set's points. */
  MEASURED_ON_LESS;

  /** The word in published files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
