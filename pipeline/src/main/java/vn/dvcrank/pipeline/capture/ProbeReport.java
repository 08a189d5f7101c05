package vn.dvcrank.pipeline.capture;

import java.util.List;
import java.util.OptionalInt;
import vn.dvcrank.connectors.portal.NotedExchange;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.scoring.finding.Finding;

/**
 * What came of one question to the source.
 *
 * @param source name of the contract
 * @param planned whose figures, and of when
 * @param request the question
 * @param exchanges what went over the wire: the landing page, where there is one, and the question
 * @param bytes length of the answer, decoded; empty when none came whole
 * @param units how many the answer has; empty when it cannot be read
 * @param verdict on all of it
 * @param findings what does not fit, and what is worth knowing, sorted
 */
public record ProbeReport(
    String source,
    PlannedCapture planned,
    PortalRequest request,
    List<NotedExchange> exchanges,
    OptionalInt bytes,
    OptionalInt units,
    ProbeVerdict verdict,
    List<Finding> findings) {

  public ProbeReport {
    exchanges = List.copyOf(exchanges);
    findings = List.copyOf(findings);
  }
}
