package vn.dvcrank.pipeline.routes;

import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import vn.dvcrank.pipeline.publish.Published;

/**
 * What a pass came to.
 *
 * @param run row of {@code run}
 * @param status by the worst of its captures
 * @param publications what stands published for each capture that was planned
 */
public record PassReport(long run, RunStatus status, List<Published> publications) {

  /** The report of a pass whose publications are gathered. */
  static PassReport of(
      @Body List<Published> publications,
      @ExchangeProperty(LedgerParameters.RUN) long run,
      @Variable("status") RunStatus status) {
    return new PassReport(run, status, publications);
  }

  public PassReport {
    publications = List.copyOf(publications);
  }
}
