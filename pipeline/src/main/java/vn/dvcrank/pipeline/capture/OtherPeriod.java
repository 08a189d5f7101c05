package vn.dvcrank.pipeline.capture;

import java.util.List;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;

/**
 * Notices an answer for another period than was asked for. No answer says what period it is of; but
 * figures to two places of dozens of units are never the same for two periods. Periods that begin
 * on one day are let pass: in January a year, its first quarter and its first month are one and the
 * same.
 */
final class OtherPeriod {

  private OtherPeriod() {}

  /**
   * What is to be said of a capture.
   *
   * @param asked the period that was asked for
   * @param sameAnswers other periods that have been answered with the same bytes
   */
  static List<Finding> findings(Period asked, List<Period> sameAnswers) {
    return sameAnswers.stream()
        .filter(other -> !other.firstDay().equals(asked.firstDay()))
        .map(
            other ->
                new Finding(
                    FindingCode.ANSWER_OF_ANOTHER_PERIOD,
                    "",
                    "all that was answered for %s was answered, byte for byte, for %s too"
                        .formatted(asked, other)))
        .toList();
  }
}
