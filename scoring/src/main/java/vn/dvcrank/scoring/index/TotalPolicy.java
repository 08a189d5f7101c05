package vn.dvcrank.scoring.index;

/** Which of two totals counts when a source states one and its points add up to another. */
public enum TotalPolicy {
  /** The stated one, and the sum only where none is stated: the source decides its own totals. */
  STATED,
  /** The sum: the source's own results follow from it, whatever it prints as the total. */
  SUMMED
}
