package vn.dvcrank.scoring.period;

/** How long a period is, from the longest to the shortest. */
public enum PeriodKind {
  YEAR(12),
  HALF(6),
  QUARTER(3),
  MONTH(1);

  private final int months;

  PeriodKind(int months) {
    this.months = months;
  }

  /** Length in months. */
  public int months() {
    return months;
  }

  /** How many periods of this kind a year has. */
  int perYear() {
    return 12 / months;
  }
}
