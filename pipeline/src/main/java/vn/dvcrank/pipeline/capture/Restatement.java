package vn.dvcrank.pipeline.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.pipeline.store.StoredSnapshot;
import vn.dvcrank.scoring.audit.SnapshotDiff;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;

/**
 * What a capture changes in a period that was already closed when it was captured before. It is the
 * source's doing, and never shown as work done.
 */
public final class Restatement {

  private static final int MOST_NAMED = 20;

  private Restatement() {}

  /** The findings: one for the whole, and one for each changed total, up to a number. */
  public static List<Finding> findings(StoredSnapshot before, List<Observation> now) {
    if (!before.series().figures().period().closedAt(before.capturedAt())) {
      return List.of();
    }
    SnapshotDiff diff = SnapshotDiff.between(before.observations(), now);
    if (diff.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        FindingSentence.RESTATED.at("", diff.cells().size(), diff.units().size(), before.name()));
    diff.cells().stream()
        .filter(change -> change.element().equals(Element.points(Element.TOTAL)))
        .limit(MOST_NAMED)
        .forEach(
            change ->
                findings.add(
                    FindingSentence.TOTAL_RESTATED.at(
                        change.unitCode(), words(change.after()), words(change.before()))));
    return findings;
  }

  private static String words(Optional<Cell> cell) {
    return cell.map(Cell::words).orElse("not there");
  }
}
