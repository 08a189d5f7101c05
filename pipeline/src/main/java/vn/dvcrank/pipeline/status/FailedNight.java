package vn.dvcrank.pipeline.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A night that was not done, and why.
 *
 * @param status as the ledger has it of the night's last pass, or {@code missed}
 * @param reasons a line each, the first ones only
 */
public record FailedNight(LocalDate night, String status, List<String> reasons) {

  /** No pass was made. */
  public static final String MISSED = "missed";

  /** A fault of ours ended the pass, or the data directory could not be used. */
  public static final String FAILED = "failed";

  /** Nothing failed; somebody tries whether calls come through. */
  public static final String TEST = "test";

  private static final int MOST_REASONS = 8;
  private static final int LONGEST = 240;

  public FailedNight {
    reasons = reasons.stream().limit(MOST_REASONS).map(line -> Columns.cut(line, LONGEST)).toList();
  }

  /** Says why by what its passes came to. */
  static FailedNight of(LocalDate night, String status, Optional<NightReport> report) {
    List<String> reasons = new ArrayList<>();
    if (report.isEmpty()) {
      reasons.add("no pass was made");
      return new FailedNight(night, status, reasons);
    }
    for (NightReport.Captured capture : report.get().captures()) {
      if (!capture.outcome().equals("sealed")) {
        reasons.add(line(capture.label(), capture.outcome(), capture.why()));
      }
    }
    for (NightReport.Delivered export : report.get().exports()) {
      if (!export.isGood()) {
        reasons.add(line(export.label(), export.outcome(), export.message()));
      }
    }
    if (!report.get().skipped().isEmpty()) {
      reasons.add("not tried: " + String.join(", ", report.get().skipped()));
    }
    return new FailedNight(night, status, reasons);
  }

  private static String line(String label, String outcome, String why) {
    return label + ": " + outcome + (why.isEmpty() ? "" : " (" + why + ")");
  }

  /** How bad it is; a higher number is worse. */
  public static int badness(String status) {
    return switch (status) {
      case "done", TEST -> 0;
      case "held" -> 1;
      case "source_failed", MISSED -> 2;
      default -> 3;
    };
  }
}
