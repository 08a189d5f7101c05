package vn.dvcrank.connectors.exports;

import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.scoring.finding.FindingCode;

/** What became of the rows of an export. */
final class RowTally {

  private final FindingLog log;
  private long taken;
  private long rejected;
  private long aside;

  RowTally(FindingLog log) {
    this.log = log;
  }

  void take() {
    taken++;
  }

  void setAside() {
    aside++;
  }

  void reject(TableRow row, String reason) {
    rejected++;
    log.note(FindingCode.EXPORT_ROW_REJECTED, row, reason);
  }

  FindingLog log() {
    return log;
  }

  long taken() {
    return taken;
  }

  long rejected() {
    return rejected;
  }

  long aside() {
    return aside;
  }
}
