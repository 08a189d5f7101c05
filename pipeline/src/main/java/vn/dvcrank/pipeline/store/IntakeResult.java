package vn.dvcrank.pipeline.store;

import java.util.List;
import vn.dvcrank.scoring.finding.Finding;

/**
 * What an export came to in the store.
 *
 * @param added dossiers, or counts of summary forms, that were not known
 * @param changed those that were known otherwise
 * @param unchanged those that were known so
 * @param repeatedCodes dossier codes that stand in the export more than once
 * @param repeatedRows rows that do not count because of that
 * @param delivered days of reception in this export
 * @param known days of reception in all lists of the scope, this one included
 * @param findings dossiers that stand in the export more than once; so many that a person can read
 *     them, with a last one that says how many more there are
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
}
