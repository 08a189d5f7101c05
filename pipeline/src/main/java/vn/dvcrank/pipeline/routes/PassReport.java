package vn.dvcrank.pipeline.routes;

import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import vn.dvcrank.pipeline.publish.Published;
import vn.dvcrank.pipeline.site.SiteOutcome;

/**
 * What a pass came to.
 *
 * @param run row of {@code run}
 * @param status by the worst of its captures
 * @param publications what stands published for each capture that was planned
 * @param site what making the site came to
 */
public record PassReport(
    long run, RunStatus status, List<Published> publications, SiteOutcome site) {

  /** The report of a pass whose publications are gathered. */
  static PassReport of(
      @Body List<Published> publications,
      @ExchangeProperty(LedgerParameters.RUN) long run,
      @Variable("status") RunStatus status,
      @Variable("site") SiteOutcome site) {
    return new PassReport(run, status, publications, site);
  }

  public PassReport {
    publications = List.copyOf(publications);
  }
}
