package vn.dvcrank.pipeline.store;

import java.time.Instant;
import java.util.List;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.score.Observation;

/**
 * A sealed snapshot, whole.
 *
 * @param id row of the database's {@code snapshot}
 * @param name the id that manifests and the view {@code snapshots} name it by
 * @param series what it is a capture of
 * @param capturedAt when
 * @param sha256 digest of its content, as sealed
 * @param observations its units in order of code
 * @param answers the archived answers it was read from
 * @param findings what was noticed in it when it was captured
 * @param facts what a published report says besides its figures
 */
public record StoredSnapshot(
    long id,
    String name,
    SeriesKey series,
    Instant capturedAt,
    String sha256,
    List<Observation> observations,
    List<AnswerPart> answers,
    List<Finding> findings,
    List<PublishedFact> facts) {

  public StoredSnapshot {
    observations = List.copyOf(observations);
    answers = List.copyOf(answers);
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
  }

  /**
   * Digest of the content as it is now; the same as {@link #sha256} unless it was tampered with.
   */
  public String contentSha256() {
    return SnapshotDigest.of(observations, answers, facts);
  }
}
