package vn.dvcrank.pipeline.exports;

import java.math.BigDecimal;
import java.util.Optional;
import vn.dvcrank.connectors.exports.ExportReading;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;

/** Whether enough of an export fits to take it for what it says it is. */
final class ExportGate {

  private final BigDecimal rows;

  /**
   * @param rows smallest share of its rows that must fit
   */
  ExportGate(BigDecimal rows) {
    this.rows = rows;
  }

  /** What speaks against taking an export. */
  Optional<Finding> doubt(ExportReading reading) {
    long all = reading.taken() + reading.rejected();
    if (all == 0) {
      return doubt(
          "read by layout %s, it has no row of data; look whether the export was cut off"
              .formatted(reading.head().layout()));
    }
    if (BigDecimal.valueOf(reading.taken()).compareTo(rows.multiply(BigDecimal.valueOf(all))) < 0) {
      return doubt(
          "only %d of %d rows fit layout %s; look at those that do not, or at the layout"
              .formatted(reading.taken(), all, reading.head().layout()));
    }
    return Optional.empty();
  }

  private static Optional<Finding> doubt(String message) {
    return Optional.of(new Finding(FindingCode.GATE_ROWS_REJECTED, "", message));
  }
}
