package vn.dvcrank.connectors.exports;

import java.util.List;
import vn.dvcrank.scoring.finding.Finding;

/**
 * What came of reading an export.
 *
 * @param head what it is
 * @param taken rows that were handed on
 * @param rejected rows that do not fit
 * @param aside rows that are no data by the layout: titles, groups, totals, footers
 * @param findings what was noticed; at most so many of a kind that a person can read them, with a
 *     last one that says how many more there are
 */
public record ExportReading(
    ExportHead head, long taken, long rejected, long aside, List<Finding> findings) {

  public ExportReading {
    findings = List.copyOf(findings);
  }
}
