package vn.dvcrank.connectors.portal;

import java.util.List;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.score.Observation;

/**
 * What a capture says.
 *
 * @param observations one a unit, in order of the units' codes
 * @param findings what was noticed, sorted
 */
public record Reading(List<Observation> observations, List<Finding> findings) {

  public Reading {
    observations = List.copyOf(observations);
    findings = List.copyOf(findings);
  }
}
