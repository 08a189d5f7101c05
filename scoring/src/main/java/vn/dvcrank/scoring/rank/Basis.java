package vn.dvcrank.scoring.rank;

import java.util.Locale;

/** What a ranking rests on; bases are never mixed in one ranking. */
public enum Basis {
  /** Answers of the national portal. */
  PORTAL,
  /** Annexes of published reports. */
  PUBLISHED,
  /** Exports of a province's own system. */
  LOCAL;

  /** The word in published files and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The basis a label names.
   *
   * @throws IllegalArgumentException when none has it
   */
  public static Basis ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
