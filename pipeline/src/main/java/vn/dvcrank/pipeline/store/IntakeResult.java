package vn.dvcrank.pipeline.store;

import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.scoring.finding.Finding;

/**
 * What an export came to in the store.
 *
 * @param added dossiers, or counts of summary forms, that were not known
 * @param changed those that were known otherwise
 * @param unchanged those that were known so
 * @param repeatedCodes dossier codes (of a summary form: units) that stand in the export more than
 *     once
 * @param repeatedRows rows that do not count because of that
 * @param delivered days of reception in this export
 * @param known days of reception in all lists of the scope, this one included
 * @param findings what stands in the export more than once; so many that a person can read them,
 *     with a last one that says how many more there are
 */
public record IntakeResult(
    long added,
    long changed,
    long unchanged,
    long repeatedCodes,
    long repeatedRows,
    ReceivedDays delivered,
    ReceivedDays known,
    List<Finding> findings) {

  public IntakeResult {
    findings = List.copyOf(findings);
  }

  /** This and what came of other rows of the export; the days are those of this one. */
  IntakeResult plus(IntakeResult other) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(other.findings);
    return new IntakeResult(
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        repeatedCodes + other.repeatedCodes,
        repeatedRows + other.repeatedRows,
        delivered,
        known,
        all);
  }
}
