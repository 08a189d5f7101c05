package vn.dvcrank.pipeline.store;

import java.util.Locale;

/** Whether a series holds captures that passed the gate, or those that are only kept. */
public enum Lane {
  /** Passed the gate: ranked and published. */
  GOOD,
  /** Doubtful: kept for people to look at, never ranked, never in the place of a good one. */
  PARTIAL;

  /** The word in the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Lane ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
