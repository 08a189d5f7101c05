package vn.dvcrank.scoring.audit;

import java.util.Comparator;

/**
 * One contradiction in a published report.
 *
 * @param kind how it contradicts
 * @param line of the document, from 1
 * @param unit as printed, or the place that the report is on; empty when it speaks of a whole table
 * @param published what is printed
 * @param recomputed what follows from the rest of the report
 * @param message one line for a person, with both figures
 */
public record AuditDifference(
    AuditKind kind, int line, String unit, String published, String recomputed, String message)
    implements Comparable<AuditDifference> {

  private static final Comparator<AuditDifference> ORDER =
      Comparator.comparingInt(AuditDifference::line)
          .thenComparing(AuditDifference::kind)
          .thenComparing(AuditDifference::unit)
          .thenComparing(AuditDifference::published)
          .thenComparing(AuditDifference::recomputed)
          .thenComparing(AuditDifference::message);

  /** Where to look: the line, and whose it is. */
  public String where() {
    return unit.isEmpty() ? "line " + line : "line " + line + ", " + unit;
  }

  @Override
  public int compareTo(AuditDifference other) {
    return ORDER.compare(this, other);
  }
}
