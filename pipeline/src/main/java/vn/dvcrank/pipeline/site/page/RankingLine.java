package vn.dvcrank.pipeline.site.page;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.finding.Severity;
import vn.dvcrank.scoring.index.IndexSet;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.PeerGroup;

/**
 * One ranking in a list of rankings.
 *
 * @param page where its page stands
 * @param scopeName whose units, in words
 * @param key which figures
 * @param indexSet by which they are scored
 * @param peerGroup which units
 * @param capturedAt when
 * @param provisional whether the period had not ended then
 * @param ranked how many units have a place
 * @param notEvaluated how many have none
 * @param findings how often each kind was noticed, in its folder
 */
public record RankingLine(
    String page,
    String scopeName,
    RankingKey key,
    IndexSet indexSet,
    PeerGroup peerGroup,
    Instant capturedAt,
    boolean provisional,
    int ranked,
    int notEvaluated,
    Map<FindingCode, Integer> findings) {

  public RankingLine {
    findings = Map.copyOf(findings);
  }

  /** A ranking's line. */
  public static RankingLine of(String scopeName, Edition edition, Ranking ranking) {
    Map<FindingCode, Integer> findings = new EnumMap<>(FindingCode.class);
    for (Finding finding : edition.findings()) {
      findings.merge(finding.code(), 1, Integer::sum);
    }
    return new RankingLine(
        PagePath.of(edition, ranking),
        scopeName,
        edition.key(),
        ranking.indexSet(),
        ranking.peerGroup(),
        edition.capturedAt(),
        ranking.provisional(),
        ranking.ranked().size(),
        ranking.notEvaluated().size(),
        findings);
  }

  /** How many findings of a severity there are. */
  public int count(Severity severity) {
    return findings.entrySet().stream()
        .filter(one -> one.getKey().severity() == severity)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
