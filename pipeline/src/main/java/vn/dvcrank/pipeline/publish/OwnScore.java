package vn.dvcrank.pipeline.publish;

import java.util.Optional;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * A province's own score, group by group, beside the rankings of its units.
 *
 * @param card as of the snapshot that is ranked
 * @param captureBefore as of the capture before, of the same period
 * @param periodBefore as of the period before, by the same method
 */
public record OwnScore(
    Scorecard card, Optional<Scorecard> captureBefore, Optional<Scorecard> periodBefore) {}
