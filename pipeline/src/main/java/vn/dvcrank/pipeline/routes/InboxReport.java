package vn.dvcrank.pipeline.routes;

import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import vn.dvcrank.pipeline.exports.ExportOutcome;

/**
 * What taking the inbox in came to.
 *
 * @param run row of {@code run}
 * @param status by the worst of the files
 * @param outcomes one a file, in the order they were taken
 */
public record InboxReport(long run, RunStatus status, List<ExportOutcome> outcomes) {

  public InboxReport {
    outcomes = List.copyOf(outcomes);
  }

  static InboxReport of(
      @Body List<ExportOutcome> outcomes,
      @ExchangeProperty(LedgerParameters.RUN) long run,
      @Variable("status") RunStatus status) {
    return new InboxReport(run, status, outcomes);
  }
}
