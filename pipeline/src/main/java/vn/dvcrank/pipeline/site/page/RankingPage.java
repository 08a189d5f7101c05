package vn.dvcrank.pipeline.site.page;

import java.util.List;
import vn.dvcrank.scoring.rank.Ranking;

/**
 * A ranking's page.
 *
 * @param others the same units' rankings of other periods, the newest first
 */
public record RankingPage(
    Frame frame, String scopeName, Edition edition, Ranking ranking, List<RankingLine> others) {

  public RankingPage {
    others = List.copyOf(others);
  }

  /** Name of a file of the ranking, below the rankings' folder. */
  public String file(String extension) {
    return edition.path() + "/" + ranking.peerGroup().label() + "." + extension;
  }
}
