package vn.dvcrank.pipeline.site.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.pipeline.store.TotalHistory;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.words.FindingPlaces;

/**
 * The newest rankings of one scope and period, as the site shows them.
 *
 * @param path below the rankings' folder: {@code qd766/2026/H18}
 * @param key which figures
 * @param rankings one a peer group
 * @param own the province's own result, when the scope is one
 * @param findings what was noticed
 * @param seriesBreak why nothing is compared with the period before
 * @param gone units that stood in the capture before, and no longer do
 * @param snapshot name of the snapshot that it rests on
 * @param source what that was read from
 * @param capturedAt when
 * @param ofNewestNight whether the last night captured it
 * @param published whether its files stand below the rankings' folder
 * @param totals what the source said of totals, capture by capture
 */
public record Edition(
    String path,
    RankingKey key,
    List<Ranking> rankings,
    Optional<OwnResult> own,
    List<Finding> findings,
    Optional<String> seriesBreak,
    List<Unit> gone,
    String snapshot,
    String source,
    Instant capturedAt,
    boolean ofNewestNight,
    boolean published,
    TotalHistory totals) {

  public Edition {
    rankings = List.copyOf(rankings);
    findings = List.copyOf(findings);
    gone = List.copyOf(gone);
  }

  public Period period() {
    return key.period();
  }

  public boolean isLocal() {
    return key.basis() == Basis.LOCAL;
  }

  /** Whether the period had not ended at the capture. */
  public boolean isProvisional() {
    return !period().closedAt(capturedAt);
  }

  /** What its units are called where findings speak of them. */
  public FindingPlaces places() {
    return FindingPlaces.in(rankings, own);
  }

  /** Whether the capture changed figures of a period that was over already. */
  public boolean isRestated() {
    return findings.stream().anyMatch(finding -> finding.code() == FindingCode.PERIOD_RESTATED);
  }
}
