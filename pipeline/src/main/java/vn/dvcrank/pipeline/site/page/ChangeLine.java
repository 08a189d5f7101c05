package vn.dvcrank.pipeline.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.rank.StandingNote;
import vn.dvcrank.scoring.summary.Movers;
import vn.dvcrank.scoring.summary.Since;
import vn.dvcrank.scoring.unit.Unit;

/**
 * What the last night changed in one ranking.
 *
 * @param line which
 * @param compared how many units stand in the capture before too
 * @param up how many of them gained points
 * @param down how many lost some
 * @param placed how many have another place
 * @param most those that changed most, either way
 * @param fresh units that did not stand in the capture before
 * @param gone units that no longer stand there
 * @param restated whether the period was over already
 */
public record ChangeLine(
    RankingLine line,
    int compared,
    int up,
    int down,
    int placed,
    List<Movers.Mover> most,
    List<Unit> fresh,
    List<Unit> gone,
    boolean restated) {

  private static final int MOST = 10;

  public ChangeLine {
    most = List.copyOf(most);
    fresh = List.copyOf(fresh);
    gone = List.copyOf(gone);
  }

  /** What changed in a ranking of the last night. */
  public static ChangeLine of(RankingLine line, Edition edition, Ranking ranking) {
    Movers movers = Movers.of(ranking, Since.CAPTURE);
    List<Movers.Mover> most = new ArrayList<>(movers.up(MOST));
    most.addAll(movers.down(MOST));
    most.sort(
        Comparator.comparing((Movers.Mover mover) -> mover.movement().scoreChange().abs())
            .reversed());
    return new ChangeLine(
        line,
        movers.compared(),
        movers.up().size(),
        movers.down().size(),
        (int) ranking.ranked().stream().filter(ChangeLine::hasOtherPlace).count(),
        most.subList(0, Math.min(MOST, most.size())),
        ranking.standings().stream()
            .filter(standing -> standing.notes().contains(StandingNote.NEW.label()))
            .map(standing -> standing.card().unit())
            .toList(),
        edition.gone().stream()
            .filter(unit -> unit.kind() == ranking.peerGroup().members())
            .toList(),
        edition.isRestated());
  }

  private static boolean hasOtherPlace(Standing standing) {
    return standing.sinceCapture().filter(moved -> moved.rankChange() != 0).isPresent();
  }

  /** Whether there was no capture before with which it could be compared. */
  public boolean isFirst() {
    return compared == 0;
  }

  /** Whether anything is another than it was. */
  public boolean isChanged() {
    return up + down + placed + fresh.size() + gone.size() > 0;
  }
}
