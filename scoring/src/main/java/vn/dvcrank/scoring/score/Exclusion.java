package vn.dvcrank.scoring.score;

/**
 * Why a unit is listed but not ranked.
 *
 * @param reason the kind
 * @param detail in Vietnamese, or the codes of the groups that are missing; may be empty
 */
public record Exclusion(Reason reason, String detail) {

  /** Kinds of reasons. */
  public enum Reason {
    /** The unit had no activity in the period. */
    INACTIVE("inactive"),
    /** The source says that it did not evaluate the unit. */
    NOT_EVALUATED_BY_SOURCE("not_evaluated_by_source"),
    /** The source gives no score for some of the unit's groups. */
    GROUP_MISSING("group_missing"),
    /** The source gives no total, and it does not follow from the groups. */
    TOTAL_MISSING("total_missing");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The word in published files. */
    public String label() {
      return label;
    }
  }

  /** As published files write it. */
  public String note() {
    return detail.isEmpty() ? reason.label() : reason.label() + ": " + detail;
  }
}
