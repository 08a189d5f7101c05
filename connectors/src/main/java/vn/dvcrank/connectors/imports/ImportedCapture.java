package vn.dvcrank.connectors.imports;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.audit.PublishedReport;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Observation;

/**
 * What one file says of one scope and period.
 *
 * @param source which kind of file gave it ({@code report}, {@code portal.legacy}, {@code
 *     portal.page})
 * @param figures index set, method, basis, scope and period
 * @param observations one a unit; a unit known by its name only has a local code
 * @param findings what was noticed
 * @param lines what became of each line of the file
 * @param report the report itself, when it is one
 */
public record ImportedCapture(
    String source,
    RankingKey figures,
    List<Observation> observations,
    List<Finding> findings,
    List<ReadLine> lines,
    Optional<PublishedReport> report) {

  public ImportedCapture {
    observations = List.copyOf(observations);
    findings = List.copyOf(findings);
    lines = List.copyOf(lines);
  }
}
