package vn.dvcrank.pipeline.report;

import java.util.List;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.PeerGroupWords;

/**
 * The phrases in which sentences of one peer group speak of its units.
 *
 * @param ranking of the peer group
 */
record PeerPhrases(Ranking ranking) {

  private static final int NAMED = 3;
  private static final int MOST_NAMED = 5;

  /** What its sentences begin with. */
  String who() {
    return Lines.capital(PeerGroupWords.members(ranking.peerGroup())) + ": ";
  }

  /** How many are ranked. */
  int all() {
    return ranking.ranked().size();
  }

  /** So many of them: {@code 05/13 cơ quan}. */
  String ofAll(int count) {
    return "%s/%s %s"
        .formatted(
            FigureWords.count(count),
            FigureWords.count(all()),
            PeerGroupWords.member(ranking.peerGroup()));
  }

  /** Few are all named, of many the lowest. */
  static String lowest(List<String> lowestFirst) {
    return lowestFirst.size() <= MOST_NAMED
        ? "gồm " + String.join(", ", lowestFirst)
        : "thấp nhất là " + String.join(", ", lowestFirst.subList(0, NAMED));
  }
}
