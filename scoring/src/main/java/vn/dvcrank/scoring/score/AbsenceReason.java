package vn.dvcrank.scoring.score;

import java.util.Locale;

/** Why a cell has no value. {@code docs/outputs.md} explains each in words. */
public enum AbsenceReason {
  /** The source gives null for it. */
  NULL_IN_ANSWER,
  /** The source's answer has no such field for this unit. */
  NOT_IN_ANSWER,
  /** The unit does not stand in the group's answer. */
  UNIT_NOT_IN_ANSWER,
  /** The source says that it did not evaluate the unit. */
  NOT_EVALUATED_BY_SOURCE,
  /** The unit has nothing that this figure could be taken of (a denominator of zero). */
  ZERO_DENOMINATOR,
  /** No rule is known by which the figure could be recomputed. */
  RULE_UNKNOWN,
  /** Another figure that it is computed from is missing. */
  INPUT_MISSING,
  /** The index set does not ask this unit for it. */
  NOT_ASKED,
  /** The province's export has nothing from which it could be counted. */
  NOT_IN_EXPORT;

  /** The word in published files and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reason a label names.
   *
   * @throws IllegalArgumentException when none has it
   */
  public static AbsenceReason ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
