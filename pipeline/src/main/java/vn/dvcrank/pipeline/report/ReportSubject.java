package vn.dvcrank.pipeline.report;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.pipeline.publish.OwnScore;
import vn.dvcrank.pipeline.publish.ScopePlace;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.audit.AuditDifference;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.RankingKey;

/**
 * What a report is made from.
 *
 * @param scored the scope's rankings
 * @param place whose report it is
 * @param national the province's place in the country, where the national ranking is known
 * @param differences in what an imported report says, where the figures are from one
 */
public record ReportSubject(
    ScoredScope scored,
    ScopePlace place,
    Optional<NationalPlace> national,
    List<AuditDifference> differences) {

  public ReportSubject {
    differences = List.copyOf(differences);
  }

  StoredSnapshot snapshot() {
    return scored.current();
  }

  RankingKey key() {
    return snapshot().series().figures();
  }

  Period period() {
    return key().period();
  }

  boolean provisional() {
    return !period().closedAt(snapshot().capturedAt());
  }

  Optional<OwnScore> own() {
    return scored.ownScore();
  }

  /** {@code 24/34}: by the national ranking, else as a report states it. */
  Optional<String> nationalPlace() {
    return national
        .map(NationalPlace::words)
        .or(() -> scored.own().flatMap(OwnResult::publishedPlace));
  }

  Optional<String> className() {
    return scored.own().flatMap(OwnResult::className);
  }
}
