package vn.dvcrank.scoring.index;

/** How we know what an index set's file says. */
public enum Evidence {
  /** A public legal or official page says it. */
  LAW,
  /** Observed in answers of the portal. */
  PORTAL,
  /** Read in published reports. */
  SEED,
  /** Reproduces published figures, but is not a quoted rule. */
  FIT,
  /** As {@link #FIT}, on few or disputed figures. */
  WEAK
}
