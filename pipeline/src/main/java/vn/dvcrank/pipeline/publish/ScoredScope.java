package vn.dvcrank.pipeline.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.files.SnapshotRef;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.rank.Ranking;

/**
 * A scope's rankings of a period, with all that their manifest says.
 *
 * @param indexSet by which they are scored
 * @param snapshots what they rest on, by role
 * @param rankings one a peer group
 * @param own the province's own result, when the scope is one; never by its own exports
 * @param ownScore that result's groups, with those of the snapshots before
 * @param findings of the capture and of the scoring
 * @param seriesBreak why there is no movement since the period before, when a change of method is
 *     the reason
 */
public record ScoredScope(
    IndexSet indexSet,
    Map<SnapshotRef.Role, StoredSnapshot> snapshots,
    List<Ranking> rankings,
    Optional<OwnResult> own,
    Optional<OwnScore> ownScore,
    List<Finding> findings,
    Optional<String> seriesBreak) {

  public ScoredScope {
    snapshots = Map.copyOf(snapshots);
    rankings = List.copyOf(rankings);
    findings = List.copyOf(findings);
  }

  /** The snapshot whose figures are ranked. */
  public StoredSnapshot current() {
    return java.util.Objects.requireNonNull(snapshots.get(SnapshotRef.Role.CURRENT));
  }

  /** Code of the index set's method by which they are scored. */
  public String method() {
    return current().series().figures().method();
  }
}
