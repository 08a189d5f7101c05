package vn.dvcrank.pipeline.store;

import java.time.Instant;
import java.util.List;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.score.Observation;

/**
 * A capture about to be sealed.
 *
 * @param series what it is a capture of
 * @param capturedAt when its last answer came, in whole seconds
 * @param observations its units, each code and kind once
 * @param answers the archived answers it was read from
 * @param findings what was noticed in it
 * @param facts what a published report says besides its figures
 */
public record SnapshotDraft(
    SeriesKey series,
    Instant capturedAt,
    List<Observation> observations,
    List<AnswerPart> answers,
    List<Finding> findings,
    List<PublishedFact> facts) {

  public SnapshotDraft {
    observations = List.copyOf(observations);
    answers = List.copyOf(answers);
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
  }

  /** A capture without published facts. */
  public SnapshotDraft(
      SeriesKey series,
      Instant capturedAt,
      List<Observation> observations,
      List<AnswerPart> answers,
      List<Finding> findings) {
    this(series, capturedAt, observations, answers, findings, List.of());
  }
}
